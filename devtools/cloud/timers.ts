import { Cron } from 'croner'
import type { Clock } from './clock'
import { messageOf } from './errors'
import type { Timer } from './functions/catalog'

export interface TimerSource {
  timers(): { functionName: string; timer: Timer }[]
  fireTimer(functionName: string, timerName: string): Promise<unknown>
}

const CHECK_EVERY_MS = 500
/** WeChat reads timers in Beijing time. */
const TIMEZONE = 'Asia/Shanghai'

/** When a seven-field cron expression is next due after a moment. */
export function nextDue(cron: string, after: number): number | undefined {
  if (cron.trim().split(/\s+/).length !== 7) throw new Error(`a timer needs seven fields: ${cron}`)
  return new Cron(cron, { timezone: TIMEZONE, mode: '7-part' }).nextRun(new Date(after))?.getTime()
}

/** Fires timers as the cloud's clock passes them. A jump over many due times fires a timer once. */
export class TimerLoop {
  readonly #source: TimerSource
  readonly #clock: Clock
  readonly #report: (line: string) => void
  readonly #interval: NodeJS.Timeout
  readonly #stopListening: () => void
  readonly #running = new Set<Promise<void>>()
  #checkedUntil: number
  #lastComplaint = ''

  constructor(source: TimerSource, clock: Clock, report: (line: string) => void) {
    this.#source = source
    this.#clock = clock
    this.#report = report
    this.#checkedUntil = clock.now()
    this.#interval = setInterval(() => this.#safely(), CHECK_EVERY_MS)
    this.#interval.unref()
    this.#stopListening = clock.onShift(() => this.#safely())
  }

  /** Stops firing and waits for what is still running. */
  async stop(): Promise<void> {
    clearInterval(this.#interval)
    this.#stopListening()
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
