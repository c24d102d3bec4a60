import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(__dirname, '../..')

const HOOK = `import { useState } from 'react'
export function A({ on }: { on: boolean }) {
  if (on) useState(1)
  return null
}`
const CASE = `export const f = (x: 1 | 2) => {
  switch (x) {
    case 1:
      return 2
  }
}`
const FOUR = 'export const f = (a: number, b: number, c: number, d: number) => a + b + c + d'

/** What is wrong, where it stands, and the rule that must say so. */
const FAULTS: readonly [name: string, file: string, source: string, rule: string][] = [
  ['a type that does not fit', 'src/a.ts', "export const n: number = 'x'", 'TS2322'],
  ['something that may be missing', 'src/a.ts', 'export const f = (l: string[]): string => l[0]', 'TS2322'],
  ['any', 'src/a.ts', 'export const f = (x: any): unknown => x', 'no-explicit-any'],
  ['what nobody has checked', 'src/a.ts', "export const s: string = JSON.parse('1')", 'no-unsafe-assignment'],
  [
    'a promise nobody waits for',
    'tests/a.ts',
    'export const f = () => {\n  Promise.resolve(1)\n}',
    'no-floating-promises',
  ],
  [
    'async for nothing',
    'devtools/a.ts',
    'export async function f(): Promise<number> {\n  return 1\n}',
    'require-await',
  ],
  ['a case left out', 'cloudfunctions/a.ts', CASE, 'switch-exhaustiveness-check'],
  ['a hook now and then', 'src/a.tsx', HOOK, 'rules-of-hooks'],
  ['the console in product code', 'src/a.ts', 'console.log(1)', 'no-console'],
  ['the console in a function', 'cloudfunctions/a.ts', 'console.log(1)', 'no-console'],
  ['more than three parameters', 'src/a.ts', FOUR, 'max-params'],
  ['a file too long', 'devtools/a.mjs', '\n'.repeat(301), 'max-lines'],
  ['a name nobody has given', 'devtools/a.mjs', 'export const f = () => nobody', 'no-undef'],
  ['what nobody uses', 'src/a.ts', 'const _n = 1\nexport const m = 2', 'no-unused-vars'],
  ['a comparison that converts', 'devtools/a.mjs', 'export const f = (a, b) => a == b', 'eqeqeq'],
]

/** Each fault in a file of its own, and one file without a fault. */
const fileOf = (nth: number): string => (FAULTS[nth]?.[1] ?? 'src/a.ts').replace('a.', `fault-${nth}.`)
const RIGHT = 'src/right.ts'

let said: string[] = []

beforeAll(() => {
  const place = mkdtempSync(join(tmpdir(), 'youth-study-lint-'))
  const write = (file: string, source: string): void => {
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), `${source}\n`)
  }
  try {
    for (const name of ['.oxlintrc.json', 'tsconfig.json']) cpSync(join(root, name), join(place, name))
    symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'dir')
    FAULTS.forEach(([, , source], nth) => write(fileOf(nth), source))
    write(RIGHT, 'export const n: number = 1')
    const linter = join(root, 'node_modules/oxlint/bin/oxlint')
    said = spawnSync('node', [linter, '-f', 'unix'], { cwd: place, encoding: 'utf8' }).stdout.split('\n')
  } finally {
    rmSync(place, { recursive: true })
  }
})

test.each(FAULTS.map(([name, , , rule], nth) => [name, fileOf(nth), rule] as const))('%s is told', (_, file, rule) => {
  expect(said.filter((line) => line.startsWith(`${file}:`)).join('\n')).toContain(rule)
})

test('nothing is said of a file that is right', () => {
  expect(said.length).toBeGreaterThan(FAULTS.length)
  expect(said.filter((line) => line.startsWith(RIGHT))).toEqual([])
})
