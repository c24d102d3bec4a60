import { parse, type Node } from 'acorn'
import browserslist from 'browserslist'
import { parse as parseSheet, type ChildNode } from 'postcss'
import manifest from '../../package.json'

export const BROWSERS = ['chrome', 'ios_saf', 'safari', 'firefox'] as const
/** The version of each that is the oldest supported, in the order of BROWSERS. */
export type Versions = readonly number[]

export const SUPPORTED = browserslist(manifest.browserslist.production)

export const OLDEST: Versions = BROWSERS.map((browser) =>
  Math.min(
    ...SUPPORTED.filter((each) => each.startsWith(`${browser} `)).map((each) => parseFloat(each.split(' ')[1] ?? '')),
  ),
)

/** What a style sheet asks for: properties, functions(), <units>, :selectors, @rules and what @media (asks). */
export function askedBySheet(css: string): Set<string> {
  const asked = new Set<string>()
  parseSheet(css).walk((node) => askedBy(node).forEach((what) => asked.add(what.toLowerCase())))
  return asked
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found)

function askedBy(node: ChildNode): string[] {
  if (node.type === 'rule') return all(node.selector.replaceAll(/\\./g, ''), /(::?[a-z-]+)/gi)
  if (node.type === 'atrule')
    return [`@${node.name}`, ...all(node.params, /\(([a-z-]+)/gi).map((what) => `@${node.name} (${what})`)]
  if (node.type !== 'decl' || inFontFace(node)) return []
  const value = node.value.replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '')
  return [
    ...(node.prop.startsWith('--') ? [] : [node.prop]),
    ...all(value, /([a-z-]+)\(/gi).map((name) => `${name}()`),
    ...all(value, /(?<![\w#-])[\d.]+([a-z]+)\b/gi).map((unit) => `<${unit}>`),
  ]
}

const inFontFace = ({ parent }: ChildNode): boolean =>
  parent?.type === 'atrule' && 'name' in parent && parent.name === 'font-face'

/** What a script calls: `Owner.method`, `.method` of a value, a global function or class. Its syntax is at most that of 2021. */
export function calledByScript(code: string): Set<string> {
  const called = new Set<string>()
  walk(parse(code, { ecmaVersion: 2021, sourceType: 'script' }), (node) => {
    const callee = calleeOf(node)
    if (callee) called.add(callee)
    const lookbehind = isPattern(node) && /\(\?<[=!]/.test(node.regex.pattern)
    if (lookbehind) called.add('a look behind in a pattern')
  })
  return called
}

/** What a call or `new` names: a global by itself, or a method, with its owner where that is one of the language's. */
function calleeOf(node: Node): string | undefined {
  const callee = partOf(node, 'callee')
  if (!callee) return undefined
  if (callee.type === 'Identifier') return nameOf(callee)
  const method = partOf(callee, 'property')
  if (callee.type !== 'MemberExpression' || Reflect.get(callee, 'computed') === true || !method) return undefined
  const owner = nameOf(partOf(callee, 'object'))
  // One letter is what making scripts small leaves of the app's own names.
  return /^[A-Z]\w{2}/.test(owner) ? `${owner}.${nameOf(method)}` : `.${nameOf(method)}`
}

function partOf(node: Node, key: string): Node | undefined {
  const part: unknown = Reflect.get(node, key)
  return isNode(part) ? part : undefined
}

const nameOf = (node: Node | undefined): string =>
  node?.type === 'Identifier' ? String(Reflect.get(node, 'name')) : ''

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const isPattern = (node: object): node is { regex: { pattern: string } } => 'regex' in node && node.regex !== undefined

function walk(node: Node, see: (node: Node) => void): void {
  see(node)
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, see)
}
