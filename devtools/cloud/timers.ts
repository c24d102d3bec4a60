import { Cron } from 'croner'
import type { Clock } from './clock'
import { messageOf } from './errors'
import type { Timer } from './functions/catalog'

export interface TimerSource {
  timers(): { functionName: string; timer: Timer }[]
  fireTimer(functionName: string, timerName: string): Promise<unknown>
}

/** Calls back again and again; returns how to stop. */
export type Beat = (look: () => void) => () => void

const CHECK_EVERY_MS = 500
/** Twice a second, for as long as something else keeps the process alive. */
export const twiceASecond: Beat = (look) => {
  const interval = setInterval(look, CHECK_EVERY_MS)
  interval.unref()
  return () => clearInterval(interval)
}

/** WeChat reads timers in Beijing time. */
const TIMEZONE = 'Asia/Shanghai'

/** When a seven-field cron expression is next due after a moment. */
export function nextDue(cron: string, after: number): number | undefined {
  if (cron.trim().split(/\s+/).length !== 7) throw new Error(`a timer needs seven fields: ${cron}`)
  return new Cron(cron, { timezone: TIMEZONE, mode: '7-part' }).nextRun(new Date(after))?.getTime()
}

export interface Surroundings {
  clock: Pick<Clock, 'now' | 'onShift'>
  /** Takes what went wrong. */
  report: (line: string) => void
  beat?: Beat
}

/**
 * Fires timers as the cloud's clock passes them: it looks at every beat, and at once when the clock is moved. A jump over many due
 * times fires a timer once.
 */
export class TimerLoop {
  readonly #source: TimerSource
  readonly #clock: Pick<Clock, 'now'>
  readonly #report: (line: string) => void
  readonly #stops: (() => void)[]
  readonly #running = new Set<Promise<void>>()
  #checkedUntil: number
  #lastComplaint = ''

  constructor(source: TimerSource, { clock, report, beat = twiceASecond }: Surroundings) {
    this.#source = source
    this.#clock = clock
    this.#report = report
    this.#checkedUntil = clock.now()
    const look = () => this.#safely()
    this.#stops = [beat(look), clock.onShift(look)]
  }

  /** Stops firing and waits for what is still running. */
  async stop(): Promise<void> {
    for (const stop of this.#stops) stop()
    await Promise.all(this.#running)
  }

  /** A config.json being edited must not end the cloud, nor fill the terminal twice a second. */
  #safely(): void {
    try {
      this.#check()
    } catch (error) {
      const complaint = messageOf(error)
      if (complaint !== this.#lastComplaint) this.#report(`timers: ${complaint}`)
      this.#lastComplaint = complaint
    }
  }

  #check(): void {
    const now = this.#clock.now()
    const since = this.#checkedUntil
    this.#checkedUntil = now
    for (const { functionName, timer } of this.#source.timers()) {
      const due = nextDue(timer.cron, since)
      if (due !== undefined && due <= now) this.#fire(functionName, timer.name)
    }
  }

  #fire(functionName: string, timerName: string): void {
    const run = this.#source
      .fireTimer(functionName, timerName)
      .catch((error: unknown) => this.#report(`timer ${functionName}/${timerName}: ${messageOf(error)}`))
      .then(() => void this.#running.delete(run))
    this.#running.add(run)
  }
}
