import { isDate } from '../../database/documents'
import type { Operator, Operators } from '../expression-types'
import { notHere, refused } from '../refuse'
import { nullable, numberFor, wrongKind } from './arguments'

const ANY: readonly [number, number] = [0, Infinity]

const one = (name: string, work: (value: number) => number): Operator =>
  nullable(name, [1, 1], ([value]) => work(numberFor(name, value)))

const two = (name: string, work: (a: number, b: number) => number): Operator =>
  nullable(name, [2, 2], ([a, b]) => work(numberFor(name, a), numberFor(name, b)))

function positive(name: string, value: number): number {
  if (value <= 0) throw refused(`${name}'s argument must be a positive number, but is ${value}`)
  return value
}

/** Counting; dates are added to and subtracted from. */
export const NUMBERS: Operators = {
  $abs: one('$abs', Math.abs),
  $ceil: one('$ceil', Math.ceil),
  $floor: one('$floor', Math.floor),
  $exp: one('$exp', Math.exp),
  $ln: one('$ln', (value) => Math.log(positive('$ln', value))),
  $log10: one('$log10', (value) => Math.log10(positive('$log10', value))),
  $log: two('$log', (value, base) => {
    if (base === 1) throw refused("$log's base must be a positive number not equal to 1")
    return Math.log(positive('$log', value)) / Math.log(positive('$log', base))
  }),
  $sqrt: one('$sqrt', (value) => {
    if (value < 0) throw refused("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(value)
  }),
  $pow: two('$pow', (base, exponent) => {
    if (base === 0 && exponent < 0) throw refused('$pow cannot take a base of 0 and a negative exponent')
    return base ** exponent
  }),
  $trunc: nullable('$trunc', [1, 2], ([value, place = 0]) => {
    if (place !== 0) throw notHere('a place of $trunc', 'compute it in the function')
    return Math.trunc(numberFor('$trunc', value))
  }),
  $divide: two('$divide', (a, b) => {
    if (b === 0) throw refused("can't $divide by zero")
    return a / b
  }),
  $mod: two('$mod', (a, b) => {
    if (b === 0) throw refused("can't $mod by zero")
    return a % b
  }),
  $multiply: nullable('$multiply', ANY, (values) =>
    values.reduce<number>((product, value) => product * numberFor('$multiply', value), 1),
  ),
  $add: nullable('$add', ANY, (values) => {
    const sum = values.reduce<number>(
      (total, value) => total + (isDate(value) ? value.getTime() : numberFor('$add', value)),
      0,
    )
    const dates = values.filter(isDate).length
    if (dates > 1) throw refused('only one date allowed in an $add expression')
    return dates === 1 ? new Date(Math.round(sum)) : sum
  }),
  $subtract: nullable('$subtract', [2, 2], ([a, b]) => {
    if (isDate(a))
      return isDate(b) ? a.getTime() - b.getTime() : new Date(a.getTime() - Math.round(numberFor('$subtract', b)))
    if (isDate(b)) throw wrongKind('$subtract', 'a date to subtract a date from', a)
    return numberFor('$subtract', a) - numberFor('$subtract', b)
  }),
}
