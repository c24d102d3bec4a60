import * as v from 'valibot'
import { OPERAND } from '../../../devtools/hostile/junk'
import { at, placesIn, put, without } from '../../../devtools/hostile/places'
import { validFor } from '../../../devtools/hostile/skeleton'
import { twisted } from '../../../devtools/hostile/twist'
import { wrongIn } from '../../../devtools/hostile/ear'
import { Random } from '../../../devtools/seed/random'
import { contract } from '../../../src/contract'
import type { Action } from '../../../src/contract/define'

const actions = Object.entries<Record<string, Action>>(contract).flatMap(([name, ofFunction]) =>
  Object.entries(ofFunction).map(([action, { input }]): [string, Action['input']] => [`${name}.${action}`, input]),
)
const nothingKnown = (): [] => []

it.each(actions)('%s: valid inputs are made from its schema alone', (_, schema) => {
  const random = new Random(3)
  for (let n = 0; n < 30; n++) expect(v.is(schema, validFor(schema, { random, fitting: nothingKnown }))).toBe(true)
})

it('takes what fits where it is accepted, and nothing else', () => {
  const schema = v.strictObject({ code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) })
  const made = (fits: unknown[]) =>
    Array.from({ length: 40 }, (_, n) => validFor(schema, { random: new Random(n), fitting: () => fits }))
  expect(made(['ABC'])).toContainEqual({ code: 'ABC' })
  expect(made(['abc', { $ne: null }]).every((input) => v.is(schema, input))).toBe(true)
})

it('refuses a kind of schema that it does not know, rather than leave it untried', () => {
  const making = { random: new Random(1), fitting: nothingKnown }
  expect(() => validFor(v.strictObject({ at: v.date() }), making)).toThrow('a schema of the kind date at at')
  const impossible = v.pipe(
    v.string(),
    v.check((text) => text === 'only this'),
  )
  expect(() => validFor(v.strictObject({ word: impossible }), making)).toThrow('nothing was found that word accepts')
})

it('makes the same of the same seed, and of another another', () => {
  const [, schema] = actions.find(([name]) => name.startsWith('lessons')) ?? actions[0] ?? ['', v.strictObject({})]
  const made = (seed: number) => {
    const random = new Random(seed)
    return Array.from({ length: 20 }, () =>
      JSON.stringify(twisted({ a: validFor(schema, { random, fitting: nothingKnown }), b: ['x', 1] }, random)),
    )
  }
  expect(made(4)).toEqual(made(4))
  expect(made(4)).not.toEqual(made(5))
})

describe('places', () => {
  const value = { a: [1, { b: 'x' }], c: null }

  it('are all found, the whole first', () => {
    expect(placesIn(value).map((place) => place.join('.'))).toEqual(['', 'c', 'a', 'a.1', 'a.1.b', 'a.0'])
  })

  it('take something else, or nothing, and leave the value as it was', () => {
    expect(at(value, ['a', '1', 'b'])).toBe('x')
    expect(put(value, ['a', '1', 'b'], 2)).toEqual({ a: [1, { b: 2 }], c: null })
    expect(without(value, ['a', '0'])).toEqual({ a: [{ b: 'x' }], c: null })
    expect(without(value, ['c'])).toEqual({ a: [1, { b: 'x' }] })
    expect(value).toEqual({ a: [1, { b: 'x' }], c: null })
  })
})

describe('at the database', () => {
  const operators = new Set(['$gt', '$set'])
  const said = (query: object, data?: object) =>
    wrongIn(
      JSON.stringify({ query: JSON.stringify(query), ...(data ? { data: JSON.stringify(data) } : {}) }),
      operators,
    )

  it('what functions write themselves is fine', () => {
    expect(said({ _id: 'a', at: { $gt: 1 } }, { $set: { 'tried.JD23K7': 1, 'done.m-1': {} } })).toEqual([])
    expect(wrongIn(JSON.stringify({ data: [JSON.stringify({ _id: 'a', name: '$ne' })] }), operators)).toEqual([])
  })

  it.each([
    [{ _id: { $ne: null } }, 'the operator $ne reached the database'],
    [{ _id: { $gt: OPERAND } }, 'an operator of the input reached the database'],
    [{ 'done.__proto__': 1 }, 'the field "done.__proto__" reached the database'],
    [{ 'tried.': 1 }, 'the field "tried." reached the database'],
    [{ 'tried.a\0b': 1 }, 'the field "tried.a\\u0000b" reached the database'],
    [{ 'tried.a$b': 1 }, 'the field "tried.a$b" reached the database'],
  ])('%j is heard', (query, what) => {
    expect(said(query)).toEqual([what])
  })
})
