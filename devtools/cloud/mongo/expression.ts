import { isPlainObject, type Document } from '../database/documents'
import type { Expression, Operators, Scope } from './expression-types'
import { LISTS } from './operators/lists'
import { DATES } from './operators/dates'
import { LOGIC } from './operators/logic'
import { NUMBERS } from './operators/numbers'
import { OBJECTS } from './operators/objects'
import { SETS } from './operators/sets'
import { TEXTS } from './operators/texts'
import { TOTALS } from './operators/totals'
import { readPath, valueAt } from './paths'
import { notHere, refused } from './refuse'

/** Every operator that was held against MongoDB's documentation, each with its cases in the tests; others are refused. */
export const OPERATORS: Operators = {
  ...LOGIC,
  ...NUMBERS,
  ...LISTS,
  ...OBJECTS,
  ...SETS,
  ...TEXTS,
  ...DATES,
  ...TOTALS,
}

/** Reads an expression; an operator nobody knows is refused, whether a document would come to it or not. */
export function compileExpression(source: unknown): Expression {
  if (typeof source === 'string' && source.startsWith('$')) return compileReference(source)
  if (Array.isArray(source)) {
    const items = source.map(compileExpression)
    return (scope) => items.map((item) => item(scope) ?? null)
  }
  return isPlainObject(source) ? compileObject(source) : () => source
}

function compileObject(source: Document): Expression {
  const fields = Object.entries(source)
  const [first] = fields
  if (first?.[0].startsWith('$') === true) {
    if (fields.length > 1) throw refused('an expression must have exactly one operator')
    return compileOperator(first[0], first[1])
  }
  const compiled = fields.map(([name, value]): [string, Expression] => {
    if (/[.$]/.test(name)) throw refused(`'${name}' is no name of a field in an expression`)
    return [name, compileExpression(value)]
  })
  return (scope) =>
    Object.fromEntries(
      compiled.flatMap(([name, value]) => {
        const computed = value(scope)
        return computed === undefined ? [] : [[name, computed]]
      }),
    )
}

function compileOperator(name: string, operand: unknown): Expression {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined
  if (!operator) throw notHere(`the operator ${name} in an expression`, 'compute it in the function')
  return operator(operand, compileExpression)
}

/** `$field.of.it`, or `$$variable.of.it`. */
function compileReference(source: string): Expression {
  if (!source.startsWith('$$')) return compilePath(source.slice(1), (scope) => scope.root)
  const [name = '', ...rest] = source.slice(2).split('.')
  const start = variable(name)
  return rest.length === 0 ? start : compilePath(rest.join('.'), start)
}

function compilePath(text: string, start: Expression): Expression {
  if (text.split('.').some((segment) => segment === '' || segment.startsWith('$')))
    throw refused(`'${text}' is no path of a field`)
  const path = readPath(text)
  return (scope) => valueAt(start(scope), path)
}

function variable(name: string): Expression {
  if (name === 'ROOT' || name === 'CURRENT') return (scope) => scope.root
  if (name === 'REMOVE') return () => undefined
  if (name === 'NOW') throw notHere('$$NOW', 'put the date of the function in')
  return ({ variables }: Scope) => {
    if (!Object.hasOwn(variables, name)) throw refused(`Use of undefined variable: ${name}`)
    return variables[name]
  }
}
