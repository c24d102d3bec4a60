import { Random } from '../../devtools/seed/random'
import { covered } from '../../src/domain/lessons/spans'
import { LessonStore } from '../../src/features/lessons/lesson.store'
import type { Call } from '../../src/services/cloud'
import { Outbox } from '../../src/services/outbox'
import { Desks } from '../../src/stores/desks'
import { ServerClock } from '../../src/stores/server-clock'
import { Session } from '../../src/stores/session'
import { WaitingStore } from '../../src/stores/waiting'
import { UnreadConfirms } from '../../src/stores/unread-confirms'
import { Drawer } from '../features/lessons/phone'
import { anIssue, RIGHT } from '../support/city'
import { aTown, type Learner, type Town } from '../support/learners'

/** The phone's own stores over the real handlers: whole films are played, and what that asks of the cloud is counted. */

const MOST_CALLS = 6
const MINUTE = 60
const HALF_AN_HOUR = 30 * MINUTE
/** Seconds of the film by which the phone's storage may be behind: it is written each five of the clock, and a report may be a second late. */
const behind = ({ rate }: Film): number => 6 * rate

interface Film {
  _id: string
  durationSeconds: number
  coverageNeeded: number
  rate: number
}

const random = new Random(14)
const aFilm = (durationSeconds: number, place: number): Film => ({
  _id: `film-${place}`,
  durationSeconds,
  coverageNeeded: random.pick([0.5, 0.9, 0.9, 1]),
  rate: random.pick([1, 1, 1.25, 1.5, 2]),
})
/** The shortest, the longest, and lengths around which the interval changes; then any. */
const BOUNDS = [15, 16, 299, 300, 333, 334, 599, 600, 601, 20 * MINUTE, HALF_AN_HOUR - 1, HALF_AN_HOUR]
const films = [...BOUNDS, ...Array.from({ length: 24 }, () => random.between(15, HALF_AN_HOUR))].map(aFilm)
const whole: Film = { _id: 'whole', durationSeconds: HALF_AN_HOUR, coverageNeeded: 1, rate: 1 }
const long: Film = { _id: 'long', durationSeconds: 90 * MINUTE, coverageNeeded: 0.9, rate: 1 }

let town: Town
beforeAll(async () => {
  const issues = [...films, whole, long].map(({ _id, durationSeconds, coverageNeeded }, order) =>
    anIssue({ _id, order: order + 1, durationSeconds, seconds: durationSeconds, coverageNeeded, chapters: [] }),
  )
  town = await aTown(issues)
})
afterAll(() => town.test.stop())

/** The app of one member on one phone, open at a lesson; another with the same storage is the same phone after the app was ended. */
class Visit {
  readonly asked: string[] = []
  readonly store: LessonStore
  private readonly running = new Set<Promise<unknown>>()

  constructor(
    private readonly me: Learner,
    private readonly film: Film,
    readonly storage = new Drawer(),
  ) {
    const clock = Date.now
    const { call } = this
    const outbox = new Outbox({ call, storage, clock })
    const session = new Session(call, outbox, storage)
    const desks = new Desks(session, storage)
    const parts = { call, storage, clock, outbox, session, desks }
    const waiting = new WaitingStore(call, session)
    const app = { ...parts, serverClock: new ServerClock(clock), unreadConfirms: new UnreadConfirms(), waiting }
    this.store = new LessonStore(app, film._id)
  }

  get spans() {
    return this.store.watching?.played.spans ?? []
  }

  private readonly call: Call = async (name, action, input) => {
    this.asked.push(action)
    const answer = this.me.ask(name, action, JSON.parse(JSON.stringify(input)))
    this.running.add(answer)
    return (await answer.finally(() => this.running.delete(answer))) as never
  }

  async open(): Promise<this> {
    await this.store.load()
    return this
  }

