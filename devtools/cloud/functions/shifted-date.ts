let offset = 0
let stands: number | null = null

/** Makes `Date` in this process tell the cloud's time, so that product code needs no clock of its own to be tested. */
export function installShiftedDate(initialOffset: number): void {
  offset = initialOffset
  const RealDate = Date
  const now = () => stands ?? RealDate.now() + offset
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: [], newTarget): Date =>
      args.length === 0 ? new target(now()) : (Reflect.construct(target, args, newTarget) as Date),
    apply: () => new RealDate(now()).toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  })
}

/** Moves the time told from now on; where a moment is given, it stands there. */
export function moveDate(nextOffset: number, nextStands: number | null): void {
  offset = nextOffset
  stands = nextStands
}
