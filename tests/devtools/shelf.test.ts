import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shelved } from '../../devtools/shelf'

describe('texts on the shelf of a run', () => {
  const { CITY_SHELF } = process.env
  const shelf = mkdtempSync(join(tmpdir(), 'youth-study-shelf-'))
  let made = 0
  const make = () => `text ${(made += 1)}`
  beforeEach(() => {
    process.env.CITY_SHELF = shelf
  })
  afterAll(() => {
    if (CITY_SHELF === undefined) delete process.env.CITY_SHELF
    else process.env.CITY_SHELF = CITY_SHELF
    rmSync(shelf, { recursive: true })
  })

  it('are made once of the same, and anew of anything else', () => {
    expect(shelved('a', ['b', 'c'], make)).toBe('text 1')
    expect(shelved('a', ['b', 'c'], make)).toBe('text 1')
    expect(shelved('a', ['bc', ''], make)).toBe('text 2')
    expect(shelved('b', ['b', 'c'], make)).toBe('text 3')
  })

  it('are made each time where there is no shelf', () => {
    delete process.env.CITY_SHELF
    expect(shelved('a', [], make)).not.toBe(shelved('a', [], make))
  })
})
