/**
 * Makes `Date` tell another time in a world of JavaScript (this process's `globalThis`, or a frame's), so that product code needs no
 * clock of its own to be tested. `told` turns the time of that world's own clock (epoch milliseconds) into the one to tell; it is
 * asked each time. Shifting a shifted `Date` adds up.
 */
export function shiftDate(world: object, told: (real: number) => number): void {
  const RealDate: unknown = Reflect.get(world, 'Date')
  if (!isDate(RealDate)) throw new Error('there is no Date to shift')
  const now = (): number => told(RealDate.now())
  const shifted = new Proxy(RealDate, {
    construct: (target, args: [], newTarget): Date =>
      args.length === 0 ? new target(now()) : (Reflect.construct(target, args, newTarget) as Date),
    apply: () => new RealDate(now()).toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Reflect.set(world, 'Date', shifted)
}

const isDate = (value: unknown): value is DateConstructor => typeof value === 'function' && 'now' in value
