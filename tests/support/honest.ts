import type { Random } from '../../devtools/seed/random'
import { AppError } from '../../src/contract/errors'
import type { MyProgress, WatchTicket } from '../../src/contract/lessons'
import { covered, gaps, subtract, type Span } from '../../src/domain/lessons/spans'
import { secondsNeeded } from '../../src/domain/lessons/watching'
import { PlayTracker } from '../../src/domain/lessons/tracker'
import { proofOf } from '../../src/features/lessons/watching/proof'
import { quizLock } from '../../src/features/lessons/watching/quiz-lock'
import { serverTime, ticketFrom, type Ticket } from '../../src/features/lessons/watching/ticket'

/** What an honest person's phones ask of the cloud, at an epoch ms of its clock. Refusals are thrown. */
export interface HonestCloud {
  kept(now: number): Promise<readonly Span[]>
  start(now: number): Promise<WatchTicket>
  checkpoint(now: number, token: string, spans: [number, number][]): Promise<WatchTicket>
  leave(now: number, token: string, spans: [number, number][]): Promise<MyProgress>
  /** When it counts as finished, in epoch ms. */
  finish(now: number, token: string, spans: [number, number][], answeredAt: number | null): Promise<number>
}

export interface Film {
  length: number
  coverageNeeded: number
  maxRate: number
}

/** What became of it, and what should have. */
export interface Lived {
  doneAt: number
  deserved: number
  /** Answered without a network and sent later. */
  offline: boolean
  /** Seconds that a leave has left out, of who plays at the highest rate on several phones. */
  leftOut: number
  phones: number
}

const MINUTE_MS = 60_000
const RATES = [1, 1, 1, 1.25, 1.5, 2]
/** Longest way of a request there and back. */
export const LONGEST_WAY_MS = 1500

/** One phone with its own clock, wrong by up to an hour. */
class Phone {
  tracker = new PlayTracker()
  ticket: Ticket | null = null
  queued: { token: string; spans: [number, number][] } | null = null
  toldAt = 0
  constructor(readonly wrongBy: number) {}

  get played(): Span[] {
    return this.tracker.pending([])
  }

  /** The app was killed: the phone has kept whole seconds and the token. */
  reload(): void {
    const { played } = this
    this.tracker = new PlayTracker()
    this.tracker.restore(played)
  }
}

/** One person's way through one film, with all that happens on it; the phone's part is the product's own. */
export class Honest {
  private now: number
  private online = true
  private leftOut = 0
  /** The cloud has kept enough, of whichever phone. */
  private keptEnough = false
  private readonly phones: Phone[]
  private phone: Phone

  constructor(
    private readonly cloud: HonestCloud,
    private readonly film: Film,
    private readonly random: Random,
    began: number,
  ) {
    const hours = () => (this.random.next() * 2 - 1) * 60 * MINUTE_MS
    this.now = began
    this.phones = Array.from({ length: random.chance(0.4) ? 2 : 1 }, () => new Phone(hours()))
    this.phone = this.phones[0] ?? new Phone(0)
  }

  async live(): Promise<Lived> {
    for (let round = 0; round < 400; round++) {
      this.online = round > 200 || this.random.chance(0.7)
      await this.arrive()
      const lock = this.lock()
      if (lock.open && this.phone.ticket) return this.answer()
      if (!lock.open && lock.missing === 'time') this.now += lock.seconds * 1000
      else await this.watch()
      await this.rest()
    }
    throw new Error('nobody sits so long at one film')
  }

  private get clock(): number {
    return this.now + this.phone.wrongBy
  }

  /** Asks the cloud, which answers by the time that its answer is back. */
  private async ask<T>(work: (now: number) => Promise<T>): Promise<T> {
    const way = this.random.next() * LONGEST_WAY_MS
    this.now += way / 2
    const reply = await work(Math.round(this.now))
    this.now += way / 2
    return reply
  }

  /** Null where the clock does not allow yet what was played before there was a token: the phone keeps it and asks again. */
  private async soon<T>(work: (now: number) => Promise<T>): Promise<T | null> {
    try {
      return await this.ask(work)
    } catch (failure) {
      if (failure instanceof AppError && failure.code === 'TOO_EARLY') return null
      throw failure
    }
  }

  private lock() {
    const { length, coverageNeeded, maxRate } = this.film
    const rules = { coverageNeeded, maxRate }
    return quizLock({
      mode: 'watch',
      length,
      rules,
      played: this.phone.played,
      ticket: this.phone.ticket,
      now: this.clock,
    })
  }

  private proof() {
    const { ticket, played } = this.phone
    return ticket && proofOf(ticket, { mode: 'watch', played, now: this.clock })
  }

