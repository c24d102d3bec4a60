import { makeAutoObservable } from 'mobx'
import type { Call } from '../services/cloud'
import { askedAt } from '../services/early'

/** What is kept while the phone's clock runs: how far the server's is ahead of it, as bounds, epoch ms. */
interface Bounds {
  least: number
  most: number
}

/**
 * What the phone knows of the server's clock since it was started, from the replies that tell `now`: the server said it after the request
 * went out and before the reply came, and of several replies the narrowest of these bounds is known. A phone that is an hour off
 * is an hour off in both, so it does no harm, also without a network afterwards.
 */
export class ServerClock {
  private bounds: Bounds | null = null

  constructor(private readonly clock: () => number) {
    makeAutoObservable<this, 'clock'>(this, { clock: false, now: false })
  }

  /** Whether anything is known. */
  get synced(): boolean {
    return this.bounds !== null
  }

  /** Milliseconds that `now` may be wrong by, to either side. */
  get within(): number {
    return this.bounds ? (this.bounds.most - this.bounds.least) / 2 : Infinity
  }

  /** How far the phone's clock is behind the server's, ms. */
  get offset(): number {
    return this.bounds ? (this.bounds.most + this.bounds.least) / 2 : 0
  }

  /** The server's clock as well as it is known, epoch ms; the phone's own before that. */
  now(): number {
    return this.clock() + this.offset
  }

  /** Notes what a reply said. Where it can't be true together with what was known, the phone's clock has been set: then it alone is. */
  note(told: number, sentAt: number, receivedAt: number): void {
    const here = { least: told - receivedAt, most: told - sentAt }
    if (here.most < here.least) return
    const known = this.bounds
    const least = Math.max(here.least, known?.least ?? here.least)
    const most = Math.min(here.most, known?.most ?? here.most)
    this.bounds = least <= most ? { least, most } : here
  }

  /** The same calls, each reply heard. */
  listening(call: Call): Call {
    return async (name, action, input) => {
      const here = this.clock()
      const sentAt = askedAt(name, action, here) ?? here
      const reply = await call(name, action, input)
      const told = toldIn(reply)
      if (told !== null) this.note(told, sentAt, this.clock())
      return reply
    }
  }
}

function toldIn(reply: unknown): number | null {
  if (typeof reply !== 'object' || reply === null || !('now' in reply) || typeof reply.now !== 'string') return null
  const told = Date.parse(reply.now)
  return Number.isFinite(told) ? told : null
}
