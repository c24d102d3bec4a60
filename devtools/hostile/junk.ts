import type { Random } from '../seed/random'
import { NAMES, NUMBERS, TEXTS } from './texts'

/** Stands in operators of the input and nowhere else: where it is met, an operator got through. */
export const OPERAND = 'hostile-operand'

/** Each the database would act on; with `$ne: null` alone, because that is what is tried first, and marked ones. */
const OPERATORS: readonly (() => unknown)[] = [
  () => ({ $ne: null }),
  () => ({ $ne: OPERAND }),
  () => ({ $gt: '', $lt: OPERAND }),
  () => ({ $in: [OPERAND, null] }),
  () => ({ $exists: true, $ne: OPERAND }),
  () => ({ $regex: `^(?!${OPERAND})` }),
  () => ({ $where: `return "${OPERAND}" !== ""` }),
  () => ({ $not: { $eq: OPERAND } }),
  () => ({ $or: [{}, { a: OPERAND }] }),
  () => ({ $set: { [OPERAND]: 1 } }),
  () => ({ $inc: { [OPERAND]: 1 } }),
  () => ({ $expr: { $eq: [OPERAND, OPERAND] } }),
  () => ({ $date: OPERAND }),
  () => ({ $oid: OPERAND }),
  () => ({ [OPERAND]: { $gt: 0 } }),
  () => [{ $gt: OPERAND }],
]

/** Things that look like something to the language. */
const SHAPES: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => false,
  () => [],
  () => ({}),
  () => [[]],
  () => [null],
  () => ({ length: 2 ** 32 }),
  () => ({ length: -1, 0: 'a' }),
  () => ({ toString: null }),
  () => ({ toJSON: 'a', valueOf: 'b' }),
  () => ({ then: 'a' }),
  () => new Date(Number.NaN),
  () => new Date(8.64e15),
  () => withField({}, '__proto__', { admin: true }),
  () => withField({}, 'constructor', withField({}, 'prototype', { admin: true })),
  () => Array.from({ length: 3000 }, (_, n) => n),
  () => Array.from({ length: 1000 }, () => 'a'),
  () => Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`f${n}`, n])),
  () => nested(100),
  () => nested(400),
]

/** Anything that should not be where it is put. */
export function junk(random: Random): unknown {
  const kind = random.next()
  if (kind < 0.3) return random.pick(OPERATORS)()
  if (kind < 0.55) return random.pick(SHAPES)()
  if (kind < 0.85) return random.pick(TEXTS)
  return random.pick(NUMBERS)
}

/** The same object with one more field, whatever it is called. */
export function withField(object: object, name: string, value: unknown): object {
  const copy: object = { ...object }
  Object.defineProperty(copy, name, { value, enumerable: true, configurable: true, writable: true })
  return copy
}

/** A field that nobody asked for. */
export const withJunk = (object: object, random: Random): object => withField(object, random.pick(NAMES), junk(random))

function nested(depth: number): unknown {
  let value: unknown = 'a'
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}
