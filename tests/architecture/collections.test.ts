import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import database from '../../cloudfunctions/database.json'

const root = resolve(__dirname, '../../cloudfunctions')

/** A source file by its path from the functions' folder. */
interface Source {
  file: string
  text: string
}

const sources = (): Source[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))

const named = ({ text }: Source): string[] =>
  [...text.matchAll(/new Collection<[^>]*>\('(\w+)'\)/g)].map(([, name = '']) => name)

/** Where the tree breaks its rule: every collection is named in one file, which names no other and hands it to nobody. */
function faultsOf(files: readonly Source[]): string[] {
  const homes = new Map<string, string[]>()
  for (const source of files)
    for (const name of named(source)) homes.set(name, [...(homes.get(name) ?? []), source.file])
  const known = new Set(database.collections.map(({ name }) => name))
  return [
    ...[...homes].filter(([, places]) => places.length > 1).map(([name, places]) => `${name} in ${places.join(', ')}`),
    ...[...homes.keys()].filter((name) => !known.has(name)).map((name) => `${name} is not in database.json`),
    ...[...known].filter((name) => !homes.has(name)).map((name) => `${name} is nobody's`),
    ...files.filter((source) => named(source).length > 1).map(({ file }) => `${file} names several`),
    ...files
      .filter(({ file }) => !/^(shared\/\w+|[a-z-]+)\/[a-z-]+\.repo\.ts$/.test(file))
      .filter((source) => named(source).length > 0)
      .map(({ file }) => `${file} is no repository`),
    ...files
      .filter(({ text }) => /export (const|let) \w+(: [^=]+)? = new Collection/.test(text))
      .map(({ file }) => `${file} hands its collection out`),
  ]
}

describe('collections', () => {
  it('are each named in one file of their own', () => {
    expect(faultsOf(sources())).toEqual([])
  })

  const planted = (file: string, text: string) => faultsOf([...sources(), { file, text }])
  it.each([
    ['shared/lessons/again.repo.ts', "const rows = new Collection<Row>('leaves')", ['leaves in']],
    ['shared/lessons/own.repo.ts', "const rows = new Collection<Row>('unheard')", ['unheard is not in database.json']],
    [
      'shared/lessons/both.repo.ts',
      "const a = new Collection<A>('leaves')\nconst b = new Collection<B>('nodes')",
      ['leaves in', 'nodes in', 'both.repo.ts names several'],
    ],
    ['boards/handlers/board.ts', "const rows = new Collection<Row>('leaves')", ['leaves in', 'is no repository']],
    [
      'shared/lessons/open.repo.ts',
      "export const rows = new Collection<Row>('leaves')",
      ['leaves in', 'hands its collection out'],
    ],
  ])('a fault in %s is told', (file, text, told) => {
    const faults = planted(file, text)
    expect(faults).toHaveLength(told.length)
    for (const words of told) expect(faults.join('\n')).toContain(words)
  })
})
