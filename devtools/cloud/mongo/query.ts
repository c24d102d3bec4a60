import { isPlainObject, isRegExp, type Document } from '../database/documents'
import { compileExpression } from './expression'
import type { Scope } from './expression-types'
import { isTrue } from './order'
import { readPath, someAt } from './paths'
import { CONDITIONS, type Condition } from './query-operators'
import { notHere, refused } from './refuse'

export type Test = (document: unknown) => boolean

type Variables = Scope['variables']

/** Makes a test of a query by MongoDB's rules; an operator nobody knows is refused, whether a document would come to it or not. */
export function readQueryTest(query: Document, variables: Variables = {}): Test {
  const tests = Object.entries(query).map(([field, condition]) =>
    field.startsWith('$') ? readTop(field, condition, variables) : readField(field, condition),
  )
  return (document) => tests.every((test) => test(document))
}

function readTop(name: string, operand: unknown, variables: Variables): Test {
  if (name === '$expr') {
    const expression = compileExpression(operand)
    return (root) => isTrue(expression({ root, variables }))
  }
  if (name !== '$and' && name !== '$or' && name !== '$nor')
    throw notHere(`the operator ${name} of a query`, 'use what db.command has')
  if (!Array.isArray(operand) || operand.length === 0) throw refused(`${name} must be a nonempty array`)
  const parts = operand.map((part: unknown) => {
    if (!isPlainObject(part)) throw refused(`${name} needs objects`)
    return readQueryTest(part, variables)
  })
  if (name === '$and') return (document) => parts.every((part) => part(document))
  return (document) => parts.some((part) => part(document)) === (name === '$or')
}

function readField(field: string, source: unknown): Test {
  const path = readPath(field)
  const holds = ({ condition, document }: { condition: Condition; document: unknown }): boolean =>
    'not' in condition
      ? !condition.not.every((inner) => holds({ condition: inner, document }))
      : someAt(document, path, { test: condition.test, whole: condition.whole ?? false })
  const conditions = readConditions(source)
  return (document) => conditions.every((condition) => holds({ condition, document }))
}

/** What a field must be: a value, a pattern, or an object of operators. */
function readConditions(source: unknown): Condition[] {
  if (isRegExp(source)) return readOperator('$regex', source, {})
  const names = isPlainObject(source) ? Object.keys(source) : []
  if (!isPlainObject(source) || !names.some((name) => name.startsWith('$'))) return readOperator('$eq', source, {})
  return names.flatMap((name) => readOperator(name, source[name], source))
}

function readOperator(name: string, operand: unknown, beside: Document): Condition[] {
  if (name === '$options' && '$regex' in beside) return []
  if (name === '$not') return [{ not: readNot(operand) }]
  if (name === '$elemMatch') return [{ test: readElement(operand), whole: true }]
  if (name === '$all') return readAll(operand)
  const read = Object.hasOwn(CONDITIONS, name) ? CONDITIONS[name] : undefined
  if (!read) throw notHere(`the operator ${name} of a query`, 'use what db.command has')
  return read(operand, beside)
}

function readNot(operand: unknown): Condition[] {
  const isOperators = isPlainObject(operand) && Object.keys(operand)[0]?.startsWith('$') === true
  if (!isRegExp(operand) && !isOperators) throw refused('$not needs a regex or a document')
  return readConditions(operand)
}

/** Every one of some values is there, in a list or as the value itself; of none nothing is. */
function readAll(operand: unknown): Condition[] {
  if (!Array.isArray(operand)) throw refused('$all needs an array')
  if (operand.length === 0) return [{ test: () => false }]
  return operand.flatMap((item: unknown) => {
    if (isPlainObject(item) && '$elemMatch' in item) return readConditions(item)
    return isRegExp(item) ? readOperator('$regex', item, {}) : readOperator('$eq', item, {})
  })
}

/** One element of a list: with operators the element itself, with fields an object's; what is no object has no fields. */
function readElement(operand: unknown): (value: unknown) => boolean {
  if (!isPlainObject(operand)) throw refused('$elemMatch needs an Object')
  const [first] = Object.keys(operand)
  const ofFields = first?.startsWith('$') !== true || /^\$(and|or|nor|expr)$/.test(first)
  const fits = ofFields ? readElementFields(operand) : readElementValue(operand)
  return (list) => Array.isArray(list) && list.some(fits)
}

function readElementFields(operand: Document): Test {
  if ('$expr' in operand) throw refused('$expr can only be applied to the top-level document')
  const test = readQueryTest(operand)
  // A list is an object too, of which the fields are its places.
  return (element) => (Array.isArray(element) ? test({ ...element }) : isPlainObject(element) && test(element))
}

function readElementValue(operand: Document): Test {
  const conditions = readConditions(operand)
  const holds = (condition: Condition, element: unknown): boolean =>
    'not' in condition ? !condition.not.every((inner) => holds(inner, element)) : condition.test(element)
  return (element) => conditions.every((condition) => holds(condition, element))
}
