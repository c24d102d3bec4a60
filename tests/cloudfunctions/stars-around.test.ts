import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Decision } from '../../cloudfunctions/shared/stars/decisions.repo'
import { checkIdOf, type SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import { STAR_FILES_MAX, VISITS_MAX } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { anAttendance } from '../support/attendances'
import { aRole, OFFICER, ROOT } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import {
  aReady,
  before,
  CHECK,
  codeOf,
  decide,
  JUDGED,
  known,
  openCheck,
  openOwn,
  starCloud,
  UNLIKE,
} from '../support/star-cloud'
import { aCheck, aCriteria, EXAMPLE } from '../support/stars'
import { anActivity, COMMITTEE, ELSEWHERE, KEEPER, listOf } from '../support/venues'

/** What stands around the stars of a Youth Home: what a figure was counted of, when they run out, who is told, and that no crowd gets past a limit. */
let test: TestCloud
beforeEach(async () => {
  test = await starCloud()
})
afterEach(() => test.stop())

const keeper = () => test.as(KEEPER)
const committee = () => test.as(COMMITTEE)
const anyone = () => test.as('openid-anyone')
const stored = () => all<SelfCheck>(test.cloud, 'selfChecks').find(({ _id }) => _id === CHECK)
const oks = (answers: readonly string[]): number => answers.filter((answer) => answer === 'ok').length

describe('what a figure was counted of', () => {
  const counted = (who: string, itemId: string, cursor: string | null = null) =>
    test.as(who).call('stars', 'counted', { checkId: CHECK, itemId, cursor })
  const held = (n: number, kind: 'lecture' | 'training' = 'training') =>
    anActivity({ _id: `a${n}`, venueId: 'v1', startsAt: before(n), kind, title: `第 ${n} 场` })
  const been = (activityId: string | null, n: number, who: string) =>
    anAttendance({ sessionId: activityId ?? `free${n}`, activityId, personId: who, at: before(n), device: who })

  it('is the very activities, also once something was written in later, and visits apart from any', async () => {
    test.has({
      activities: [...Array.from({ length: 9 }, (_, n) => held(n + 2)), held(20, 'lecture')],
      attendances: [been('a2', 2, 'p1'), been('a2', 2, 'p2'), been('a20', 20, 'p1'), been(null, 5, 'p3')],
    })
    const check = await openOwn(test)
    const figure = (id: string) => check.items.find((item) => item.id === id)?.value
    test.has({ activities: [held(3.5)] })
    const first = await counted(KEEPER, 'activities')
    const rest = await counted(COMMITTEE, 'activities', first.next)
    const ids = [...first.rows, ...rest.rows].map(({ activityId }) => activityId)
    expect(ids).toEqual(['a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a10', 'a20'])
    expect([ids.length, rest.next]).toEqual([figure('activities'), null])
    expect(first.rows[0]).toMatchObject({ title: '第 2 场', here: 2, kind: 'training' })
    expect((await counted(COMMITTEE, 'talks')).rows.map(({ activityId }) => activityId)).toEqual(['a20'])
    const visits = await counted(COMMITTEE, 'visits')
    expect([visits.apart, figure('visits')]).toEqual([1, 4])
  })

  it('is seen by the keeper and those above, and there is none of hours', async () => {
    await openOwn(test)
    expect(await codeOf(counted(ELSEWHERE, 'activities'))).toMatch(/^FORBIDDEN/)
    expect(await codeOf(counted('openid-anyone', 'activities'))).toMatch(/^FORBIDDEN/)
    expect(await codeOf(counted(COMMITTEE, 'open-hours'))).toMatch(/^CONFLICT/)
    expect(await codeOf(counted(COMMITTEE, 'gone'))).toMatch(/^NOT_FOUND/)
  })
})

describe('stars that have run out', () => {
  it('stand in no list, filter or page, though nothing was written since', async () => {
    test.has({ selfChecks: [aReady()] })
    const shown = await openCheck(test)
    await decide(test, shown, { stars: 3, reason: UNLIKE })
    const found = async () => (await listOf(anyone(), { wanted: { stars: 3 } })).rows.map(({ venueId }) => venueId)
    expect(await found()).toEqual(['v1'])
    test.cloud.clock.set(new Date(`${EXAMPLE.validUntil}T23:59:59+08:00`).getTime())
    expect(await found()).toEqual(['v1'])
    test.cloud.clock.advance(1000)
    expect(await found()).toEqual([])
  })
})

describe('an earlier year that is put right', () => {
  it('does not come before this one', async () => {
    const last = aReady({ _id: checkIdOf('v1', 'k0'), criteriaId: 'k0', submittedAt: before(300) })
    test.has({ criteria: [aCriteria({ _id: 'k0', publishedAt: before(310) })], selfChecks: [last, aReady()] })
    const old = () => committee().call('stars', 'openCheck', { checkId: last._id })
    await decide(test, await old(), { stars: null, reason: '那一年消防检查没有做完，不定星' })
    await decide(test, await openCheck(test), { stars: 3, reason: UNLIKE })
    test.cloud.clock.advance(DAY_MS)
    await decide(test, await old(), { stars: null, reason: '复核了那一年的材料，结论不变' })
    expect(all<Venue>(test.cloud, 'venues').find(({ _id }) => _id === 'v1')?.rated?.stars).toBe(3)
    const told = await anyone().call('stars', 'shown', { venueId: 'v1', decisionId: null })
    expect(told.decision?.stars).toBe(3)
    const [again] = all<Decision>(test.cloud, 'decisions').filter(({ corrects }) => corrects !== null)
    expect(again?.corrects?.startsWith(last._id)).toBe(true)
    const decided = await committee().call('stars', 'checks', { orgId: 'u0', which: 'decided', cursor: null })
    expect(decided.rows.map(({ stars }) => stars)).toEqual([null, 3])
  })
})

describe('who has kept the venue', () => {
  it('does not decide on what they have made themselves, with whatever role since', async () => {
    test.has({ selfChecks: [aReady()] })
    test.has({ roles: [{ ...aRole(COMMITTEE, 'v1', 'keeper'), until: before(1) }] })
    const shown = await openCheck(test)
    expect(shown.own).toBe('before')
    const { checkId, version } = shown.check
    const own = 'FORBIDDEN 你一年内管过这里，请别人评定'
    const visit = { visitId: 'w1', day: '2026-11-20', announced: true, note: '' }
    expect(await codeOf(decide(test, shown, { stars: 3, reason: UNLIKE }))).toBe(own)
    expect(await codeOf(committee().call('stars', 'noteVisit', { checkId, version, ...visit }))).toBe(own)
    await decide(test, shown, { stars: 3, reason: UNLIKE, who: OFFICER })
  })
})

describe('the keeper', () => {
  const today = async () => (await keeper().call('keeping', 'today', { venueId: 'v1' })).waiting.stars
  const paper = (expiresAt: string) => ({
    fire: [
      { id: 'f', file: 'f', name: '检查.jpg', kind: 'jpg' as const, bytes: 1, note: '', expiresAt, at: before(9) },
    ],
  })

  it('is told that it was returned, and a month before that a paper runs out', async () => {
    expect(await today()).toEqual({ returned: false, papers: [] })
    test.has({ selfChecks: [aCheck({ state: 'returned', files: paper('2026-12-24') })] })
    expect(await today()).toEqual({ returned: true, papers: [{ title: '消防检查记录', until: '2026-12-24' }] })
  })

  it('hands in the new paper also once stars were given, and nothing else', async () => {
    test.has({
      selfChecks: [aCheck({ state: 'decided', files: paper('2026-12-01'), judged: JUDGED, given: { stars: 3 } })],
    })
    const own = await openOwn(test)
    const files = [{ fileId: 'f', note: '', expiresAt: '2027-11-30' }]
    const sent = { venueId: 'v1', version: own.version }
    expect(await codeOf(keeper().call('stars', 'setFiles', { ...sent, itemId: 'rota', files: [] }))).toMatch(
      /^CONFLICT/,
    )
    expect(known(await keeper().call('stars', 'setFiles', { ...sent, itemId: 'fire', files })).state).toBe('decided')
    expect(await today()).toEqual({ returned: false, papers: [] })
  })
})

describe('a crowd', () => {
  it('opens one self-check, however many open it at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => openOwn(test)))
    expect(all<SelfCheck>(test.cloud, 'selfChecks')).toHaveLength(1)
  })

  it('notes no more visits than there may be, and no more files', async () => {
    test.has({ selfChecks: [aReady()] })
    const { check } = await openCheck(test)
    const note = (n: number, version: number) =>
      codeOf(
        committee().call('stars', 'noteVisit', {
          checkId: CHECK,
          version,
          visitId: `w${n}`,
          day: '2026-11-20',
          announced: true,
          note: '',
        }),
      )
    // All saw the same: one of them is noted, and the others look again.
    expect(oks(await Promise.all(Array.from({ length: 6 }, (_, n) => note(n, check.version))))).toBe(1)
    for (let n = 10; n < 10 + VISITS_MAX; n++) await note(n, stored()?.version ?? 0)
    expect(stored()?.visits).toHaveLength(VISITS_MAX)
    const many = Array.from({ length: STAR_FILES_MAX + 1 }, (_, n) => ({ fileId: `f${n}`, note: '', expiresAt: null }))
    const over = keeper().call('stars', 'setFiles', { venueId: 'v1', version: 0, itemId: 'access', files: many })
    expect(await codeOf(over)).toMatch(/^INVALID_INPUT/)
  })
})

describe('what waits for a decision', () => {
  it('is told to those who may decide, by when, once also where they hold two offices', async () => {
    test.has({ selfChecks: [aReady()], roles: [aRole(COMMITTEE, ROOT, 'contact')] })
    const waiting = async (who: string) => (await test.as(who).call('desk', 'waiting', { rows: 5 })).stars
    const until = new Date(`${EXAMPLE.decideUntil}T23:59:59.999+08:00`).toISOString()
    expect(await waiting(OFFICER)).toMatchObject({ count: 1, rows: [{ checkId: CHECK, orgId: ROOT, until }] })
    expect(await waiting(COMMITTEE)).toMatchObject({ count: 1, rows: [{ orgId: 'u0' }] })
    expect(await waiting(KEEPER)).toEqual({ count: 0, rows: [] })
    test.cloud.clock.set(TUESDAY.getTime() + DAY_MS)
    await decide(test, await openCheck(test), { stars: 3, reason: UNLIKE })
    expect(await waiting(OFFICER)).toEqual({ count: 0, rows: [] })
  })
})
