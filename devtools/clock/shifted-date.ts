/**
 * Makes `Date` tell another time in a world of JavaScript (this process's `globalThis`, or a frame's), so that product code needs no
 * clock of its own to be tested. `told` turns the time of that world's own clock (epoch milliseconds) into the one to tell; it is
 * asked each time. Shifting a shifted `Date` adds up.
 */
export function shiftDate(world: object, told: (real: number) => number): void {
  const RealDate: unknown = Reflect.get(world, 'Date')
  if (!isDate(RealDate)) throw new Error('there is no Date to shift')
  const now = (): number => told(RealDate.now())
  // A plain function, not a proxy: thousands of documents a second ask for the time.
  const Shifted = function (...parts: unknown[]): unknown {
    if (!new.target) return new RealDate(now()).toString()
    // What nearly all are made of; both have one prototype.
    if (parts.length === 1 && new.target === Shifted) return new RealDate(parts[0] as number)
    return Reflect.construct(RealDate, parts.length === 0 ? [now()] : parts, new.target)
  }
  Object.setPrototypeOf(Shifted, RealDate)
  Shifted.prototype = RealDate.prototype
  Shifted.now = now
  Reflect.set(world, 'Date', Shifted)
}

const isDate = (value: unknown): value is DateConstructor => typeof value === 'function' && 'now' in value
