import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failures } from '../../cloudfunctions/jobs/failures'
import { sweepFiles } from '../../cloudfunctions/jobs/sweep-files'
import { followVenues } from '../../cloudfunctions/jobs/venues'
import { pathOf } from '../../cloudfunctions/shared/files/places'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import { remindOf } from '../../cloudfunctions/shared/homes/reminding'
import { tell } from '../../cloudfunctions/shared/homes/telling'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import { all } from '../../devtools/simulation/load/recount'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { interleaved, twoStops } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { call, change, draft, MOVED, publish, signUp, TEXT } from '../support/keeping-works'
import { TUESDAY } from '../support/local-cloud'
import { photo } from '../support/pictures'
import { START, VENUE, youth } from '../support/seats'
import { COMMITTEE, KEEPER, keptCity } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

/** Two at one moment, in every order of their calls: a job and a keeper, a job and a member, a keeper and the committee. */
let test: JoinedTest
let dataDir: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'youth-study-moments-'))
  test = await joinedTest(TUESDAY, dataDir)
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) test.cloud.database.insertMany(name, list as object[])
  test.cloud.database.insertMany('venues', [VENUE])
  test.cloud.database.insertMany('directories', [{ _id: VENUE.district, order: 0, rows: {} }])
})
afterEach(() => {
  test.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

const read = (): Stored => readAll(test.cloud.database)
const activities = (): Activity[] => all<Activity>(test.cloud.database, 'activities')
const activity = (): Activity => {
  const [found] = activities()
  if (!found) throw new Error('no activity')
  return found
}
const hasTime = (): boolean => true
const turnsOf = (n: number, calls: number): number[] => Array.from({ length: calls }, () => n)

it('a time that is changed while people are reminded is reminded of, too', async () => {
  for (const work of [draft, publish(), signUp(1)]) await work(test.functions)
  const stands = read()
  const now = new Date(TUESDAY.getTime() + HOUR_MS)
  const remind = () => remindOf('a1', 'start', { now, hasTime })
  const { calls } = await interleaved(test.cloud, [remind], { turns: [] })
  expect(activity().startTold).toEqual(now)
  for (let before = 1; before < (calls[0] ?? 0); before++) {
    putBack(test.cloud.database, stands)
    await interleaved(test.cloud, [remind, () => change(2, MOVED)(test.functions)], {
      turns: [...turnsOf(0, before), ...turnsOf(1, 100)],
    })
    expect([before, activity().startsAt.toISOString(), activity().startTold]).toEqual([before, MOVED.startsAt, null])
  }
})

it('whoever got a message counts as reached, whoever else tells at the same moment', async () => {
  for (const work of [draft, publish(), ...[1, 2, 3, 4].map(signUp)]) await work(test.functions)
  await call(youth(3), 'homes', 'wish', { activityId: 'a1', wish: 'up', grantId: 'g00000003' })(test.functions)
  const later = new Date(TUESDAY.getTime() + HOUR_MS)
  test.time.set(later)
  const leave = (nth: number) => () => call(youth(nth), 'homes', 'cancel', { activityId: 'a1' })(test.functions)
  const stands = read()
  const { calls } = await interleaved(test.cloud, [leave(1)], { turns: [] })
  const [third = ''] = activity()
    .line.slice(2)
    .map(({ id }) => id)
  expect(activity().told.up?.[third]).toBe('sent')
  for (const turns of twoStops(calls[0] ?? 0, calls[0] ?? 0, 2)) {
    putBack(test.cloud.database, stands)
    await interleaved(test.cloud, [leave(1), leave(2)], { turns })
    await tell('a1', new Date(later.getTime() + 120_000), { most: 10, hasTime })
    expect([turns.join(''), activity().told.up?.[third]]).toEqual([turns.join(''), 'sent'])
  }
}, 120_000)

describe('a picture that comes whole a day late, as the job takes away what never came', () => {
  const file = photo({ filling: 10 })
  const send = () =>
    call(KEEPER, 'keeping', 'picture', {
      venueId: 'v1',
      uploadId: 'p1',
      bytes: file.length,
      nth: 0,
      part: file.toString('base64'),
    })(test.functions).then(
      () => 'stored',
      () => 'refused',
    )
  const onDisk = (): string[] => {
    const files = join(dataDir, 'files')
    if (!existsSync(files)) return []
    return readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.jpg'))
  }

  it('is there with its file and known, or neither is', async () => {
    const begun = {
      _id: 'p1',
      place: 'venues/v1',
      personId: all<{ _id: string; personId: string }>(test.cloud.database, 'accounts').find(
        ({ _id }) => _id === KEEPER,
      )?.personId,
      bytes: file.length,
      path: null,
      file: null,
      about: null,
      at: TUESDAY,
      idleSince: TUESDAY,
    }
    test.cloud.database.insertMany('uploads', [begun])
    const stands = read()
    const now = new Date(TUESDAY.getTime() + 25 * HOUR_MS)
    test.time.set(now)
    const sweep = () => sweepFiles({ now, hasTime, failures: new Failures() })
    const { calls } = await interleaved(test.cloud, [send], { turns: [] })
    expect(onDisk()).toHaveLength(1)
    for (const turns of twoStops(calls[0] ?? 0, 6, 1)) {
      putBack(test.cloud.database, stands)
      rmSync(join(dataDir, 'files'), { recursive: true, force: true })
      const { outcomes } = await interleaved(test.cloud, [send, sweep], { turns })
      const [kept] = all<Upload>(test.cloud.database, 'uploads')
      const [sent] = outcomes
      const came = typeof sent === 'object' && 'value' in sent && sent.value === 'stored'
      // What is in the storage is known; what is said to have come can be shown.
      const path = kept && pathOf(kept, 'jpg')
      if (onDisk().length > 0) expect([turns.join(''), kept?.path]).toEqual([turns.join(''), path])
      if (came)
        expect([turns.join(''), kept?.place, typeof kept?.file]).toEqual([turns.join(''), 'venues/v1', 'string'])
    }
  }, 60_000)
})

describe('a venue that is closed', () => {
  const running = new Date(START.getTime() + HOUR_MS)
  const next = (days: number) => ({
    ...TEXT,
    startsAt: new Date(START.getTime() + days * DAY_MS).toISOString(),
    endsAt: new Date(START.getTime() + days * DAY_MS + 2 * HOUR_MS).toISOString(),
  })
  const close = call(COMMITTEE, 'keeping', 'closeVenue', { venueId: 'v1', reason: '搬迁' })
  const move = () =>
    change(
      2,
      next(7),
    )(test.functions).then(
      () => 'ok',
      (failure: Error) => /CONFLICT/.exec(failure.message)?.[0],
    )

  it('has nothing to come: what was running as it closed is not put off', async () => {
    for (const work of [draft, publish()]) await work(test.functions)
    test.time.set(running)
    await close(test.functions)
    expect(await move()).toBe('CONFLICT')
    expect(activity()).toMatchObject({ state: 'published', startsAt: START })
    // A word can be put right all the same.
    await change(2, { ...TEXT, host: '韩梅' })(test.functions)
  })

  it('has nothing to come either where it is put off in the moment of the closing', async () => {
    for (const work of [draft, publish()]) await work(test.functions)
    test.time.set(running)
    const stands = read()
    for (const turns of twoStops(16, 12, 3)) {
      putBack(test.cloud.database, stands)
      await interleaved(test.cloud, [move, () => close(test.functions)], { turns })
      const toCome = activities().filter(({ state, startsAt }) => state === 'published' && startsAt > running)
      expect([turns.join(''), toCome]).toEqual([turns.join(''), []])
    }
  }, 60_000)

  it('has nothing to come either where whoever closed it died, at any call, and never asked again', async () => {
    for (const work of [draft, publish(2), signUp(1)]) await work(test.functions)
    const stands = read()
    const follow = (after: Date) => followVenues({ now: after, hasTime, failures: new Failures() })
    const closed = () => all<Venue>(test.cloud.database, 'venues').some((venue) => venue.closed !== null)
    let deaths = 0
    for (let calls = 1; ; calls++) {
      putBack(test.cloud.database, stands)
      const diesAfter = new Map([[0, calls]])
      const { outcomes } = await interleaved(test.cloud, [() => close(test.functions)], { turns: [], diesAfter })
      if (outcomes[0] !== 'died') break
      await follow(new Date(TUESDAY.getTime() + 120_000))
      if (!closed()) continue
      deaths += 1
      expect([calls, activities().map(({ state, cancelled }) => [state, cancelled?.reason])]).toEqual([
        calls,
        [
          ['cancelled', '搬迁'],
          ['cancelled', '搬迁'],
        ],
      ])
    }
    expect(deaths).toBeGreaterThan(10)
  }, 60_000)
})

it('a publication that is sent again days later makes no week that is over', async () => {
  for (const work of [draft, publish(3)]) await work(test.functions)
  for (const _id of ['a1-w2', 'a1-w3']) test.cloud.database.remove('activities', { query: { _id }, multi: false })
  // The second week has begun.
  test.time.set(START.getTime() + 7 * DAY_MS)
  await publish(3)(test.functions)
  expect(activities().map(({ _id }) => _id)).toEqual(['a1', 'a1-w3'])
})
