import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { ActivityText } from '../../src/contract/keeping-replies'
import { DRAFTS_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import { anActivityText } from '../support/activity-text'
import { memberId, openidOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { anActivity, aVenue, COMMITTEE, homesCloud, homesOf, KEEPER, OTHER_KEEPER } from '../support/venues'

const TEXT = anActivityText(new Date('2026-12-01T11:00:00.000Z'), { hours: 1.5 })

const LATER = new Date(TUESDAY.getTime() + 60_000)

let test: TestCloud
beforeEach(async () => {
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })]))
})
afterEach(() => test.stop())

const keeper = () => test.as(KEEPER)
const save = (changes: Partial<ActivityText> = {}, version = 0, activityId = 'a1', venueId = 'v1') =>
  keeper().call('keeping', 'saveDraft', { venueId, activityId, version, text: { ...TEXT, ...changes } })
const publish = (version = 1, weeks = 1) => keeper().call('keeping', 'publish', { activityId: 'a1', version, weeks })
const change = (version: number, changes: Partial<ActivityText>) =>
  keeper().call('keeping', 'change', { activityId: 'a1', version, text: { ...TEXT, ...changes } })
const cancel = (reason = '停电') => keeper().call('keeping', 'cancelActivity', { activityId: 'a1', reason })
const stored = (id = 'a1') => {
  const found = all<Activity>(test.cloud, 'activities').find(({ _id }) => _id === id)
  if (!found) throw new Error(`no activity ${id}`)
  return found
}
const person = (place: number) => test.as(openidOf('u0b0', place))
const signUp = (place: number, activityId = 'a1') => person(place).call('homes', 'signUp', { activityId, name: null })
const audited = (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed)

