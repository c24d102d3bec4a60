/** Shorter delays are turns of the logic's own work, not time that a person waits. */
const SHORT_MS = 50
/** What is due so soon belongs, where the clock goes on, to what has just been done. */
const SOON_MS = 120
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

/** The phone's clock as its timers need it. */
interface TimersClock {
  now(): number
  /** Null where it goes on by itself. */
  readonly stands: number | null
}

/**
 * Timers of the app. Where the clock stands still but when it is moved, so do they: a jump makes due what lies within it, each once. Of
 * those that go on by themselves it is known whether any is about to come, so that nobody has to wait and see.
 */
export class Timers {
  private waiting: Waiting[] = []
  /** Ids of the window's own that come soon, by themselves and once. */
  private readonly soon = new Set<number>()
  private nextId = FIRST_ID

  constructor(private readonly clock: TimersClock) {}

  /** Whether anything is about to come by itself. */
  get areComing(): boolean {
    return this.soon.size > 0
  }

  /** Takes the place of a window's own timers; those that are no more than another turn are left to it. */
  replace(world: Pick<Window, 'setTimeout' | 'setInterval' | 'clearTimeout' | 'clearInterval'>): void {
    for (const kind of ['setTimeout', 'setInterval'] as const) {
      const own = world[kind].bind(world)
      const again = kind === 'setInterval'
      const set = (callback: Callback, delay = 0, ...given: unknown[]): number => {
        const call = (): unknown => callback(...given)
        if (this.clock.stands !== null && delay >= SHORT_MS) return this.add(call, { delay, again })
        if (again || delay >= SOON_MS) return own(call, delay)
        const id = own(() => {
          this.soon.delete(id)
          call()
        }, delay)
        this.soon.add(id)
        return id
      }
      Reflect.set(world, kind, set)
    }
    for (const kind of ['clearTimeout', 'clearInterval'] as const) {
      const own = world[kind].bind(world)
      Reflect.set(world, kind, (id?: number) => {
        this.waiting = this.waiting.filter((one) => one.id !== id)
        if (id !== undefined) this.soon.delete(id)
        own(id)
      })
    }
  }

  /** Calls what is due by now, the earliest first, each in a turn of its own. */
  async run(): Promise<void> {
    const now = this.clock.now()
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
    this.waiting.push({ id, at: this.clock.now() + delay, every: again ? delay : null, call })
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
