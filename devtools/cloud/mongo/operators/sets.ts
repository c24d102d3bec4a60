import type { Operator, Operators } from '../expression-types'
import { isEqual, isTrue } from '../order'
import { listFor, nullable, pure } from './arguments'

type List = readonly unknown[]

const has = (list: List, value: unknown): boolean => list.some((item) => isEqual(item, value))

/** Each value once, as it came first. */
export const distinct = (list: List): unknown[] =>
  list.reduce<unknown[]>((known, value) => (has(known, value) ? known : [...known, value]), [])

const joined = (name: string, arity: readonly [number, number], work: (lists: List[]) => unknown): Operator =>
  nullable(name, arity, (values) => work(values.map((value) => listFor(name, value))))

const judged = (name: string, arity: readonly [number, number], work: (lists: List[]) => boolean): Operator =>
  pure(name, arity, (values) => work(values.map((value) => listFor(name, value))))

const isWithin = (part: List = [], whole: List = []): boolean => part.every((value) => has(whole, value))

/** Lists as sets: neither order nor repetition counts. */
export const SETS: Operators = {
  $setUnion: joined('$setUnion', [0, Infinity], (lists) => distinct(lists.flat())),
  $setIntersection: joined('$setIntersection', [0, Infinity], ([first = [], ...others]) =>
    distinct(first).filter((value) => others.every((other) => has(other, value))),
  ),
  $setDifference: joined('$setDifference', [2, 2], ([first = [], second = []]) =>
    distinct(first).filter((value) => !has(second, value)),
  ),
  $setEquals: judged('$setEquals', [2, Infinity], ([first, ...others]) =>
    others.every((other) => isWithin(first, other) && isWithin(other, first)),
  ),
  $setIsSubset: judged('$setIsSubset', [2, 2], ([part, whole]) => isWithin(part, whole)),
  $allElementsTrue: judged('$allElementsTrue', [1, 1], ([list = []]) => list.every(isTrue)),
  $anyElementTrue: judged('$anyElementTrue', [1, 1], ([list = []]) => list.some(isTrue)),
}
