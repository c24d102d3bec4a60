import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const ROOMS = ['src', 'cloudfunctions', 'devtools', 'config', 'tests']

/** An object spread on the spot to save lines, instead of its fields. */
const spread = (text: string): string[] => text.split('\n').filter((line) => /\.{3}\s*\{/.test(line))

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : filesIn(path)
    return /\.(tsx?|[cm]?js)$/.test(entry.name) ? [path] : []
  })

it('objects are written out', () => {
  const files = ROOMS.flatMap(filesIn).filter((file) => file !== 'tests/architecture/objects.test.ts')
  expect(files.length).toBeGreaterThan(800)
  expect(files.filter((file) => spread(readFileSync(join(root, file), 'utf8')).length > 0)).toEqual([])
})

it.each(['  ...{ width, height },', 'const both = { ...{', 'return { a, ... { b } }'])(
  'a line such as %s is told',
  (line) => {
    expect(spread(`const a = { ...b }\n${line}\n`)).toEqual([line])
  },
)
