/**
 * What the editor's library calls and Chrome 86, Safari 15 and Firefox 91 lack: loaded before it, with it alone (tests/architecture/
 * supported.test.ts names the same three).
 */
function give(to: object, name: string, value: unknown): void {
  if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true })
}

/** As the standard has them. */
const at = function <T>(this: ArrayLike<T>, index: number): T | undefined {
  const place = Math.trunc(index) || 0
  return this[place < 0 ? this.length + place : place]
}
const findLast = function <T>(this: readonly T[], fits: (value: T, place: number, all: readonly T[]) => boolean) {
  for (let place = this.length - 1; place >= 0; place--) {
    const value = this[place] as T
    if (fits(value, place, this)) return value
  }
  return undefined
}

give(Array.prototype, 'at', at)
give(String.prototype, 'at', at)
give(Array.prototype, 'findLast', findLast)
give(Object, 'hasOwn', (of: object, name: PropertyKey) => Object.prototype.hasOwnProperty.call(of, name))
