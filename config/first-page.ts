import type { Compiler } from 'webpack'

interface First {
  /** Its path, as in app.config.ts. */
  page: string
  /** What it and the app ask when they open, with no input: function and action. */
  asks: readonly (readonly [name: string, action: string])[]
}

/**
 * Lets the browser ask for the page that opens by itself, and for what it shows, along with the app, which would ask for both a round trip
 * later each. Whoever follows a link to another page is spared it.
 */
export class FirstPage {
  constructor(private readonly first: First) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack
    // Of the build itself: the page of HTML is one of its own.
    compiler.hooks.thisCompilation.tap('FirstPage', (compilation) => {
      // After the page of HTML has come to be, and before the hashes in it become those of what files hold.
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE
      compilation.hooks.processAssets.tap({ name: 'FirstPage', stage }, () => {
        const { page } = this.first
        const files = compilation.chunkGroups
          .filter(({ origins }) => origins.some(({ request }) => request?.endsWith(`/${page}`)))
          .flatMap((group) => group.getFiles())
        if (files.length === 0) throw new Error(`no files of ${page}`)
        compilation.updateAsset('index.html', (html) => {
          const text = html.source().toString()
          return new sources.RawSource(
            text.replace('</title>', () => `</title><script>${ahead(this.first, files)}</script>`),
          )
        })
      })
    })
  }
}

/** The script of it, for browsers of any age; src/services/early.ts takes what was asked, ui/first-sight.scss shows a head meanwhile. */
const ahead = ({ page, asks }: First, files: readonly string[]): string =>
  `if(/^(#\\/?)?$|^#\\/${page.replaceAll('/', '\\/')}/.test(location.hash)){document.documentElement.className="first-page";` +
  `${JSON.stringify(files)}.forEach(function(f){var l=document.createElement("link");l.rel="preload";` +
  `l.as=/css$/.test(f)?"style":"script";l.href="./"+f;document.head.appendChild(l)});window.early={};` +
  `${JSON.stringify(asks)}.forEach(function(a){var r=fetch("invoke",{method:"POST",headers:{"content-type":"application/json"},` +
  `body:JSON.stringify({name:a[0],data:{action:a[1],input:{}}})});r.catch(function(){});` +
  `window.early[a.join(".")]={at:Date.now(),reply:r}})}`
