import { openDialogs } from './open-dialogs'

/** After how long it is asked whether there is anything new: at first and after anything new, and at most, where nothing is or nobody answers. */
export const LIVE_FIRST_MS = 15_000
export const LIVE_MOST_MS = 120_000
/** How much longer each time: it takes three minutes without anything new to come to the most. */
const SAME = 1.5
const FAILED = 2
/** Many that were opened at one moment drift apart. */
const JITTER = 0.2

/** What asking came to. */
export type Look = 'new' | 'same' | 'failed'

export interface Living {
  /** Asks whether there is anything new, and shows it. It never fails. */
  look: () => Promise<Look>
  /** False while asking would disturb: something is being asked or done already. */
  free: () => boolean
}

/** What of the phone decides, so that tests do. */
export interface Pace {
  now: () => number
  later: (act: () => void, ms: number) => () => void
  /** 0..1 */
  chance: () => number
}

const phone: Pace = {
  now: Date.now,
  later: (act, ms) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  chance: Math.random,
}

/** Keeps something that is in sight up to date: slower where nothing changes, one question at a time, and none while a dialog lies over it. */
export class Live {
  private wait = LIVE_FIRST_MS
  private lookedAt: number
  private cancel: (() => void) | null = null

  constructor(
    private living: Living,
    private readonly pace: Pace = phone,
  ) {
    this.lookedAt = pace.now()
  }

  /** The same page, as it was drawn last. */
  serve(living: Living): void {
    this.living = living
  }

  /** In sight: after some time out of it at once. */
  start(): void {
    if (this.cancel !== null) return
    const due = this.lookedAt + this.wait - this.pace.now()
    this.plan(Math.max(0, Math.min(due, this.wait)))
  }

  /** Out of sight, or without a network. */
  stop(): void {
    this.cancel?.()
    this.cancel = null
  }

  private plan(ms: number): void {
    const cancel = this.pace.later(() => void this.turn(cancel), ms)
    this.cancel = cancel
  }

  private async turn(mine: () => void): Promise<void> {
    this.lookedAt = this.pace.now()
    if (!openDialogs.any && this.living.free()) this.wait = nextWait(this.wait, await this.living.look())
    // Stopped meanwhile, or begun anew.
    if (this.cancel !== mine) return
    this.plan(this.wait * (1 + JITTER * (2 * this.pace.chance() - 1)))
  }
}

/** How long to wait after a look. */
export const nextWait = (wait: number, look: Look): number =>
  look === 'new' ? LIVE_FIRST_MS : Math.min(LIVE_MOST_MS, wait * (look === 'same' ? SAME : FAILED))
