import { Random } from '../../devtools/seed/random'
import { HOUR_MS } from '../../src/domain/time'
import { anIssue, RIGHT } from '../support/city'
import { Honest, LONGEST_WAY_MS, type HonestCloud, type Lived } from '../support/honest'
import { aTown, DEADLINE, type Learner, type Town } from '../support/learners'

/** The real handlers over the real SDK and database, at the moment that the person's way has come to. */
class Handlers implements HonestCloud {
  constructor(
    private readonly town: Town,
    private readonly me: Learner,
  ) {}

  async kept(now: number) {
    this.town.test.time.set(now)
    return (await this.me.lessons('open', { lessonId: 'L1' })).progress.watched
  }

  start(now: number) {
    this.town.test.time.set(now)
    return this.me.lessons('start', { lessonId: 'L1', mode: 'watch' })
  }

  checkpoint(now: number, token: string, spans: [number, number][]) {
    this.town.test.time.set(now)
    return this.me.checkpoint(token, spans)
  }

  leave(now: number, token: string, spans: [number, number][]) {
    this.town.test.time.set(now)
    return this.me.leave(token, spans)
  }

  async finish(now: number, token: string, spans: [number, number][], answeredAt: number | null) {
    this.town.test.time.set(now)
    const at = answeredAt === null ? null : new Date(answeredAt).toISOString()
    const { receipt } = await this.me.lessons('finish', { token, spans, answers: RIGHT, answeredAt: at })
    if (!receipt) throw new Error('no receipt')
    const done = Date.parse(receipt.doneAt)
    expect(receipt.late).toBe(done >= DEADLINE.getTime())
    return done
  }
}

const PEOPLE = 200
let town: Town
beforeAll(async () => (town = await aTown([anIssue()], PEOPLE)))
afterAll(() => town.test.stop())

it(`${PEOPLE} honest people are all credited as they deserve, by the handlers`, async () => {
  const lived: Lived[] = []
  for (let place = 0; place < PEOPLE; place++) {
    const random = new Random(place + 1)
    // Many of them around the deadline, where it matters.
    const began = DEADLINE.getTime() - random.next() * random.pick([2, 24, 100]) * HOUR_MS
    const film = { length: 100, coverageNeeded: 0.9, maxRate: 2 }
    const cloud = new Handlers(town, town.as(place))
    try {
      lived.push(await new Honest(cloud, film, random, began).live())
    } catch (failure) {
      throw new Error(`member ${place}: ${String(failure)}`, { cause: failure })
    }
  }
  expect(lived.filter(({ doneAt, deserved }) => Math.abs(doneAt - deserved) > LONGEST_WAY_MS)).toEqual([])
  const onTime = lived.filter(({ doneAt }) => doneAt < DEADLINE.getTime()).length
  expect([onTime > 100, onTime < PEOPLE]).toEqual([true, true])
}, 120_000)
