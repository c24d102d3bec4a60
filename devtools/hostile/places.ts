/** Where something stands in a value: the names and numbers that lead to it; none for the whole. */
export type Place = readonly string[]

const isHolder = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date)

/** At most so many places are told of what is very large. */
const MANY = 200

/** Every place in a value, the whole of it first. */
export function placesIn(value: unknown): Place[] {
  const found: Place[] = []
  const waiting: { place: Place; value: unknown }[] = [{ place: [], value }]
  for (let at = waiting.pop(); at && found.length < MANY; at = waiting.pop()) {
    const { place } = at
    found.push(place)
    if (!isHolder(at.value)) continue
    for (const [name, one] of Object.entries(at.value)) waiting.push({ place: [...place, name], value: one })
  }
  return found
}

/** What stands there; undefined where nothing does. */
export function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((part, name) => (isHolder(part) ? Reflect.get(part, name) : undefined), value)
}

/** The value with something else there, as a copy as far as that needs one. */
export function put(value: unknown, [name, ...deeper]: Place, other: unknown): unknown {
  if (name === undefined) return other
  if (!isHolder(value)) return value
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  Object.defineProperty(copy, name, {
    value: put(Reflect.get(value, name), deeper, other),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}

/** The value without what stands there. */
export function without(value: unknown, place: Place): unknown {
  const name = place.at(-1)
  const holder = at(value, place.slice(0, -1))
  if (name === undefined || !isHolder(holder)) return undefined
  const left = Array.isArray(holder)
    ? (holder as unknown[]).filter((_, i) => String(i) !== name)
    : Object.fromEntries(Object.entries(holder).filter(([one]) => one !== name))
  return put(value, place.slice(0, -1), left)
}
