import { AppError } from '../../src/contract/errors'
import type { WatchTicket } from '../../src/contract/lessons'
import type { LeftOff } from '../../src/domain/lessons/kept'
import { covered } from '../../src/domain/lessons/spans'
import { finishedAt } from '../../src/domain/assignments/timeliness'
import { completeness, earlier, keepTogether } from '../../src/domain/lessons/together'
import { checkpointEvery, credit, earliestFinish, watchedPercent, type Watch } from '../../src/domain/lessons/watching'
import type { Film, HonestCloud } from './honest'

/** The cloud's rules alone, as the handlers put them together: of one person and one film. */
export class RulesAlone implements HonestCloud {
  private left: LeftOff = { spans: [], position: 0, sittings: [], enoughAt: null }
  private readonly tokens = new Map<string, Watch>()

  constructor(private readonly film: Film) {}

  kept() {
    return Promise.resolve(this.left.spans)
  }

  start(now: number) {
    const { spans, sittings, enoughAt } = this.left
    return this.signed(now, {
      lessonId: 'l',
      memberId: 'm',
      mode: 'watch',
      startedAt: now,
      signedAt: now,
      before: covered(spans),
      sat: covered(sittings),
      spans: [...spans],
      sequence: 0,
      enoughAt,
    })
  }

  checkpoint(now: number, token: string, spans: [number, number][]) {
    return this.signed(now, this.credited(now, token, spans))
  }

  leave(now: number, token: string, spans: [number, number][]) {
    const watch = this.credited(now, token, spans)
    this.left = keepTogether(this.left, watch, { ...this.film, now, position: 0 })
    const watched = [...this.left.spans]
    const percent = watchedPercent({ spans: watched }, this.film)
    return Promise.resolve({ state: 'in-progress' as const, watched, position: 0, percent })
  }

  finish(now: number, token: string, spans: [number, number][], answeredAt: number | null) {
    const watch = this.tokens.get(token)
    const state = completeness(this.credited(now, token, spans), this.left, { ...this.film, now })
    if (state !== 'complete') throw new Error(state)
    const enoughAt = earlier(watch?.enoughAt ?? null, this.left.enoughAt)
    return Promise.resolve(finishedAt(answeredAt, enoughAt, new Date(now)).getTime())
  }

  private credited(now: number, token: string, spans: [number, number][]): Watch {
    const watch = this.tokens.get(token)
    const next = watch ? credit(watch, spans, { ...this.film, now }) : 'forged'
    if (typeof next === 'string') throw new AppError(next === 'too-fast' ? 'TOO_EARLY' : 'INVALID_INPUT', next)
    return next
  }

  private signed(now: number, watch: Watch): Promise<WatchTicket> {
    const token = String(this.tokens.size)
    this.tokens.set(token, watch)
    const iso = (at: number) => new Date(at).toISOString()
    return Promise.resolve({
      token,
      progress: { state: 'in-progress', watched: watch.spans, position: 0, percent: 0 },
      now: iso(now),
      checkpointSeconds: checkpointEvery(this.film),
      earliestFinish: iso(earliestFinish(watch, this.film)),
      enoughAt: watch.enoughAt === null ? null : iso(watch.enoughAt),
    })
  }
}
