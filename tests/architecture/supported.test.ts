import compat from 'core-js-compat'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import project from '../../project.config.json'
import since from '../fixtures/css-since.json'
import { askedBySheet, BROWSERS, calledByScript, OLDEST, SUPPORTED } from '../support/supported'

const DIST = resolve(__dirname, '../../dist')
/** What ships: the mini-program, and the web build. */
const filesOf = (build: string, ext: RegExp): string[] =>
  readdirSync(join(DIST, build), { recursive: true, encoding: 'utf8' })
    .filter((file) => ext.test(file))
    .map((file) => join(DIST, build, file))

const BIRTHS: Record<string, readonly number[]> = since
/** Younger than the oldest supported, and nothing is missed where it isn't known. */
const HARMLESS: Record<string, string> = {
  ':focus-visible': 'the frame that a keyboard sees; the browser has one of its own',
  'color-scheme': 'bars and controls of the browser stay light',
  mask: 'its older name stands beside it',
  outline: 'without round corners',
  orphans: 'a line may stand alone at the end of a printed page',
  'overscroll-behavior': 'the page behind moves along',
  resize: 'a corner to pull at, of the web alone',
  size: 'who prints chooses A4',
  'text-underline-offset': 'the line stands where it always stood',
  'user-select': 'its older name stands beside it',
  widows: 'a line may stand alone at the beginning of a printed page',
}

/** Of what stands in a sheet, what not every supported phone knows, and what nobody has looked up yet. */
const tooYoung = (asked: Iterable<string>): string[] =>
  [...asked].flatMap((what) => {
    const born = BIRTHS[what]
    if (!born) return [`${what}: when it came is not in css-since.json`]
    const late = BROWSERS.filter((_, nth) => (born[nth] ?? Infinity) > (OLDEST[nth] ?? 0))
    return late.length === 0 || what in HARMLESS ? [] : [`${what}: not in every supported ${late.join(', ')}`]
  })

/** core-js mends a corner of these, which are older than any of these; or nothing calls them by a name. */
const MENDED =
  /\.(includes|push|unshift|set|flags|cause|stack|immediate|dispose|async-dispose|json\.(parse|stringify))$|^es\.iterator\.|^web\.url-search/
const camel = (name: string): string => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const OWNERS: Record<string, string> = { json: 'JSON', url: 'URL', regexp: 'RegExp' }
const STATIC = /^(object|math|promise|json|regexp|url|error)$|^(map group-by|array from-async|uint8-array from-.*)$/

/** What a script must not call: names made of those of core-js, which says for each what lacks it. */
const MISSING = new Set(
  compat({ targets: SUPPORTED, modules: /^(es|web)\./ })
    .list.filter((name) => !MENDED.test(name))
    .flatMap((name) => {
      const [, owner = '', method = ''] = name.replace('-alternative', '').split('.')
      if (method === '' || method === 'constructor') return [pascal(owner), camel(owner)]
      const isStatic = STATIC.test(owner) || STATIC.test(`${owner} ${method}`)
      return [isStatic ? `${OWNERS[owner] ?? pascal(owner)}.${camel(method)}` : `.${camel(method)}`]
    }),
)
function pascal(name: string): string {
  return camel(`-${name}`)
}
/** MobX's sets hand these on to the set that they are given; nobody calls them. */
const HANDED_ON = /^\.(union|intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)$/
/** The editor's library calls these, on its own page; older-browsers.ts beside it gives them before it is begun. */
const GIVEN = ['.at', '.findLast', 'Object.hasOwn']
const isGiven = (file: string, what: string): boolean =>
  /[\\/]js[\\/]rich-text(-base)?\./.test(file) && GIVEN.includes(what)
const missing = (called: Iterable<string>): string[] =>
  [...called].filter((what) => MISSING.has(what) || what.startsWith('a '))

const unexplained = (called: Iterable<string>): string[] => missing(called).filter((what) => !HANDED_ON.test(what))

describe('the phones and browsers that are supported', () => {
  it('are those that WeChat runs on by its own list for base library 3.13.0, and as old a Safari and Firefox', () => {
    expect(OLDEST).toEqual([86, 15, 15, 91])
    expect(project.libVersion).toBe('3.13.0')
  })

  it.each(['weapp', 'h5'])('know all that the sheets of %s ask for', (build) => {
    const sheets = filesOf(build, /\.(wxss|css)$/)
    expect(sheets.length).toBeGreaterThan(10)
    const young = sheets.flatMap((file) => tooYoung(askedBySheet(readFileSync(file, 'utf8'))))
    expect([...new Set(young)]).toEqual([])
  })

  it.each(['weapp', 'h5'])('know all that the scripts of %s call, in the syntax of 2021', (build) => {
    const scripts = filesOf(build, /\.js$/)
    expect(scripts.length).toBeGreaterThan(10)
    const found = scripts.flatMap((file) =>
      unexplained(calledByScript(readFileSync(file, 'utf8')))
        .filter((what) => !isGiven(file, what))
        .map((what) => `${what} in ${file.slice(DIST.length + 1)}`),
    )
    expect(found).toEqual([])
  })
})

describe('were it otherwise, it would be told', () => {
  it.each([
    '.a { color: color-mix(in srgb, red, blue) }',
    '.a { inset: 0 }',
    '.a { aspect-ratio: 1 }',
    '.a { height: 100dvh }',
    '.a:has(.b) { color: red }',
    '.a:is(.b, .c) { color: red }',
    '@layer a { .a { color: red } }',
    '.a { something-new: 1 }',
  ])('%s', (css) => {
    expect(tooYoung(askedBySheet(css))).toHaveLength(1)
  })

  it('with a gap between things in a row it is Safari 14.5 at the oldest', () => {
    expect(BIRTHS.gap).toEqual([84, 14.5, 14.1, 63])
  })

  it.each([
    'list.at(-1)',
    'Object.hasOwn(a, b)',
    'structuredClone(a)',
    'list.findLast(f)',
    'list.toSorted()',
    'Object.groupBy(a, f)',
    'Array.fromAsync(a)',
    'Promise.withResolvers()',
    'new Set(a).union(b)',
    '/(?<=a)b/.test(c)',
  ])('%s', (code) => {
    expect(missing(calledByScript(code))).toHaveLength(1)
  })

  it.each(['class A { x = 1 }', 'class A { #x() {} }', 'class A { static {} }', '#a in b'])('%s', (code) => {
    expect(() => calledByScript(code)).toThrow(SyntaxError)
  })

  it.each([
    'a?.b ?? c',
    'a ||= b',
    'try { a() } catch { b() }',
    'list.flatMap(f)',
    'Promise.any(a)',
    "a.replaceAll('b', 'c')",
  ])('and %s is no news', (code) => expect(missing(calledByScript(code))).toEqual([]))
})
