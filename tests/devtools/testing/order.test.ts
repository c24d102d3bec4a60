import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import LongestFirst from '../../../config/jest-order.cjs'

const rootDir = resolve(__dirname, '../../..')
const context = { config: { rootDir, cache: false }, hasteFS: { getSize: (path: string) => path.length } }
const order = (...files: string[]): string[] =>
  new LongestFirst()
    .sort(files.map((file) => ({ path: join(rootDir, file), context })))
    .map(({ path }) => path.slice(rootDir.length + 1))

describe('the order of the files of tests', () => {
  it('names files that are there', () => {
    expect(LongestFirst.LONG.filter((file) => !existsSync(join(rootDir, file)))).toEqual([])
  })

  it('begins with those that take longest, whatever their size, and leaves out none', () => {
    const [first = '', second = ''] = LongestFirst.LONG
    const large = 'tests/the-name-tells-the-size-here.test.ts'
    expect(order('tests/a.test.ts', large, second, first)).toEqual([first, second, large, 'tests/a.test.ts'])
  })
})
