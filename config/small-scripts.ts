import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { join } from 'node:path'
import type { Compiler } from 'webpack'

/**
 * Makes the scripts small with swc: sooner than terser would, and smaller. In a process of its own, because Taro has loaded a version of
 * swc that does not bear another beside it.
 */
export class SmallScripts {
  apply(compiler: Compiler): void {
    // The build's own webpack: another copy would not know its kinds.
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.compilation.tap('SmallScripts', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'SmallScripts', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE },
        async (assets) => {
          const scripts = Object.entries(assets).filter(([name]) => name.endsWith('.js'))
          const before = Object.fromEntries(scripts.map(([name, source]) => [name, source.source().toString()]))
          for (const [name, code] of Object.entries(await minified(before))) {
            compilation.updateAsset(name, new sources.RawSource(code), { minimized: true })
          }
        },
      )
    })
  }
}

/** Each file's name and text, before and after. */
async function minified(files: Record<string, string>): Promise<Record<string, string>> {
  const child = spawn(process.execPath, [join(__dirname, 'minify.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  child.stdin.end(JSON.stringify(files))
  const [small, how] = await Promise.all([text(child.stdout), ended])
  const status: unknown = how[0]
  if (status !== 0) throw new Error(`making the scripts small ended with ${String(status)}`)
  const read: unknown = JSON.parse(small)
  if (!areTexts(read)) throw new Error('making the scripts small left something else than texts')
  return read
}

const areTexts = (read: unknown): read is Record<string, string> =>
  typeof read === 'object' && read !== null && Object.values(read).every((code) => typeof code === 'string')
