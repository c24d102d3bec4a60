import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const UI = resolve(__dirname, '../../src/ui')
/** What the app is about: whoever draws a component hands it such words. */
const OF_THE_TRADE = /[团课期]|支部|书记|参学|补学|请假|支书|青年/

test('src/ui has no word of what the app is about', () => {
  // With the words of its own page, which are anybody's.
  const files = readdirSync(UI, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(tsx?|scss)$/.test(file))
  expect(files.length).toBeGreaterThan(30)
  expect(files.filter((file) => OF_THE_TRADE.test(readFileSync(join(UI, file), 'utf8')))).toEqual([])
})
