import { readFileSync } from 'node:fs'
import { keepStacks } from '../../../config/jest-stacks'

type Tells = (error: Error, stack: readonly object[]) => string

/** What tells of stacks in a world of errors whose places are found by `prepare`. */
function kept(prepare?: Tells): Tells {
  const made = class {
    name = ''
    message = ''
  }
  const world = { Error: Object.assign(made, { prepareStackTrace: prepare }) }
  keepStacks(world)
  return world.Error.prepareStackTrace ?? (() => '')
}

describe('stacks of failures', () => {
  const failAs = (message: string): string => new TypeError(message).stack ?? ''

  it('tell of each failure by its own name and words, and the line of the source', () => {
    const stacks = ['eins', 'zwei'].map(failAs)
    const line =
      readFileSync(__filename, 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('const failAs')) + 1
    const beginning = (message: string) => `TypeError: ${message}\n    at failAs (${__filename}:${line}:`
    expect(stacks[0]?.startsWith(beginning('eins'))).toBe(true)
    expect(stacks[1]?.startsWith(beginning('zwei'))).toBe(true)
  })

  it('have their places found once', () => {
    let found = 0
    const tell = kept(({ name, message }, stack) => {
      found += stack.length
      return [`${name || 'Error'}: ${message}`, ...stack.map((_, nth) => `at ${nth}`)].join('\n')
    })
    const [one, other] = [[/a/], [/a/, /b/]]
    expect(tell(new RangeError('x'), other)).toBe('RangeError: x\nat 0\nat 1')
    expect(tell(new Error('y'), other)).toBe('Error: y\nat 0\nat 1')
    expect(tell(new Error('y'), one)).toBe('Error: y\nat 0')
    expect(found).toBe(3)
  })

  it('are not kept where nothing finds places', () => {
    expect(() => kept()).toThrow('nothing finds the places')
  })
})
