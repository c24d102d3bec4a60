import { isPlainObject } from './documents'

/** An index, written as WeChat's console exports it. */
export interface IndexSpec {
  name: string
  unique?: boolean
  keys: { name: string; direction: '1' | '-1' | '2dsphere' }[]
}

/** A collection and the indexes its queries rely on. */
export interface CollectionSpec {
  name: string
  indexes: IndexSpec[]
}

/** True for a well-formed index. */
export function isIndexSpec(value: unknown): value is IndexSpec {
  return isPlainObject(value) && typeof value.name === 'string' && Array.isArray(value.keys) && value.keys.every(isKey)
}

function isKey(value: unknown): boolean {
  return (
    isPlainObject(value) &&
    typeof value.name === 'string' &&
    (value.direction === '1' || value.direction === '-1' || value.direction === '2dsphere')
  )
}
