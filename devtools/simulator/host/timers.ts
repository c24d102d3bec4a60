/** Shorter delays are turns of the logic's own work, not time that a person waits. */
const SHORT_MS = 50
/** Far from the numbers that the browser gives to its own. */
const FIRST_ID = 1_000_000_000

type Callback = (...given: unknown[]) => unknown

interface Waiting {
  id: number
  /** By the phone's clock. */
  at: number
  /** Milliseconds from one call to the next; null where there is only one. */
  every: number | null
  call: () => unknown
}

/** Timers of the app on a clock that stands still but when it is moved: a jump makes due what lies within it, each once. */
export class Timers {
  private waiting: Waiting[] = []
  private nextId = FIRST_ID

  constructor(private readonly now: () => number) {}

  /** Takes the place of a window's own timers, but for those that are no more than another turn. */
  replace(world: Pick<Window, 'setTimeout' | 'setInterval' | 'clearTimeout' | 'clearInterval'>): void {
    for (const kind of ['setTimeout', 'setInterval'] as const) {
      const own = world[kind].bind(world)
      const set = (callback: Callback, delay = 0, ...given: unknown[]): number =>
        delay < SHORT_MS
          ? own(callback, delay, ...given)
          : this.add(() => callback(...given), { delay, again: kind === 'setInterval' })
      Reflect.set(world, kind, set)
    }
    for (const kind of ['clearTimeout', 'clearInterval'] as const) {
      const own = world[kind].bind(world)
      Reflect.set(world, kind, (id?: number) => {
        this.waiting = this.waiting.filter((one) => one.id !== id)
        own(id)
      })
    }
  }

  /** Calls what is due by now, the earliest first, each in a turn of its own. */
  async run(): Promise<void> {
    const now = this.now()
    for (let due = this.takeDue(now); due; due = this.takeDue(now)) {
      const { call } = due
      // What it throws is then the app's failure, as of any timer.
      await new Promise<void>((called) =>
        setTimeout(() => {
          called()
          call()
        }),
      )
    }
  }

  private add(call: () => unknown, { delay, again }: { delay: number; again: boolean }): number {
    const id = this.nextId++
    this.waiting.push({ id, at: this.now() + delay, every: again ? delay : null, call })
    return id
  }

  private takeDue(now: number): Waiting | undefined {
    const [due] = this.waiting.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.id - b.id)
    if (!due) return undefined
    this.waiting = this.waiting.filter((one) => one !== due)
    if (due.every !== null) this.waiting.push({ ...due, at: now + due.every })
    return due
  }
}
