import { frozenFrom } from '../../src/domain/assignments/late'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import { aCity, anIssue, aRow, branchId, officeHolders, OFFICER, openidOf, personOf, ROOT } from '../support/city'
import { anIssueAfter } from '../support/issues'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const DAY = 86_400_000
const HOUR = 3_600_000
const [UNIT_OFFICER, CONTACT, EXPIRED] = ['openid-unit', 'openid-contact', 'openid-expired']
const first = anIssue()
const second = anIssueAfter(first)

let test: TestCloud
beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 2, branches: 2, people: 4 }))
  const { accounts, roles } = officeHolders([
    { openid: UNIT_OFFICER, orgId: 'u0', role: 'officer' },
    { openid: CONTACT, orgId: 'u0', role: 'contact' },
    { openid: EXPIRED, orgId: ROOT, role: 'officer', until: new Date(TUESDAY.getTime() - 1) },
  ])
  test.has({ issues: [first, second].map((lesson) => ({ ...lesson, prepared: false })), roles, accounts })
  // The first issue: three on time within the first day and a half, two more on Friday.
  for (const place of [0, 1, 2]) await test.as(openidOf(branchId(0, 0), place)).finishLesson('L1')
  await test.settle()
  test.cloud.clock.set(first.opensAt.getTime() + 4 * DAY)
  for (const place of [0, 1]) await test.as(openidOf(branchId(1, 0), place)).finishLesson('L1')
  await test.settle()
  test.cloud.clock.set(first.deadline.getTime() + 60_000)
  await test.settle()
  // One more stands on the roster between the first issue's deadline and an hour before the second one's opening.
  test.has({ roster: [aRow({ branchId: branchId(0, 0), place: 9, standing: 'member' })] })
  test.cloud.clock.set(frozenFrom(first.deadline).getTime() + 60_000)
  await test.settle()
})
afterAll(() => test.stop())

const refusals = (): string[] =>
  all<AuditRow>(test.cloud, 'audit')
    .filter(({ deed }) => deed.startsWith('refused:'))
    .map(({ deed, actorId, orgId }) => `${actorId} ${deed} ${orgId}`)

describe('against the last issue', () => {
  it('a node is held against the same time after the opening', async () => {
    test.cloud.clock.set(second.opensAt.getTime() + 2 * DAY)
    const me = test.as(OFFICER)
    const overview = () => me.call('boards', 'overview', { orgId: ROOT, assignmentId: 'L2' })
    for (let i = 0; i < 4; i++) await test.as(openidOf(branchId(0, 1), i)).finishLesson('L2')
    await test.settle()
    // Now 4 of 17 have; after two days of the last issue 3 of 16 had finished, in 1 of 4 branches.
    expect(await overview()).toMatchObject({
      rate: { onTime: 4, roster: 17, percent: 23.5 },
      againstLast: 4.7,
      coverageAgainstLast: 0,
    })
    // In the end there were 5, in 2.
    test.cloud.clock.set(second.opensAt.getTime() + 5 * DAY)
    const later = await overview()
    expect(later).toMatchObject({ againstLast: -7.8, coverageAgainstLast: -25, frozen: null })
    expect([later.last, ...later.children.map(({ last }) => last)]).toEqual([31.3, 37.5, 25])
    expect((await me.call('boards', 'overview', { orgId: ROOT, assignmentId: 'L1' })).againstLast).toBeNull()
  })

  it('costs a node one read and one write in a new hour, and nothing more within it', async () => {
    const raising = async () => {
      test.cloud.operations.reset()
      await test.cloud.fireTimer('jobs')
      const { entries } = test.cloud.operations.since(-1)
      return entries.filter(({ collection }) => collection === 'hours').map(({ written }) => written)
    }
    await test.settle()
    test.cloud.clock.advance(HOUR)
    await test.as(openidOf(branchId(1, 1), 0)).finishLesson('L2')
    const fresh = await raising()
    await test.as(openidOf(branchId(1, 1), 1)).finishLesson('L2')
    // Two nodes stand above the branch: for each one read, and one document written. The unit's is new, the city's was made before.
    expect(fresh.sort()).toEqual([0, 1, 1])
    expect(await raising()).toEqual([])
    // What the root showed at the end of the hour in which it was raised before: the third day's first.
    const root = all<{ _id: string; h: object }>(test.cloud, 'hours').find(({ _id }) => _id === `L2_${ROOT}`)
    expect(root?.h).toEqual({
      0: { o: 0, d: 17, c: 0, b: 4, y: 0 },
      48: { o: 4, d: 17, c: 1, b: 4, y: 0 },
    })
  })
})

