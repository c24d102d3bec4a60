import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'

const root = resolve(__dirname, '../..')
const wxml = readFileSync(join(root, 'dist/weapp/base.wxml'), 'utf8')

/** React's own, or in each template under another name. */
const EVERYWHERE = ['class-name', 'style', 'id', 'key', 'ref', 'children', 'dangerously-set-inner-html']
/** Only the web has them; WeChat's screen readers know none of these. */
const NOT_IN_WECHAT = [
  'role',
  'tab-index',
  'native-props',
  'bindkeydown',
  'aria-live',
  'aria-busy',
  'aria-level',
  'aria-modal',
  'aria-sort',
]

/** What may stand there by its type, and tells nothing. */
const NOTHING = [
  // Taro's type asks for it; what is given does nothing.
  'map binderror',
  // Of these a long press is heard on the web alone.
  'view bindlongpress',
  // Texts that can be tapped are links, never boxes or tabs; WeChat's own button says by itself that it is off.
  ...['text', 'button'].flatMap((tag) => ['checked', 'selected', 'disabled'].map((state) => `${tag} aria-${state}`)),
]

/** userSelect stands in a template as user-select, onClick as bindtap. */
function written(name: string): string {
  if (name === 'onClick') return 'bindtap'
  if (/^on[A-Z]/.test(name)) return `bind${name.slice(2).toLowerCase()}`
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** The tag of a built-in component, and every attribute that its templates hold. */
function held(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const [, tag = '', attributes = ''] of wxml.matchAll(/<([a-z-]+) ((?:[\w:-]+="[^"]*"\s*)+)/g)) {
    const names = found.get(tag) ?? new Set()
    for (const [, name = ''] of attributes.matchAll(/([\w:-]+)="/g)) names.add(name)
    found.set(tag, names)
  }
  return found
}

interface Use {
  tag: string
  attribute: string
  file: string
}

/** What is given to built-in components, also by a spread: its type tells what may be in it. */
function usesIn(files: readonly string[]): Use[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const types = join(root, 'types')
  const program = ts.createProgram([...files, ...ts.sys.readDirectory(types, ['.d.ts'])], options)
  const checker = program.getTypeChecker()
  const uses: Use[] = []
  for (const path of files) {
    const source = program.getSourceFile(path)
    if (!source) throw new Error(`${path} was not read`)
    const file = path.slice(root.length + 1)
    const builtIn = builtInOf(source)
    const visit = (node: ts.Node): void => {
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const tag = builtIn.get(node.tagName.getText(source))
        for (const given of tag === undefined ? [] : node.attributes.properties)
          for (const name of namesOf(given, source, checker))
            uses.push({ tag: tag ?? '', attribute: written(name), file })
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return uses
}

function namesOf(given: ts.JsxAttributeLike, source: ts.SourceFile, checker: ts.TypeChecker): string[] {
  if (ts.isJsxAttribute(given)) return [given.name.getText(source)]
  const type = checker.getTypeAtLocation(given.expression)
  const parts = type.isUnion() ? type.types : [type]
  return parts.flatMap((part) => checker.getPropertiesOfType(part).map(({ name }) => name))
}

/** How a file calls what it takes of Taro's components, and the tag of each. */
function builtInOf(source: ts.SourceFile): Map<string, string> {
  const found = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const names = statement.importClause?.namedBindings
    if (statement.moduleSpecifier.text !== '@tarojs/components' || !names || !ts.isNamedImports(names)) continue
    for (const { name, propertyName } of names.elements)
      found.set(name.text, written((propertyName ?? name).text).slice(1))
  }
  return found
}

const missing = (uses: readonly Use[], templates: Map<string, Set<string>>): string[] => {
  const fine = [...EVERYWHERE, ...NOT_IN_WECHAT]
  const lost = uses.filter(
    ({ tag, attribute }) =>
      !fine.includes(attribute) && !NOTHING.includes(`${tag} ${attribute}`) && !templates.get(tag)?.has(attribute),
  )
  return [...new Set(lost.map(({ tag, attribute, file }) => `${tag} ${attribute} in ${file}`))]
}

describe('templates', () => {
  const files = ts.sys.readDirectory(join(root, 'src'), ['.tsx'], ['**/showcase/**'])
  const uses = usesIn(files)

  it('hold every attribute that is given to a built-in component', () => {
    expect(uses.length).toBeGreaterThan(1000)
    expect(missing(uses, held())).toEqual([])
  })

  // What a spread brings is seen too: the first is given by tappable() alone, the second only by name.
  it.each([
    ['view', 'aria-checked'],
    ['view', 'bindtouchmove'],
    ['textarea', 'placeholder-class'],
    ['button', 'open-type'],
  ])('of which %s %s, were it trimmed, would be missed', (tag, attribute) => {
    const trimmed = held()
    trimmed.get(tag)?.delete(attribute)
    expect(missing(uses, trimmed).some((lost) => lost.startsWith(`${tag} ${attribute} in `))).toBe(true)
  })

  it('stand without a space between their tags, each with its end', () => {
    expect(wxml).not.toMatch(/>\s+</)
    expect(wxml.match(/<input /g)).toHaveLength(wxml.match(/<\/input>/g)?.length ?? 0)
    expect(wxml.match(/<template name=/g)?.length).toBeGreaterThan(80)
  })

  it('take no finger from the page: nothing asks for it', () => {
    expect(uses.filter(({ attribute }) => attribute === 'catch-move')).toEqual([])
  })
})