  /** Plays from one second of the film on, with a report each second of the clock. */
  async play(from: number, to: number): Promise<void> {
    this.store.playback.play()
    await this.answered()
    for (let position = from; ; position = Math.min(to, position + this.film.rate)) {
      this.store.playback.report(position)
      await this.answered()
      if (position >= to) return
      town.pass(1)
    }
  }

  /** All right answers; who has played at the highest rate may have to wait for a moment. */
  async answer(): Promise<string> {
    this.store.playback.pause()
    for (let waited = 0; waited < 10 && !this.store.mayAnswer; waited++) {
      town.pass(1)
      this.store.tick()
      await this.answered()
    }
    this.store.toQuiz()
    await this.store.hide()
    const { quiz } = this.store
    for (const { chosen } of RIGHT) {
      for (const option of chosen) quiz?.choose(option)
      quiz?.step(1)
    }
    return this.store.submit()
  }

  private async answered(): Promise<void> {
    if (this.running.size === 0) return
    await Promise.allSettled(this.running)
    // The stores take the answer in turns of their own.
    await new Promise((taken) => setImmediate(taken))
  }
}

/** The seconds that an app would go on from that is begun anew now. */
async function kept(me: Learner, film: Film, { storage }: Visit): Promise<number> {
  const { spans } = await new Visit(me, film, storage).open()
  return covered(spans)
}

it.each(films)('$durationSeconds seconds at rate $rate, $coverageNeeded of them asked for', async (film) => {
  const me = town.as(1 + random.between(0, 9))
  const visit = await new Visit(me, film).open()
  const { durationSeconds: length } = film
  for (let from = 0; from < length;) {
    const to = Math.min(length, from + random.between(5, length))
    await visit.play(from, to)
    expect(covered(visit.spans) - (await kept(me, film, visit))).toBeLessThanOrEqual(behind(film))
    visit.store.playback.pause()
    expect(await kept(me, film, visit)).toBe(covered(visit.spans))
    town.pass(random.pick([0, 5, 600]))
    from = to
  }
  expect(visit.spans).toEqual([[0, length]])
  expect(await visit.answer()).toBe('graded')
  expect(visit.store.lesson.value?.receipt).not.toBeNull()
  expect(visit.asked.length).toBeLessThanOrEqual(MOST_CALLS)
  expect(visit.asked.slice(0, 3)).toEqual(['whoAmI', 'open', 'start'])
})

it('the app is ended twice between two checkpoints: what was played stands, and one checkpoint tells of all of it', async () => {
  const me = town.as(1)
  const first = await new Visit(me, whole).open()
  await first.play(0, 700)
  const second = await new Visit(me, whole, first.storage).open()
  const from = second.store.playback.position
  expect(from).toBeGreaterThanOrEqual(700 - behind(whole))
  await second.play(from, 890)
  const third = await new Visit(me, whole, second.storage).open()
  await third.play(third.store.playback.position, HALF_AN_HOUR)
  expect(third.spans).toEqual([[0, HALF_AN_HOUR]])
  expect(await third.answer()).toBe('graded')
  const calls = [first, second, third].map(({ asked }) => asked)
  expect(calls).toEqual([
    ['whoAmI', 'open', 'start'],
    ['whoAmI', 'open'],
    ['whoAmI', 'open', 'checkpoint', 'checkpoint', 'finish'],
  ])
})

it('a longer film is told of each quarter of an hour', async () => {
  const visit = await new Visit(town.as(1), long).open()
  await visit.play(0, long.durationSeconds)
  expect(await visit.answer()).toBe('graded')
  expect(visit.asked.filter((action) => action === 'checkpoint')).toHaveLength(6)
})

it('longer intervals give no more: what is claimed after one is held to the time that has passed', async () => {
  const me = town.as(2)
  const token = await me.start(whole._id)
  town.pass(400)
  await expect(me.checkpoint(token, [[0, 900]])).rejects.toMatchObject({ code: 'TOO_EARLY' })
  const { checkpointSeconds, progress } = await me.checkpoint(token, [[0, 800]])
  expect([checkpointSeconds, progress.watched]).toEqual([900, [[0, 800]]])
})
