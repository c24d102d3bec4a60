import { isPlainObject, type Document } from '../../database/documents'
import type { Operators } from '../expression-types'
import { isNothing, nullable, pure, wrongKind } from './arguments'

/** Objects. */
export const OBJECTS: Operators = {
  $mergeObjects: pure('$mergeObjects', [0, Infinity], (values) => merged(values)),
  $objectToArray: nullable('$objectToArray', [1, 1], ([value]) => {
    if (!isPlainObject(value)) throw wrongKind('$objectToArray', 'an object', value)
    return Object.entries(value).map(([k, v]) => ({ k, v }))
  }),
}

/** One object of many, of which later ones win; null and what is missing add nothing. */
export function merged(values: readonly unknown[]): Document {
  return values.reduce<Document>((into, value) => {
    if (isNothing(value)) return into
    if (!isPlainObject(value)) throw wrongKind('$mergeObjects', 'objects', value)
    return { ...into, ...value }
  }, {})
}
