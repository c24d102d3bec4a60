import { frozenFrom } from '../../src/domain/assignments/late'
import { LACKS, type Lack } from '../../src/domain/people/health'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import {
  aCity,
  anIssue,
  anOrg,
  aRow,
  branchId,
  officeHolders,
  OFFICER,
  openidOf,
  personOf,
  ROOT,
} from '../support/city'
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
    expect(later.children.map(({ last }) => last)).toEqual([37.5, 25])
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
    expect(root?.h).toEqual({ 0: { o: 0, d: 17, c: 0, b: 4 }, 48: { o: 4, d: 17, c: 1, b: 4 } })
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
    expect(await at(ROOT)).toEqual({ on: false, by: null })

    await test.as(UNIT_OFFICER).call('boards', 'setRanking', { orgId: 'u0', on: true })
    expect([(await at(ROOT)).on, (await at('u0')).on, (await at('u1')).on]).toEqual([false, true, false])
    await test.as(OFFICER).call('boards', 'setRanking', { orgId: ROOT, on: true })
    await test.as(OFFICER).call('boards', 'setRanking', { orgId: ROOT, on: true })
    expect(await at('u1')).toMatchObject({ on: true, by: { id: ROOT } })
    await test.as(UNIT_OFFICER).call('boards', 'setRanking', { orgId: 'u0', on: false })
    expect([(await at('u0')).on, (await at('u1')).on]).toEqual([false, true])

    const deeds = all<AuditRow>(test.cloud, 'audit').filter(({ deed }) => deed === 'set-ranking')
    expect(deeds.map(({ orgId, detail }) => `${orgId} ${detail}`).sort()).toEqual([`${ROOT} on`, 'u0 off', 'u0 on'])
  })

  it('can be read but not chosen by a contact officer, nor by anyone outside', async () => {
    const { may } = await test.as(CONTACT).call('boards', 'overview', { orgId: 'u0', kind: 'lesson' })
    expect(may).toEqual(['see-branch-numbers', 'see-node', 'see-venues'])
    for (const who of [CONTACT, EXPIRED, openidOf(branchId(0, 0), 0)]) {
      await expect(test.as(who).call('boards', 'setRanking', { orgId: 'u0', on: true })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      })
    }
    expect(refusals()).toContain(`${personOf(CONTACT)} refused:set-ranking u0`)
  })
})

