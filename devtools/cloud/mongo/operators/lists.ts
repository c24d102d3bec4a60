import { isPlainObject } from '../../database/documents'
import type { Compile, Expression, Operators } from '../expression-types'
import { isEqual, isTrue } from '../order'
import { refused } from '../refuse'
import { isNothing, listFor, nullable, placeFor, pure, wholeFor, wrongKind } from './arguments'
import { fieldsOf, variableName } from './logic'

/** Lists. */
export const LISTS: Operators = {
  $isArray: pure('$isArray', [1, 1], ([value]) => Array.isArray(value)),
  $size: pure('$size', [1, 1], ([value]) => listFor('$size', value).length),
  $reverseArray: nullable('$reverseArray', [1, 1], ([list]) => [...listFor('$reverseArray', list)].reverse()),
  $in: pure('$in', [2, 2], ([value, list]) => listFor('$in', list).some((item) => isEqual(item, value))),
  $arrayElemAt: nullable('$arrayElemAt', [2, 2], ([list, place]) =>
    listFor('$arrayElemAt', list).at(wholeFor('$arrayElemAt', place)),
  ),
  $concatArrays: nullable('$concatArrays', [0, Infinity], (lists) =>
    lists.flatMap((list) => listFor('$concatArrays', list)),
  ),
  $indexOfArray: pure('$indexOfArray', [2, 4], ([value, wanted, ...places]) => {
    if (isNothing(value)) return null
    const list = listFor('$indexOfArray', value)
    const [start = 0, end = list.length] = places.map((place) => placeFor('$indexOfArray', place))
    return list.findIndex((item, at) => at >= start && at < end && isEqual(item, wanted))
  }),
  $range: pure('$range', [2, 3], (values) => {
    const [start = 0, end = 0, step = 1] = values.map((value) => wholeFor('$range', value))
    if (step === 0) throw refused('$range requires a non-zero step value')
    const length = Math.max(0, Math.ceil((end - start) / step))
    return Array.from({ length }, (_, at) => start + at * step)
  }),
  $slice: nullable('$slice', [2, 3], ([value, ...numbers]) => {
    const list = listFor('$slice', value)
    const [first = 0, count] = numbers.map((number) => wholeFor('$slice', number))
    if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first)
    if (count <= 0) throw refused(`Third argument to $slice must be positive: ${count}`)
    const start = first < 0 ? Math.max(0, list.length + first) : first
    return list.slice(start, start + count)
  }),
  $map: (operand, compile) => {
    const [input, body, as] = walk('$map', operand, { body: 'in', compile })
    return (scope) => {
      const list = inputOf('$map', input(scope))
      return list?.map((item) => body({ ...scope, variables: { ...scope.variables, [as]: item } }) ?? null) ?? null
    }
  },
  $filter: (operand, compile) => {
    const [input, body, as] = walk('$filter', operand, { body: 'cond', compile })
    return (scope) => {
      const list = inputOf('$filter', input(scope))
      return list?.filter((item) => isTrue(body({ ...scope, variables: { ...scope.variables, [as]: item } }))) ?? null
    }
  },
  $reduce: (operand, compile) => {
    const sources = fieldsOf('$reduce', operand, ['input', 'initialValue', 'in'])
    const [input, initial, body] = sources.map(compile)
    if (!input || !initial || !body) throw refused('$reduce needs input, initialValue and in')
    return (scope) => {
      const list = inputOf('$reduce', input(scope))
      if (list === null) return null
      return list.reduce<unknown>(
        (value, item) => body({ ...scope, variables: { ...scope.variables, this: item, value } }),
        initial(scope),
      )
    }
  },
  $arrayToObject: nullable('$arrayToObject', [1, 1], ([value]) => {
    const list = listFor('$arrayToObject', value)
    const pairs = list.every((item) => Array.isArray(item)) ? list.map(pairOfList) : list.map(pairOfObject)
    return Object.fromEntries(pairs)
  }),
}

function walk(
  name: string,
  operand: unknown,
  { body, compile }: { body: string; compile: Compile },
): [Expression, Expression, string] {
  const named = isPlainObject(operand) && 'as' in operand
  const [input, inside, as = 'this'] = fieldsOf(name, operand, named ? ['input', body, 'as'] : ['input', body])
  return [compile(input), compile(inside), variableName(as)]
}

const inputOf = (name: string, value: unknown): readonly unknown[] | null =>
  isNothing(value) ? null : listFor(name, value)

function pairOfList(pair: unknown): [string, unknown] {
  const list = listFor('$arrayToObject', pair)
  const [name, value] = list
  if (list.length !== 2 || typeof name !== 'string')
    throw wrongKind('$arrayToObject', 'pairs of a text and a value', list)
  return [name, value]
}

function pairOfObject(pair: unknown): [string, unknown] {
  if (!isPlainObject(pair) || Object.keys(pair).length !== 2 || typeof pair.k !== 'string' || !('v' in pair))
    throw wrongKind('$arrayToObject', "objects of exactly 'k' and 'v'", pair)
  return [pair.k, pair.v]
}
