/** Time that stands still but when it is moved, for everything in this process: a busy machine makes no difference to a test. */
export class StillTime {
  #now: number

  constructor(moment: Date) {
    this.#now = moment.getTime()
    const now = (): number => this.#now
    const RealDate = Date
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args: [], newTarget): Date =>
        args.length === 0 ? new target(now()) : (Reflect.construct(target, args, newTarget) as Date),
      get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
    })
  }

  /** Makes it this moment. */
  set(moment: Date | number): void {
    this.#now = new Date(moment).getTime()
  }
}