describe('reports', () => {
  it('of a week are of the frozen issue, of a month of all that were due in it, weighted by members', async () => {
    test.cloud.clock.set(frozenFrom(second.deadline).getTime() + 60_000)
    await test.settle()
    const weekOf = (assignmentId: string) => test.as(CONTACT).call('boards', 'report', { orgId: 'u0', assignmentId })
    const rows = ({ children }: Awaited<ReturnType<typeof weekOf>>) =>
      children.map(({ org, rate }) => [org.id, rate.onTime, rate.roster])
    // Whoever came after the first issue was frozen is not in its roster; the second issue has its own.
    const week = await weekOf('L1')
    expect(week).toMatchObject({ month: null, waiting: 0, rate: { onTime: 3, roster: 8, percent: 37.5 } })
    expect(rows(week)).toEqual([
      ['u0b0', 3, 4],
      ['u0b1', 0, 4],
    ])
    const next = await weekOf('L2')
    expect(next).toMatchObject({ month: null, waiting: 0, rate: { onTime: 4, roster: 9, percent: 44.4 } })
    expect(rows(next)).toEqual([
      ['u0b0', 0, 5],
      ['u0b1', 4, 4],
    ])
    const month = (orgId: string, of: string) =>
      test.as(OFFICER).call('boards', 'report', { orgId, kind: 'lesson', month: of })
    expect(await month(ROOT, '2026-11')).toMatchObject({
      assignments: [{ assignmentId: 'L1' }],
      rate: { onTime: 5, roster: 16, percent: 31.3 },
    })
    expect(await month(ROOT, '2026-12')).toMatchObject({
      assignments: [{ assignmentId: 'L2' }],
      rate: { onTime: 6, roster: 17, percent: 35.3 },
    })
    expect(await month(ROOT, '2026-10')).toMatchObject({ assignments: [], waiting: 0, rate: { percent: null } })
    expect(JSON.stringify(week)).not.toContain('成员')
  })

  it('are refused before the deadline, outside the subtree and after the role has ended', async () => {
    const third = anIssueAfter(second)
    test.has({ issues: [third] })
    test.cloud.clock.set(third.opensAt.getTime() + DAY + 12 * HOUR)
    const ask = (who: string, orgId: string, lessonId = 'L1') =>
      test.as(who).call('boards', 'report', { orgId, assignmentId: lessonId })
    await expect(ask(OFFICER, ROOT, 'L3')).rejects.toMatchObject({ code: 'TOO_EARLY' })
    await expect(ask(UNIT_OFFICER, 'u1')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(UNIT_OFFICER, ROOT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(EXPIRED, ROOT)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(ask(openidOf(branchId(0, 0), 0), 'u0')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(refusals()).toEqual(
      expect.arrayContaining([
        `${personOf(UNIT_OFFICER)} refused:see-node u1`,
        `${personOf(EXPIRED)} refused:see-node ${ROOT}`,
        `${personOf(openidOf(branchId(0, 0), 0))} refused:see-node u0`,
      ]),
    )
  })
})

describe('ranking', () => {
  it('is off until a committee turns it on for its subtree, and a committee below may choose otherwise', async () => {
    const at = async (orgId: string) =>
      (await test.as(OFFICER).call('boards', 'overview', { orgId, kind: 'lesson' })).ranking
    const rank = async (who: string, orgId: string, on: boolean) => {
      const { settings } = await test.as(who).call('boards', 'settings', { orgId })
      const seen = settings.find(({ name }) => name === 'ranking')?.own?.at ?? null
      await test.as(who).call('boards', 'setSetting', { orgId, name: 'ranking', value: on, seen })
    }
    expect(await at(ROOT)).toEqual({ on: false, by: null })

    await rank(UNIT_OFFICER, 'u0', true)
    expect([(await at(ROOT)).on, (await at('u0')).on, (await at('u1')).on]).toEqual([false, true, false])
    await rank(OFFICER, ROOT, true)
    expect(await at('u1')).toMatchObject({ on: true, by: { id: ROOT } })
    await rank(UNIT_OFFICER, 'u0', false)
    expect([(await at('u0')).on, (await at('u1')).on]).toEqual([false, true])
  })

  it('is not for a contact officer to change', async () => {
    const { may } = await test.as(CONTACT).call('boards', 'overview', { orgId: 'u0', kind: 'lesson' })
    const ofHomes = ['see-venues', 'see-stars', 'see-counted', 'read-evaluations', 'see-figures', 'see-talks']
    expect(may).toEqual(['see-branch-numbers', 'see-asks', 'see-node', ...ofHomes])
  })
})