describe('health', () => {
  it('is counted once a night and named by organisations only', async () => {
    const ask = (orgId: string) => test.as(OFFICER).call('boards', 'health', { orgId })
    test.cloud.database.remove('roles', { query: { orgId: branchId(1, 0) }, multi: true })
    test.cloud.database.remove('roster', { query: { branchId: branchId(0, 1), standing: 'member' }, multi: true })
    test.cloud.clock.advance(DAY)
    await test.settle()
    const city = await ask(ROOT)
    expect(city).toMatchObject({
      branches: 4,
      noSecretary: {
        count: 1,
        first: [{ org: { id: 'u1b0', name: 'u1b0 团支部' }, path: [{ id: 'u1' }], members: 4 }],
      },
      small: { count: 1, first: [{ org: { id: 'u0b1' }, path: [{ id: 'u0' }], members: 0 }] },
      // Nobody has ever changed a roster of this city.
      staleRoster: { count: 4, days: 180 },
      below: [
        { org: { id: 'u0' }, branches: 2, noSecretary: 0, small: 1, staleRoster: 2 },
        { org: { id: 'u1' }, branches: 2, noSecretary: 1, small: 0, staleRoster: 2 },
      ],
    })
    expect(await ask('u0')).toMatchObject({ branches: 2, noSecretary: { count: 0 }, small: { count: 1 } })
    expect(JSON.stringify(city)).not.toContain('成员')

    test.cloud.operations.reset()
    await test.cloud.fireTimer('jobs')
    const written = test.cloud.operations.since(-1).entries.filter(({ collection }) => collection === 'roster')
    expect(written).toEqual([])
    await expect(test.as(UNIT_OFFICER).call('boards', 'health', { orgId: 'u1' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
  it('calls a roster stale when nobody has joined, left or been changed for as long as the city has set', async () => {
    const [left, joined] = [branchId(0, 0), branchId(1, 1)]
    const ask = async () => (await test.as(OFFICER).call('boards', 'health', { orgId: ROOT })).staleRoster
    await test.as(openidOf(left, 2)).call('identity', 'leave', { branchId: left })
    test.has({ invites: [{ _id: 'JOINUS', orgId: joined, expiresAt: new Date(2e12) }] })
    test.has({
      roster: [{ ...aRow({ branchId: joined, place: 80, standing: 'member', name: '新人' }), personId: null }],
    })
    const newcomer = test.as('openid-newcomer')
    const { ticket } = await newcomer.call('identity', 'checkRoster', {
      code: 'JOINUS',
      name: '新人',
      lastFour: '0080',
    })
    await newcomer.call('identity', 'join', { ticket, agreed: true })

    test.cloud.clock.advance(DAY)
    await test.settle()
    const stale = { count: 2, first: [{ org: { id: branchId(0, 1) } }, { org: { id: branchId(1, 0) } }] }
    expect(await ask()).toMatchObject({ ...stale, days: 180 })
    test.cloud.clock.advance(178 * DAY)
    await test.settle()
    expect(await ask()).toMatchObject(stale)
    test.cloud.clock.advance(3 * DAY)
    await test.settle()
    expect(await ask()).toMatchObject({ count: 4 })

    // The city allows more: from the next night on it is counted by that, and ranking can still be chosen.
    test.cloud.database.remove('settings', { query: { _id: ROOT }, multi: false })
    test.has({ settings: [{ _id: ROOT, staleRosterDays: 200 }] })
    const { ranking } = await test.as(OFFICER).call('boards', 'overview', { orgId: ROOT, kind: 'lesson' })
    expect(ranking).toMatchObject({ on: false, by: null })
    expect(await test.as(OFFICER).call('boards', 'setRanking', { orgId: ROOT, on: true })).toMatchObject({ on: true })
    test.cloud.clock.advance(DAY)
    await test.settle()
    expect(await ask()).toMatchObject({ ...stale, days: 200 })
  })

  it('lists every branch that lacks something by the page, each once, with its path and members', async () => {
    const [unit, below, beside] = ['u2', 'u2x', 'u2y'].map((id, order) =>
      anOrg({
        _id: id,
        name: `${id} 级`,
        parentId: order === 0 ? ROOT : 'u2',
        path: order === 0 ? [ROOT, id] : [ROOT, 'u2', id],
        order: 2 + order,
      }),
    )
    if (!unit || !below || !beside) throw new Error('three levels')
    // A level's own come first, then those of the levels below it, as the committee lists them.
    const levels = [...range(3, unit), ...range(20, below), ...range(14, beside)]
    test.has({ orgs: [unit, below, beside, ...levels] })
    test.has({ roster: [aRow({ branchId: 'u2x-07', place: 0, standing: 'member' })] })
    test.cloud.clock.advance(DAY)
    await test.settle()

    const ask = (lack: Lack, cursor: string | null, orgId = ROOT) =>
      test.as(OFFICER).call('boards', 'lacking', { orgId, lack, cursor })
    const pages = [await ask('small', null)]
    for (let next = pages[0]?.next ?? null; next !== null; next = pages[pages.length - 1]?.next ?? null)
      pages.push(await ask('small', next))
    const rows = pages.flatMap((page) => page.rows)
    expect(pages.map((page) => page.rows.length)).toEqual([15, 15, 8])
    expect(rows.map(({ org }) => org.id)).toEqual(['u0b1', ...levels.map(({ _id }) => _id)])
    expect(rows.find(({ org }) => org.id === 'u2x-07')).toMatchObject({
      path: [{ id: 'u2' }, { id: 'u2x' }],
      members: 1,
    })
    const { small, below: units } = await test.as(OFFICER).call('boards', 'health', { orgId: ROOT })
    expect(small).toEqual({ count: 38, first: rows.slice(0, 6) })
    expect(units.map((one) => one.small)).toEqual([1, 0, 37])
    // One level below, its own path is no longer told.
    expect((await ask('small', null, 'u2x')).rows[0]).toMatchObject({ org: { id: 'u2x-00' }, path: [] })

    // Another night has another list; a page of somewhere else is none.
    const second = pages[0]?.next ?? ''
    const forged = Buffer.from('[1,-5]').toString('base64url')
    await expect(ask('small', forged)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    test.cloud.clock.advance(DAY)
    await test.settle()
    await expect(ask('small', second)).rejects.toMatchObject({ code: 'EXPIRED' })
    await expect(
      test.as(UNIT_OFFICER).call('boards', 'lacking', { orgId: 'u2', lack: 'small', cursor: null }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

/** Branches right below a level, with nobody on their rosters. */
const range = (count: number, level: Org): Org[] =>
  Array.from({ length: count }, (_, order) => {
    const id = `${level._id}-${String(order).padStart(2, '0')}`
    return anOrg({ _id: id, name: id, kind: 'branch', parentId: level._id, path: [...level.path, id], order })
  })

describe('who has not joined', () => {
  /** Whatever may be asked of a place by who holds an office above it, without when it was asked. */
  async function toldAbove(): Promise<string[]> {
    const officer = test.as(OFFICER)
    const branch = branchId(1, 1)
    const replies = []
    for (const orgId of [ROOT, 'u1'])
      replies.push(
        await officer.call('boards', 'overview', { orgId, assignmentId: 'L2' }),
        await officer.call('boards', 'report', { orgId, assignmentId: 'L2' }),
        await officer.call('boards', 'health', { orgId }),
        ...(await Promise.all(
          LACKS.map(async (lack) => (await officer.call('boards', 'lacking', { orgId, lack, cursor: null })).rows),
        )),
      )
    replies.push(
      await officer.call('boards', 'board', { branchId: branch, assignmentId: 'L3' }),
      await officer.call('boards', 'unfinished', { branchId: branch, kind: 'lesson' }),
    )
    for (const orgId of [ROOT, branch]) {
      const asked = { orgId, format: 'csv-raw', moment: 'live', assignmentId: 'L3' } as const
      const { url } = await officer.call('exports', 'exportNumbers', asked)
      replies.push((await (await fetch(url)).text()).replaceAll(/实时（[^）]*）/g, ''))
    }
    return replies.map((reply) => JSON.stringify(reply, (key, value: unknown) => (TIMES.has(key) ? undefined : value)))
  }
  const TIMES = new Set(['now', 'asOf'])

  it('changes nothing that is told above the branch: no number moves when somebody joins', async () => {
    const branch = branchId(1, 1)
    // Without a secretary it stands in a list, with how many members it has.
    test.cloud.database.remove('roles', { query: { orgId: branch }, multi: true })
    test.has({ roles: officeHolders([{ openid: openidOf(branch, 0), orgId: branch, role: 'deputy' }]).roles })
    await test.as(openidOf(branch, 3)).call('identity', 'leave', { branchId: branch })
    test.cloud.clock.advance(DAY)
    await test.settle()
    const without = await toldAbove()
    expect(without.join()).toContain('{"id":"u1b1","name":"u1b1 团支部"},"path":[{"id":"u1","name":"1 区"}],"members":')
    test.has({ invites: [{ _id: 'AGAINX', orgId: branch, expiresAt: new Date(4e12) }] })
    const newcomer = test.as('openid-another')
    const asked = { code: 'AGAINX', name: '成员3', lastFour: '0003' }
    const { ticket } = await newcomer.call('identity', 'checkRoster', asked)
    await newcomer.call('identity', 'join', { ticket, agreed: true })
    test.cloud.clock.advance(DAY)
    await test.settle()
    expect(await toldAbove()).toEqual(without)
    expect(without.join()).not.toMatch(/joined|加入/i)

    // Who keeps the branch's own desk sees it.
    const board = () => test.as(openidOf(branch, 0)).call('boards', 'board', { branchId: branch, assignmentId: 'L3' })
    const waiting = async () => (await board()).people.filter(({ joined }) => !joined).length
    const before = await waiting()
    await newcomer.call('identity', 'leave', { branchId: branch })
    expect(await waiting()).toBe(before + 1)
  })
})