  /** Opens the lesson: with a network the phone learns what is kept, sends what waits, and has its token. */
  private async arrive(): Promise<void> {
    const { phone } = this
    if (!this.online) return
    const { queued } = phone
    if (queued && (await this.keep(queued))) phone.queued = null
    const kept = await this.ask((now) => this.cloud.kept(now))
    if (phone.ticket && subtract(kept, phone.played).length > 0) await this.begin()
    phone.tracker.restore(kept)
    if (!phone.ticket) await this.begin()
    if (this.lock().open) await this.tell()
  }

  private async begin(): Promise<void> {
    this.phone.ticket = ticketFrom(await this.ask((now) => this.cloud.start(now)), this.clock, null)
    this.phone.tracker.restore(this.phone.ticket.credited)
  }

  private async tell(): Promise<void> {
    const { phone } = this
    const proof = this.proof()
    if (!proof || !this.online) return
    phone.toldAt = this.now
    const reply = await this.soon((now) => this.cloud.checkpoint(now, proof.token, proof.spans))
    if (reply) phone.ticket = ticketFrom(reply, this.clock, phone.ticket)
  }

  /** Plays what is missing, for a while. */
  private async watch(): Promise<void> {
    const { phone, random, film } = this
    const gap = gaps(phone.played, film.length)[0]
    const [from, to] = gap ?? [0, film.length]
    const rate = random.pick(RATES)
    // Of gaps too short to be shown one knows only that something is missing: then the film runs once more.
    const until = gap ? Math.min(to, from + random.between(5, 200)) : to
    for (let position = from; ; position = Math.min(until, position + rate * this.wait())) {
      phone.tracker.report(position, this.clock)
      if (position >= until) break
      const sign = this.lock().open && phone.ticket?.enoughAt === null
      if (sign || (phone.ticket && this.now - phone.toldAt > phone.ticket.checkpointSeconds * 1000))
        await this.tellWhilePlaying(position, rate)
    }
    phone.tracker.interrupt()
  }

  /** Seconds until the next report, mostly soon. */
  private wait(): number {
    const seconds = this.random.chance(0.9) ? 0.5 + this.random.next() : 1 + this.random.next() * 8
    this.now += seconds * 1000
    return seconds
  }

  /** The film goes on while the answer is on its way: the next report is as far as the clock. */
  private async tellWhilePlaying(position: number, rate: number): Promise<void> {
    const before = this.now
    await this.tell()
    // Played meanwhile, and not reported: so much the film is back.
    this.now = Math.max(this.now, before)
    this.phone.tracker.report(Math.min(this.film.length, position + ((this.now - before) / 1000) * rate), this.clock)
    this.phone.tracker.interrupt()
  }

  /** Goes away for a moment, an hour or a day; perhaps the app is killed, perhaps the other phone is taken up. */
  private async rest(): Promise<void> {
    const { random, phone } = this
    await this.leave()
    if (random.chance(0.2)) phone.reload()
    if (random.chance(0.3)) this.now += random.next() * random.pick([1, 10, 60, 600]) * MINUTE_MS
    if (random.chance(0.3)) this.phone = random.pick(this.phones)
  }

  private async leave(): Promise<void> {
    const { phone } = this
    const proof = this.proof()
    if (!proof) return
    const { token, spans } = proof
    const kept = this.online ? await this.keep({ token, spans }) : null
    if (kept) this.leftOut = Math.max(this.leftOut, covered(subtract(phone.played, kept.watched)))
    else phone.queued = { token, spans }
  }

  private async keep({ token, spans }: { token: string; spans: [number, number][] }): Promise<MyProgress | null> {
    const kept = await this.soon((now) => this.cloud.leave(now, token, spans))
    if (kept && covered(kept.watched) >= secondsNeeded(this.film)) this.keptEnough = true
    return kept
  }

  /** The questions take a while; without a network the answers wait on the phone, up to a day. */
  private async answer(): Promise<Lived> {
    const { random, phone, phones, leftOut } = this
    if (!random.chance(0.6)) this.online = false
    this.now += random.between(20, 300) * 1000
    const answered = this.now
    const proof = this.proof()
    if (!proof) throw new Error('answered without a token')
    const { token, spans } = proof
    const signed = this.keptEnough || phone.ticket?.enoughAt !== null
    const offline = !this.online
    const claimed = phone.ticket ? serverTime(phone.ticket, this.clock) : 0
    if (offline) this.now += random.next() * 24 * 60 * MINUTE_MS
    let arrived = 0
    const doneAt = await this.ask((now) => {
      arrived = now
      return this.cloud.finish(now, token, spans, offline ? claimed : null)
    })
    return { doneAt, deserved: offline && signed ? answered : arrived, offline, leftOut, phones: phones.length }
  }
}
