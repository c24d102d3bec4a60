import { isPlainObject } from '../../database/documents'
import type { Compile, Expression, Operator, Operators } from '../expression-types'
import { compareBson, isTrue } from '../order'
import { refused } from '../refuse'
import { isNothing, pure } from './arguments'

/** Across kinds by MongoDB's order, and what is missing below null: unlike in a query. */
const compared = (name: string, holds: (order: number) => boolean): Operator =>
  pure(name, [2, 2], ([a, b]) => holds(compareBson(a, b)))

/** Comparing, choosing, and names for what was computed. */
export const LOGIC: Operators = {
  $eq: compared('$eq', (order) => order === 0),
  $ne: compared('$ne', (order) => order !== 0),
  $lt: compared('$lt', (order) => order < 0),
  $lte: compared('$lte', (order) => order <= 0),
  $gt: compared('$gt', (order) => order > 0),
  $gte: compared('$gte', (order) => order >= 0),
  $cmp: pure('$cmp', [2, 2], ([a, b]) => Math.sign(compareBson(a, b))),
  $not: pure('$not', [1, 1], ([value]) => !isTrue(value)),
  // The rest is not computed where it does not matter: it might be refused.
  $and: (operand, compile) => {
    const parts = partsOf(operand, compile)
    return (scope) => parts.every((part) => isTrue(part(scope)))
  },
  $or: (operand, compile) => {
    const parts = partsOf(operand, compile)
    return (scope) => parts.some((part) => isTrue(part(scope)))
  },
  $literal: (operand) => () => operand,
  $ifNull: (operand, compile) => {
    if (!Array.isArray(operand) || operand.length < 2) throw refused('$ifNull needs at least two arguments')
    const parts = operand.map(compile)
    return (scope) => {
      let value: unknown
      for (const part of parts) {
        value = part(scope)
        if (!isNothing(value)) break
      }
      return value
    }
  },
  $cond: (operand, compile) => {
    const [condition, then, otherwise] = Array.isArray(operand)
      ? expect('$cond', operand, 3)
      : fieldsOf('$cond', operand, ['if', 'then', 'else'])
    const [test, yes, no] = [compile(condition), compile(then), compile(otherwise)]
    return (scope) => (isTrue(test(scope)) ? yes(scope) : no(scope))
  },
  $switch: (operand, compile) => {
    if (!isPlainObject(operand) || !Array.isArray(operand.branches) || operand.branches.length === 0)
      throw refused('$switch needs branches')
    const branches = operand.branches.map((branch: unknown): [Expression, Expression] => {
      const [condition, then] = fieldsOf('$switch', branch, ['case', 'then'])
      return [compile(condition), compile(then)]
    })
    const otherwise = 'default' in operand ? compile(operand.default) : undefined
    return (scope) => {
      const chosen = branches.find(([test]) => isTrue(test(scope)))?.[1] ?? otherwise
      if (!chosen) throw refused('$switch could not find a matching branch for an input, and no default was specified')
      return chosen(scope)
    }
  },
  $let: (operand, compile) => {
    const [vars, inside] = fieldsOf('$let', operand, ['vars', 'in'])
    if (!isPlainObject(vars)) throw refused('$let needs vars')
    const values = Object.entries(vars).map(([name, value]): [string, Expression] => [
      variableName(name),
      compile(value),
    ])
    const body = compile(inside)
    return (scope) => {
      const own = Object.fromEntries(values.map(([name, value]) => [name, value(scope)]))
      return body({ ...scope, variables: { ...scope.variables, ...own } })
    }
  },
}

const partsOf = (operand: unknown, compile: Compile): Expression[] =>
  (Array.isArray(operand) ? operand : [operand]).map(compile)

function expect(name: string, operand: readonly unknown[], count: number): readonly unknown[] {
  if (operand.length !== count) throw refused(`${name} takes exactly ${count} arguments`)
  return operand
}

/** A name that somebody may give: ROOT, NOW and their like are MongoDB's own. */
export function variableName(name: unknown): string {
  if (typeof name === 'string' && /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)) return name
  throw refused(`'${String(name)}' starts with an invalid character for a user variable name`)
}

/** The fields that an operator is written with, all of them and no other. */
export function fieldsOf(name: string, operand: unknown, fields: readonly string[]): unknown[] {
  if (!isPlainObject(operand)) throw refused(`${name} needs ${fields.join(', ')}`)
  const unknown = Object.keys(operand).find((field) => !fields.includes(field))
  if (unknown !== undefined) throw refused(`${name} does not know ${unknown}`)
  return fields.map((field) => {
    if (!Object.hasOwn(operand, field)) throw refused(`${name} needs ${field}`)
    return operand[field]
  })
}
