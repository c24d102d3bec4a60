/** Fields of a schema and of a value, as paths such as 'answers.*.chosen.*': what lies in an array or a tuple is '*'. */

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The name of what stands in a record, whose keys no schema says. */
const ANY_NAME = '{}'

/** A path of a value as a schema with these fields calls it. */
export const calledBy = (fields: readonly string[], path: string): string =>
  fields.includes(path) ? path : path.replace(/[^.]+$/, ANY_NAME)

/** Every field that a schema names. A kind of schema that holds others and is not known here fails, or its fields would be left out. */
export function fieldsOfSchema(schema: unknown, path = ''): string[] {
  if (!isObject(schema)) throw new Error(`no schema at ${path}`)
  const below = (name: string, one: unknown): string[] => [
    inside(path, name),
    ...fieldsOfSchema(one, inside(path, name)),
  ]
  switch (schema.type) {
    case 'strict_object':
      return Object.entries(isObject(schema.entries) ? schema.entries : {}).flatMap(([name, one]) => below(name, one))
    case 'array':
      return below('*', schema.item)
    case 'strict_tuple':
      return listOf(schema.items).flatMap((one) => below('*', one))
    case 'union':
    case 'variant':
      return listOf(schema.options).flatMap((one) => fieldsOfSchema(one, path))
    case 'record':
      return below(ANY_NAME, schema.value)
    case 'nullable':
    case 'optional':
      return fieldsOfSchema(schema.wrapped, path)
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'picklist':
      return []
    default:
      throw new Error(`a schema of the kind ${String(schema.type)} at ${path}`)
  }
}

interface Place {
  path: string
  /** What stands there. */
  value: unknown
  /** The whole, where something else stands there. */
  with: (other: unknown) => unknown
}

/** Every place in a value. */
export function placesIn(value: unknown, path = ''): Place[] {
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, one]) => {
    const here = inside(path, Array.isArray(value) ? '*' : name)
    const put = (other: unknown): unknown =>
      Array.isArray(value)
        ? value.map((kept: unknown, i) => (String(i) === name ? other : kept))
        : { ...value, [name]: other }
    const deeper = placesIn(one, here).map((place) => ({
      path: place.path,
      value: place.value,
      with: (other: unknown) => put(place.with(other)),
    }))
    return [{ path: here, value: one, with: put }, ...deeper]
  })
}

const inside = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
