import { Random } from '../../../devtools/seed/random'
import { AppError } from '../../../src/contract/errors'
import type { WatchTicket } from '../../../src/contract/lessons'
import type { LeftOff } from '../../../src/domain/lessons/kept'
import { covered } from '../../../src/domain/lessons/spans'
import { finishedAt } from '../../../src/domain/lessons/timeliness'
import { completeness, earlier, keepTogether } from '../../../src/domain/lessons/together'
import { credit, earliestFinish, watchedPercent, type Watch } from '../../../src/domain/lessons/watching'
import { CHECKPOINT_SECONDS, WATCH_SLACK_SECONDS } from '../../../src/domain/limits'
import { Honest, LONGEST_WAY_MS, type Film, type HonestCloud, type Lived } from '../../support/honest'

/** The rules alone, as the handlers put them together. */
class RulesAlone implements HonestCloud {
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
      checkpointSeconds: CHECKPOINT_SECONDS,
      earliestFinish: iso(earliestFinish(watch, this.film)),
      enoughAt: watch.enoughAt === null ? null : iso(watch.enoughAt),
    })
  }
}

it('ten thousand honest people are all credited as they deserve, whatever happens on the way', async () => {
  const lived: Lived[] = []
  for (let seed = 1; seed <= 10_000; seed++) {
    const random = new Random(seed)
    const film = { length: random.between(15, 400), coverageNeeded: random.pick([0.5, 0.9, 0.9, 1]), maxRate: 2 }
    const began = Date.parse('2026-11-24T02:00:00Z')
    try {
      lived.push(await new Honest(new RulesAlone(film), film, random, began).live())
    } catch (failure) {
      throw new Error(`seed ${seed}: ${String(failure)}`, { cause: failure })
    }
  }
  const wrong = lived.filter(({ doneAt, deserved }) => Math.abs(doneAt - deserved) > LONGEST_WAY_MS)
  expect(wrong.slice(0, 3)).toEqual([])
  expect(Math.max(...lived.map(({ leftOut }) => leftOut))).toBeLessThanOrEqual(2 * WATCH_SLACK_SECONDS)
  // What is told of really happened.
  const happened = (test: (one: Lived) => boolean): number => lived.filter(test).length
  expect(happened(({ phones }) => phones === 2)).toBeGreaterThan(3000)
  expect(happened(({ offline }) => offline)).toBeGreaterThan(2000)
  expect(happened(({ offline, doneAt, deserved }) => offline && doneAt === deserved)).toBeGreaterThan(100)
}, 120_000)
