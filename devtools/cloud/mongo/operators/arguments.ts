import type { Operator } from '../expression-types'
import { kindOf } from '../order'
import { refused } from '../refuse'

/** An operator that knows all its arguments before it begins. */
export function pure(
  name: string,
  [least, most]: readonly [number, number],
  work: (values: readonly unknown[]) => unknown,
): Operator {
  return (operand, compile) => {
    const sources: readonly unknown[] = Array.isArray(operand) ? operand : [operand]
    if (sources.length < least || sources.length > most)
      throw refused(
        `Expression ${name} takes ${least === most ? `exactly ${least}` : `${least} to ${most}`} arguments. ${sources.length} were passed in`,
      )
    const compiled = sources.map(compile)
    return (scope) => work(compiled.map((argument) => argument(scope)))
  }
}

/** As pure, for operators that are null as soon as one of their arguments is, or is missing. */
export const nullable = (
  name: string,
  arity: readonly [number, number],
  work: (values: readonly unknown[]) => unknown,
): Operator => pure(name, arity, (values) => (values.some(isNothing) ? null : work(values)))

/** Null or missing. */
export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined

export function numberFor(name: string, value: unknown): number {
  if (typeof value === 'number') return value
  throw wrongKind(name, 'a number', value)
}

export function wholeFor(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31) return value
  throw wrongKind(name, 'a whole number', value)
}

/** A place to begin or to end at. */
export function placeFor(name: string, value: unknown): number {
  const place = wholeFor(name, value)
  if (place < 0) throw refused(`${name} needs a place that is not negative, not ${place}`)
  return place
}

export function textFor(name: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw wrongKind(name, 'a text', value)
}

export function listFor(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw wrongKind(name, 'a list', value)
}

export const wrongKind = (name: string, wanted: string, value: unknown): Error =>
  refused(`${name} needs ${wanted}, found: ${kindOf(value)}`)
