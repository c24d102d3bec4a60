import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SRC = resolve(__dirname, '../../src')
const SHEETS = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.scss'))

/** The classes that a sheet says by themselves how they look; within another block a class may be put right for its place. */
function namedIn(sheet: string): Set<string> {
  const rules = readFileSync(join(SRC, sheet), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const selectors = [...rules.matchAll(/^(\.[^{};]+)\{/gm)].flatMap(([, list = '']) => list.split(','))
  return new Set(selectors.map((selector) => selector.trim()).filter((selector) => /^\.[\w-]+$/.test(selector)))
}

/** On the web the sheets of all pages that were opened hold for the one in sight: a class of two sheets would look as the last of them says. */
it('each class is told in one sheet', () => {
  expect(SHEETS.length).toBeGreaterThan(80)
  const homes = new Map<string, string[]>()
  for (const sheet of SHEETS) for (const name of namedIn(sheet)) homes.set(name, [...(homes.get(name) ?? []), sheet])
  expect([...homes].filter(([, sheets]) => sheets.length > 1)).toEqual([])
})
