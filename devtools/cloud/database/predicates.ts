import { isDate, isPlainObject, isRegExp, type Document } from './documents'
import { KEY_CLASS, isScalar, sortableKey } from './keys'
import { classEnd } from './table'

/** What one field must be, as far as keys can tell. */
export interface Term {
  path: string
  kind: 'equal' | 'range'
  /** The field's key is one of these (`equal`). */
  keys: string[]
  /** The field's key lies here (`range`); `from` is always included unless `afterFrom`. */
  from: string
  afterFrom: boolean
  to: string
  withTo: boolean
}

/** All of a query that holds at once: terms, alternatives of which one must hold, and whether that is the whole truth. */
export interface Conjunction {
  terms: Term[]
  alternatives: Conjunction[][]
  /** False when the query says more than terms and alternatives do, so that each document must be tested as well. */
  exact: boolean
}

/** Reads from a query what keys can answer. What it cannot read it leaves out and says so in `exact`. */
export function readQuery(query: Document): Conjunction {
  const result: Conjunction = { terms: [], alternatives: [], exact: true }
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition) && condition.length > 0) {
      for (const part of condition) merge(result, isPlainObject(part) ? readQuery(part) : nothingKnown())
    } else if (field === '$or' && Array.isArray(condition)) {
      result.alternatives.push(condition.map((part) => (isPlainObject(part) ? readQuery(part) : nothingKnown())))
    } else if (field.startsWith('$')) {
      result.exact = false
    } else {
      readField(result, field, condition)
    }
  }
  return result
}

function readField(result: Conjunction, path: string, condition: unknown): void {
  if (isRegExp(condition)) {
    result.exact = false
    const prefix = literalPrefix(condition)
    if (prefix) result.terms.push(between(path, sortableKey(prefix), afterPrefix(sortableKey(prefix))))
    return
  }
  if (!isPlainObject(condition) || !Object.keys(condition).some((key) => key.startsWith('$'))) {
    addEquality(result, path, [condition])
    return
  }
  for (const [operator, operand] of Object.entries(condition)) readOperator(result, path, { operator, operand })
}

function readOperator(result: Conjunction, path: string, test: { operator: string; operand: unknown }): void {
  const { operator, operand } = test
  if (operator === '$eq') addEquality(result, path, [operand])
  else if (operator === '$in' && Array.isArray(operand)) addEquality(result, path, operand)
  else if (isComparison(operator) && isComparable(operand)) result.terms.push(comparison(path, operator, operand))
  else result.exact = false
}

function addEquality(result: Conjunction, path: string, values: unknown[]): void {
  if (values.every(isScalar)) {
    const keys = [...new Set(values.map(sortableKey))]
    result.terms.push({ path, kind: 'equal', keys, from: '', afterFrom: false, to: '', withTo: false })
  } else {
    result.exact = false
  }
}

type Comparison = '$gt' | '$gte' | '$lt' | '$lte'

function isComparison(operator: string): operator is Comparison {
  return operator === '$gt' || operator === '$gte' || operator === '$lt' || operator === '$lte'
}

/** Only these compare within their own class; `$gte: null` for one also matches a missing field. */
function isComparable(value: unknown): boolean {
  return (typeof value === 'number' && !Number.isNaN(value)) || typeof value === 'string' || isDate(value)
}

function comparison(path: string, operator: Comparison, operand: unknown): Term {
  const key = sortableKey(operand)
  const keyClass = key.charAt(0)
  // NaN sorts below all numbers but is in no range.
  const start = keyClass === KEY_CLASS.number ? `${KEY_CLASS.number}00` : keyClass
  const term = between(path, start, classEnd(keyClass))
  if (operator === '$gt' || operator === '$gte') return { ...term, from: key, afterFrom: operator === '$gt' }
  return { ...term, to: key, withTo: operator === '$lte' }
}

function between(path: string, from: string, to: string): Term {
  return { path, kind: 'range', keys: [], from, afterFrom: false, to, withTo: false }
}

function merge(into: Conjunction, part: Conjunction): void {
  into.terms.push(...part.terms)
  into.alternatives.push(...part.alternatives)
  into.exact &&= part.exact
}

function nothingKnown(): Conjunction {
  return { terms: [], alternatives: [], exact: false }
}

/** `^abc` without flags begins with `abc`; a quantifier after the last letter may make it optional, so it is left out. */
function literalPrefix(pattern: RegExp): string | undefined {
  if (pattern.flags !== '' || !pattern.source.startsWith('^') || pattern.source.includes('|')) return undefined
  const literal = /^[\p{L}\p{N}_ -]*/u.exec(pattern.source.slice(1))?.[0] ?? ''
  const complete = literal.length === pattern.source.length - 1
  const prefix = complete ? literal : [...literal].slice(0, -1).join('')
  return prefix === '' ? undefined : prefix
}

/** The first text after all texts beginning with `prefix`. */
function afterPrefix(prefix: string): string {
  const characters = [...prefix]
  const last = characters.pop()?.codePointAt(0) ?? 0
  return characters.join('') + String.fromCodePoint(last + 1)
}