describe('a draft', () => {
  it('is one of so many that a keeper begins in an hour, also at once; it is written on all the same', async () => {
    const begun = await Promise.allSettled(Array.from({ length: DRAFTS_PER_HOUR + 5 }, (_, n) => save({}, 0, `d${n}`)))
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(DRAFTS_PER_HOUR)
    await expect(save({}, 0, 'more')).rejects.toMatchObject({ code: 'TOO_MANY' })
    const [there] = all<Activity>(test.cloud, 'activities')
    expect(await save({ title: '摄影' }, 1, there?._id)).toMatchObject({ version: 2 })
    test.cloud.clock.advance(HOUR_MS + 1)
    await save({}, 0, 'more')
  })

  it('is kept at every change, seen by nobody else, and a repeated request keeps one', async () => {
    const first = await save({ title: '' })
    expect(first).toMatchObject({ draft: true, version: 1, signedUp: 0, fixed: [] })
    expect(await save({ title: '' })).toMatchObject({ version: 1 })
    const second = await save({ title: '摄影' }, 1)
    expect(second).toMatchObject({ version: 2, text: { title: '摄影' } })
    expect(await save({ title: '摄影' }, 1)).toEqual(second)
    expect(all(test.cloud, 'activities')).toHaveLength(1)
    await expect(person(1).call('homes', 'activity', { activityId: 'a1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const who of [OTHER_KEEPER, COMMITTEE])
      await expect(test.as(who).call('keeping', 'edited', { activityId: 'a1' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
  })

  it('that two write is never written over: one is told', async () => {
    await save()
    const both = await Promise.allSettled([save({ title: '甲' }, 1), save({ title: '乙' }, 1)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } })
    expect(stored().version).toBe(2)
  })

  it('is dropped for good: repeated, and with a late request that would bring it back', async () => {
    await save()
    const drop = () => keeper().call('keeping', 'dropDraft', { activityId: 'a1' })
    expect(await drop()).toEqual({ dropped: true })
    expect(await drop()).toEqual({ dropped: true })
    await expect(save()).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(publish()).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(person(1).call('homes', 'activity', { activityId: 'a1' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(stored()).toMatchObject({ state: 'dropped', title: '', text: '' })
    expect((await keeper().call('keeping', 'kept', { venueId: 'v1', which: 'drafts', cursor: null })).rows).toEqual([])
  })

  it('of another venue’s id, or of a further week’s, is none', async () => {
    test.has({ activities: [anActivity({ _id: 'a9', venueId: 'v2', startsAt: TUESDAY, state: 'draft' })] })
    await expect(save({}, 1, 'a9')).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(stored('a9').title).toBe('活动 a9')
    await expect(save({}, 0, 'a1-w2')).rejects.toMatchObject({ code: 'INVALID_INPUT', message: '编号不对' })
    await expect(save({ startsAt: '2026-12-01T99:00:00Z' })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('publishing', () => {
  it('tells what is missing, as the sentence under the field', async () => {
    await save({ title: '' })
    await expect(publish()).rejects.toMatchObject({ code: 'INVALID_INPUT', message: '写上活动的名称' })
    expect(stored().state).toBe('draft')
  })

  it('once stays once: repeated, and two at once', async () => {
    await save()
    const answers = await Promise.all([publish(), publish(), publish()])
    expect(answers).toEqual(Array(3).fill({ activityIds: ['a1'] }))
    expect(await publish()).toEqual({ activityIds: ['a1'] })
    expect(stored()).toMatchObject({ state: 'published', version: 2, seriesId: null, commitment: null })
    expect(stored().closesAt).toEqual(new Date(TEXT.startsAt))
    expect(stored().cancelUntil).toEqual(new Date('2026-12-01T09:00:00.000Z'))
    expect(audited('publish-activity')).toHaveLength(1)
    await expect(publish(1, 2)).rejects.toMatchObject({ code: 'CONFLICT' })
    const { rows } = await person(1).call('homes', 'activities', { venueId: 'v1', which: 'coming', cursor: null })
    expect(rows).toMatchObject([{ activityId: 'a1', stage: 'open' }])
    expect(all<{ rows: object }>(test.cloud, 'directories')[0]?.rows).toMatchObject({
      v1: { coming: [{ title: TEXT.title }] },
    })
  })

  it('of what somebody has changed meanwhile is told, and nothing is published', async () => {
    await save()
    await save({ title: '改过' }, 1)
    await expect(publish(1)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(stored().state).toBe('draft')
  })

  it('of weeks makes each its own seats and seed, and goes on where it died', async () => {
    await save({ way: 'draw', closesAt: '2026-11-30T10:00:00.000Z' })
    const ids = ['a1', 'a1-w2', 'a1-w3']
    expect(await publish(1, 3)).toEqual({ activityIds: ids })
    const before = ids.map((id) => stored(id))
    expect(before.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-12-01T11:00:00.000Z',
      '2026-12-08T11:00:00.000Z',
      '2026-12-15T11:00:00.000Z',
    ])
    expect(before.map(({ closesAt }) => closesAt?.toISOString())).toEqual([
      '2026-11-30T10:00:00.000Z',
      '2026-12-07T10:00:00.000Z',
      '2026-12-14T10:00:00.000Z',
    ])
    expect(new Set(before.map(({ commitment }) => commitment)).size).toBe(3)
    expect(before.every(({ seriesId, state }) => seriesId === 'a1' && state === 'published')).toBe(true)
    await signUp(1, 'a1-w2')
    // As if it had died before the last one was there.
    test.cloud.database.remove('activities', { query: { _id: 'a1-w3' }, multi: false })
    expect(await publish(1, 3)).toEqual({ activityIds: ids })
    expect(stored('a1-w2').live).toBe(1)
    expect(stored('a1-w3')).toEqual(before[2])
  })

  it('at a venue that is closed is refused', async () => {
    await save()
    await test.as(COMMITTEE).call('keeping', 'closeVenue', { venueId: 'v1', reason: '搬迁' })
    await expect(publish()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('停用') as string,
    })
  })
})

describe('a change', () => {
  beforeEach(async () => {
    await save()
    await publish()
    for (const place of [0, 1, 2]) await signUp(place)
    test.cloud.clock.stand(LATER.getTime())
  })

  it('of time tells all who are in, with what stood there before, and moves the last moment to cancel along', async () => {
    const changed = await change(2, { startsAt: '2026-12-02T11:00:00.000Z', endsAt: '2026-12-02T12:30:00.000Z' })
    expect(changed).toMatchObject({ version: 3, signedUp: 3, text: { closesAt: null } })
    expect(stored()).toMatchObject({
      changed: { at: LATER, startsAt: new Date(TEXT.startsAt), endsAt: new Date(TEXT.endsAt), room: TEXT.room },
      cancelUntil: new Date('2026-12-02T09:00:00.000Z'),
      closesAt: new Date('2026-12-02T11:00:00.000Z'),
      tellings: [{ what: 'changed', at: LATER, to: stored().line.map(({ id }) => id) }],
    })
    const { own } = await person(1).call('homes', 'activity', { activityId: 'a1' })
    expect(own).toMatchObject({ change: { startsAt: TEXT.startsAt }, place: { state: 'seat' } })
    // Nobody has agreed to a message: the keeper sees how many were not reached.
    const { rows } = await keeper().call('keeping', 'kept', { venueId: 'v1', which: 'coming', cursor: null })
    expect(rows).toMatchObject([{ activityId: 'a1', unreached: 3, taken: 2, waiting: 1 }])
  })

  it('repeated changes nothing, and of the text alone tells nobody', async () => {
    const first = await change(2, { text: '改了说明' })
    expect(await change(2, { text: '改了说明' })).toEqual(first)
    expect(stored()).toMatchObject({ version: 3, tellings: [], changed: null })
  })

  it('by two at once: one wins and the other is told', async () => {
    const both = await Promise.allSettled([change(2, { room: '甲' }), change(2, { room: '乙' })])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(stored().tellings).toHaveLength(1)
  })

  it('to fewer places than are taken is refused, also while somebody signs up', async () => {
    await expect(change(2, { quota: 1 })).rejects.toMatchObject({ message: '已有 2 人报名，不能少于 2' })
    await person(2).call('homes', 'cancel', { activityId: 'a1' })
    await person(1).call('homes', 'cancel', { activityId: 'a1' })
    await Promise.allSettled([change(2, { quota: 1, waits: false }), signUp(2)])
    const { quota, live, waits } = stored()
    expect(live <= quota || waits).toBe(true)
  })

  it('to more places moves up who waits in the same update, with all jobs off', async () => {
    expect((await person(2).call('homes', 'activity', { activityId: 'a1' })).own?.place).toEqual({
      state: 'waiting',
      position: 1,
    })
    await change(2, { quota: 3 })
    expect((await person(2).call('homes', 'activity', { activityId: 'a1' })).own?.place).toEqual({ state: 'seat' })
  })
})

describe('cancelling', () => {
  it('tells all who are in the reason, once, and a repeat keeps the first', async () => {
    await save()
    await publish()
    for (const place of [0, 1, 2]) await signUp(place)
    const cancelled = await cancel()
    expect(cancelled).toMatchObject({ cancelled: { reason: '停电' }, version: 3 })
    expect(await cancel('别的原因')).toEqual(cancelled)
    expect(stored().tellings).toMatchObject([{ what: 'cancelled', to: { length: 3 } }])
    expect(audited('cancel-activity')).toMatchObject([{ detail: '停电', orgId: 'v1', subject: 'a1' }])
    await expect(signUp(3)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(change(3, {})).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(all<{ rows: object }>(test.cloud, 'directories')[0]?.rows).toMatchObject({ v1: { coming: [] } })
  })

  it('of a draft, and of what is over, is told', async () => {
    await save()
    await expect(cancel()).rejects.toMatchObject({ code: 'CONFLICT' })
    await publish()
    test.cloud.clock.stand(Date.parse(TEXT.endsAt))
    await expect(cancel()).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(stored().state).toBe('published')
  })
})

it('who has signed up is told to the keeper of this venue only, in the order of signing up', async () => {
  await save()
  await publish()
  for (const place of [2, 0, 1]) await signUp(place)
  const list = await keeper().call('keeping', 'signedUp', { activityId: 'a1', cursor: null })
  expect(list.rows).toMatchObject([
    { number: 1, branch: 'u0b0 团支部', place: { state: 'seat' }, byBranch: false, absentAt: null },
    { number: 2, place: { state: 'seat' } },
    { number: 3, place: { state: 'waiting', position: 1 } },
  ])
  expect(list.activity).toMatchObject({ taken: 2, waiting: 1, draft: false })
  expect(JSON.stringify(list)).not.toContain(memberId('u0b0', 2))
  for (const who of [OTHER_KEEPER, COMMITTEE])
    await expect(test.as(who).call('keeping', 'signedUp', { activityId: 'a1', cursor: null })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
})
