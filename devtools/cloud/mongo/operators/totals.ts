import type { Operator, Operators } from '../expression-types'
import { compareBson } from '../order'
import { refused } from '../refuse'
import { isNothing } from './arguments'
import { merged } from './objects'
import { distinct } from './sets'

/** Makes one value of those of a group; what is missing is undefined. */
export type Total = (values: readonly unknown[]) => unknown

const numbersOf = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number')

const sum: Total = (values) => numbersOf(values).reduce((total, value) => total + value, 0)

const average: Total = (values) => {
  const numbers = numbersOf(values)
  return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0) / numbers.length
}

/** Whatever is not null, of whatever kind. */
const extreme =
  (direction: 1 | -1): Total =>
  (values) => {
    const some = values.filter((value) => !isNothing(value))
    return some.length === 0
      ? null
      : some.reduce((best, value) => (compareBson(value, best) * direction > 0 ? value : best))
  }

const deviation =
  (without: 0 | 1): Total =>
  (values) => {
    const numbers = numbersOf(values)
    if (numbers.length <= without) return null
    const mean = numbers.reduce((total, value) => total + value, 0) / numbers.length
    const squares = numbers.reduce((total, value) => total + (value - mean) ** 2, 0)
    return Math.sqrt(squares / (numbers.length - without))
  }

const present = (values: readonly unknown[]): unknown[] => values.filter((value) => value !== undefined)

/** What may be computed of one list as well as of a group. */
const OF_LISTS: Readonly<Record<string, Total>> = {
  $sum: sum,
  $avg: average,
  $max: extreme(1),
  $min: extreme(-1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
}

/** What `$group` knows. A list keeps nulls, and nothing for a field that is missing; null stands for a first one that is missing. */
export const GROUP_TOTALS: Readonly<Record<string, Total>> = {
  ...OF_LISTS,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: present,
  $addToSet: (values) => distinct(present(values)),
  $mergeObjects: merged,
}

/** Of one argument that is a list its elements; of several each as it is, so that a list among them is no number. */
const total =
  (name: string, work: Total): Operator =>
  (operand, compile) => {
    const sources: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
    if (sources.length === 0) throw refused(`${name} needs something to work on`)
    const compiled = sources.map(compile)
    return (scope) => {
      const values = compiled.map((source) => source(scope))
      const [only] = values
      return work(values.length === 1 && Array.isArray(only) ? only : values)
    }
  }

export const TOTALS: Operators = Object.fromEntries(
  Object.entries(OF_LISTS).map(([name, work]) => [name, total(name, work)]),
)
