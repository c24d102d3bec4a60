import { isPlainObject, isRegExp, type Document } from '../database/documents'
import { isScalar, sortableKey } from '../database/keys'
import { compareBson, isEqual, rankOf } from './order'
import { refused } from './refuse'

/** What one value must be, or that not all of some conditions hold; `whole`: a list is taken as it is. */
export type Condition = { test: (value: unknown) => boolean; whole?: boolean } | { not: readonly Condition[] }

/** Reads the operand; what stands beside it is there for `$options`. */
type Read = (operand: unknown, beside: Document) => Condition[]

/** The operators on one field that are no more than a test of a value. */
export const CONDITIONS: Readonly<Record<string, Read>> = {
  $eq: (operand) => [equals(operand)],
  $ne: (operand) => [{ not: [equals(refusePattern('$ne', operand))] }],
  $in: (operand) => [isIn('$in', operand)],
  $nin: (operand) => [{ not: [isIn('$nin', operand)] }],
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $exists: (operand) => {
    const exists: Condition = { test: (value) => value !== undefined }
    return operand === false || operand === 0 || operand === null ? [{ not: [exists] }] : [exists]
  },
  $size: (operand) => {
    if (typeof operand !== 'number' || !Number.isInteger(operand) || operand < 0)
      throw refused('$size must be a whole number that is not negative')
    return [{ test: (value) => Array.isArray(value) && value.length === operand, whole: true }]
  },
  $mod: (operand) => [modulo(operand)],
  $regex: (operand, { $options }) => [matches(operand, $options)],
}

function refusePattern(name: string, operand: unknown): unknown {
  if (isRegExp(operand)) throw refused(`Can't have regex as arg to ${name}`)
  return operand
}

/** The same value; null is a missing one as well. */
function equals(operand: unknown): Condition {
  const wanted = operand ?? null
  return { test: (value) => isEqual(value ?? null, wanted) }
}

/** Only values of the same kind are compared, a missing one as null; NaN is at most as great as itself, and no other number. */
function comparison(name: string, holds: (order: number) => boolean): Read {
  return (operand) => {
    const wanted = refusePattern(name, operand) ?? null
    const rank = rankOf(wanted)
    const test = (value: unknown): boolean => {
      const own = value ?? null
      if (rankOf(own) !== rank) return false
      const order = compareBson(own, wanted)
      return Number.isNaN(own) || Number.isNaN(wanted) ? order === 0 && holds(0) : holds(order)
    }
    return [{ test }]
  }
}

function isIn(name: string, operand: unknown): Condition {
  if (!Array.isArray(operand)) throw refused(`${name} needs an array`)
  const list: readonly unknown[] = operand
  if (list.some((item) => isPlainObject(item) && Object.keys(item)[0]?.startsWith('$') === true))
    throw refused(`cannot nest $ under ${name}`)
  // Texts and their like are looked up: such a list may hold thousands.
  const keys = new Set(list.filter((item) => isScalar(item ?? null)).map(sortableKey))
  const others = list.filter((item) => !isScalar(item ?? null))
  const tests = others.map((item) => (isRegExp(item) ? matches(item, undefined) : equals(item)))
  return {
    test: (value) =>
      (isScalar(value ?? null) && keys.has(sortableKey(value))) ||
      tests.some((one) => 'test' in one && one.test(value)),
  }
}

/** Of numbers only, of which the whole part counts. */
function modulo(operand: unknown): Condition {
  if (!Array.isArray(operand) || operand.length !== 2)
    throw refused('malformed mod, needs to be an array of two numbers')
  const [divisor, remainder] = operand.map((part: unknown) => {
    if (typeof part !== 'number' || !Number.isFinite(part)) throw refused('malformed mod, needs numbers')
    return Math.trunc(part)
  })
  if (divisor === undefined || divisor === 0) throw refused('divisor cannot be 0')
  return {
    test: (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder,
  }
}

/** A text that has the pattern in it, or the very same pattern. */
function matches(operand: unknown, options: unknown): Condition {
  const pattern = patternOf(operand, options)
  return {
    test: (value) => (typeof value === 'string' && pattern.test(value)) || (isRegExp(value) && isEqual(value, pattern)),
  }
}

function patternOf(operand: unknown, options: unknown): RegExp {
  if (options !== undefined && (typeof options !== 'string' || /[^ims]/.test(options)))
    throw refused('invalid flag in regex options')
  if (isRegExp(operand)) return new RegExp(operand.source, options ?? operand.flags.replace(/[^ims]/g, ''))
  if (typeof operand !== 'string') throw refused('$regex has to be a string')
  try {
    return new RegExp(operand, options)
  } catch {
    throw refused(`Regular expression is invalid: ${operand}`)
  }
}
