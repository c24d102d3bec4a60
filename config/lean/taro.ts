import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cut } from './cut'

const SRC = resolve(__dirname, '../../src')

/**
 * Which attributes each component has, as the templates were built by, instead of Taro's own table of all that WeChat has: both sides
 * number components and attributes by it.
 */
export const ownComponents = (text: string, fitted: object): string =>
  cut(text, { from: 'const internalComponents = {', to: 'const controlledComponent' }, tableOf(fitted)).replace(
    // What the table was made of.
    /const View = [^]*?(?=const internalComponents)/,
    '',
  )

const tableOf = (fitted: object): string => `const internalComponents = ${JSON.stringify(fitted)};\n`

/** The same for what the platform adds to it. */
export const noFurtherComponents = (text: string): string =>
  cut(text, { from: 'const components = {', to: 'const hostConfig' }, 'const components = {};\n')

/** Of WeChat's functions that Taro makes promises of, those that this app names. */
export function namedApis(text: string): string {
  const named = new Set(
    readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => [...readFileSync(join(SRC, file), 'utf8').matchAll(/\bTaro\.(\w+)/g)].map(([, name]) => name)),
  )
  return text.replace(/(const needPromiseApis = new Set\(\[)([^\]]*)/, (_, head: string, list: string) => {
    const kept = [...list.matchAll(/'(\w+)'/g)].flatMap(([, name]) => (name && named.has(name) ? [name] : []))
    return head + kept.map((name) => `'${name}'`).join()
  })
}

/** A mini-program has no address bar: what Taro plays of one hears what befalls a page, and keeps nothing of it. */
export const noAddress = (name: 'Location' | 'History'): string =>
  `import { Events } from '@tarojs/shared'\nexport class ${name} extends Events {}\n`

/** Nor has it the web's addresses; what the web build makes of files by them is not asked for here. */
export const noUrls = (): string => 'export const parseUrl = () => ({})\nexport const TaroURLProvider = undefined\n'

/** No text is taken for markup: whatever asked for it all the same would fail, and be seen. */
export const noMarkup = (): string => "export function setInnerHTML() { throw new Error('no markup') }\n"
