import spec from '../cloudfunctions/database.json'
import type { CollectionSpec } from './cloud'

/** The collections and indexes of cloudfunctions/database.json, as the local cloud takes them: '-at' is a descending key. */
export const collections: CollectionSpec[] = spec.collections.map(({ name, indexes }) => ({
  name,
  indexes: indexes.map((index) => ({
    name: index.name,
    unique: 'unique' in index && index.unique === true,
    keys: index.keys.map((key) =>
      key.startsWith('-') ? { name: key.slice(1), direction: '-1' as const } : { name: key, direction: '1' as const },
    ),
  })),
}))
