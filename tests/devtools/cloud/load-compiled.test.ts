import { existsSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCompiled } from '../../../devtools/cloud/functions/load-compiled'

const folder = mkdtempSync(join(tmpdir(), 'youth-study-compiled-'))
const file = join(folder, 'index.js')
const kept = join(folder, 'kept')

afterAll(() => rmSync(folder, { recursive: true }))

/** Written at a moment of its own, as any build is. */
function build(word: string, second: number): void {
  writeFileSync(file, `exports.say = () => ${JSON.stringify(word)}`)
  utimesSync(file, second, second)
}

const said = (): unknown => {
  const { exports } = loadCompiled(file, kept)
  return typeof exports === 'object' && exports !== null && 'say' in exports && typeof exports.say === 'function'
    ? Reflect.apply(exports.say, undefined, [])
    : exports
}

const changed = (): number => statSync(kept).mtimeMs

/** As if it had been kept long ago. */
const age = (): void => utimesSync(kept, 1, 1)

beforeEach(() => {
  rmSync(kept, { force: true })
  build('one', 1000)
})

test('a file runs as it stands, whether or not anything is kept of it', () => {
  expect(said()).toBe('one')
  expect(existsSync(kept)).toBe(false)
  loadCompiled(file, kept).keep(1)
  expect(said()).toBe('one')
})

test('of a file that was built anew, nothing that was kept before is taken, also where it is as long', () => {
  loadCompiled(file, kept).keep(1)
  build('two', 2000)
  expect(said()).toBe('two')
})

test('what was kept is kept anew only after more answers, or of another build', () => {
  loadCompiled(file, kept).keep(5)
  age()
  loadCompiled(file, kept).keep(5)
  loadCompiled(file, kept).keep(1)
  expect(changed()).toBe(1000)
  loadCompiled(file, kept).keep(25)
  expect(changed()).toBeGreaterThan(1000)
  age()
  build('two', 2000)
  loadCompiled(file, kept).keep(1)
  expect(changed()).toBeGreaterThan(1000)
})

test.each(['', 'half of it'])('what is kept, if it is broken (%j), is no hindrance', (broken) => {
  writeFileSync(kept, broken)
  expect(said()).toBe('one')
})
