/** Data as the screen has it after everything that was sent: what the page began with, then each setData, as JSON. */
export function dataAfter(sent: readonly string[]): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const words of sent) {
    const changes: unknown = JSON.parse(words)
    if (typeof changes !== 'object' || changes === null) throw new Error('setData takes an object')
    for (const [path, value] of Object.entries(changes)) put(data, keysOf(path), value)
  }
  return data
}

/** 'root.cn.[0].v' as root, cn, 0, v; a place in a list is a number. */
const keysOf = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, place]) => (place === undefined ? key : Number(place)))

function put(holder: object, [key, ...rest]: readonly (string | number)[], value: unknown): void {
  if (key === undefined) throw new Error('a path without a name')
  const [next] = rest
  if (next === undefined) {
    Reflect.set(holder, key, value)
    return
  }
  const found: unknown = Reflect.get(holder, key)
  const inner: object = typeof found === 'object' && found !== null ? found : typeof next === 'number' ? [] : {}
  Reflect.set(holder, key, inner)
  put(inner, rest, value)
}
