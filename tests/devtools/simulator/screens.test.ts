import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { screensOf } from '../../../devtools/simulator/screens'

/** The build's list of pages is that of src/app.config.ts. */
const config = JSON.parse(readFileSync(join(resolve(__dirname, '../../../dist/weapp'), 'app.json'), 'utf8')) as {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}
const pages = [
  ...config.pages,
  ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => join(root, page))),
]

const NOW = '2031-01-31T17:00:00Z'

/** Pages that no screen of these shows. */
const missing = (screens: readonly { path: string }[]): string[] => {
  const shown = new Set(screens.map(({ path }) => path.split('?')[0]))
  return pages.filter((page) => !shown.has(page))
}

test('every page of the app is among the screens', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(missing(screensOf('L1', NOW))).toEqual([])
})

test('a page that none of them shows is told', () => {
  const without = screensOf('L1', NOW).filter(({ path }) => !path.includes('/health/'))
  expect(missing(without)).toEqual(['features/boards/health/pages/health/index'])
})

test('no two have the same name', () => {
  const names = screensOf('L1', NOW).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('a month is that of the city, by the wall clock there', () => {
  const months = screensOf('L1', NOW).flatMap(({ path }) => /month=(.*)/.exec(path)?.[1] ?? [])
  expect(months).toEqual(['2031-02'])
})
