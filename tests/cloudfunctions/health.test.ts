import { frozenFrom } from '../../src/domain/assignments/late'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import type { Sector } from '../../src/domain/orgs/sector'
import type { Lack } from '../../src/domain/people/health'
import { aCity, anIssue, anOrg, aRow, branchId, officeHolders, OFFICER, openidOf, ROOT } from '../support/city'
import type { Standing } from '../../src/domain/people/standing'
import { all } from '../support/recount'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { emptyBranches, toldAbove } from '../support/told-above'

/** What branches lack, as the levels above are told of it: numbers of a night, and never who has not joined. */
const DAY = 86_400_000
const UNIT_OFFICER = 'openid-unit'
const issue = anIssue()

let test: TestCloud
beforeAll(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, units: 2, branches: 2, people: 4 }))
  const { accounts, roles } = officeHolders([{ openid: UNIT_OFFICER, orgId: 'u0', role: 'officer' }])
  test.has({ issues: [{ ...issue, prepared: false }], roles, accounts })
  for (const place of [0, 1]) await test.as(openidOf(branchId(1, 1), place)).finishLesson('L1')
  test.cloud.clock.set(frozenFrom(issue.deadline).getTime() + 60_000)
  await test.settle()
  // By day, so that a day later it is after the night's counting.
  test.cloud.clock.advance(DAY / 2)
})
afterAll(() => test.stop())

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
  it('is for how many people a text is: those of whom is asked, by the rosters of last night, or of now where it is one branch', async () => {
    const { database, clock } = test.cloud
    const [school, office] = [branchId(0, 0), branchId(1, 0)]
    for (const [_id, sector] of [[school, 'school'] as const, [office, 'government'] as const]) {
      const [org] = all<Org>(test.cloud, 'orgs').filter((one) => one._id === _id)
      database.remove('orgs', { query: { _id }, multi: false })
      database.insertMany('orgs', [{ ...org, sector }])
    }
    const rows = ['youth', 'youth', 'applicant'] as const
    test.has({ roster: rows.map((standing, nth) => aRow({ branchId: school, place: 20 + nth, standing })) })
    test.has(officeHolders([{ openid: 'openid-writer', orgId: ROOT, role: 'editor' }]))
    clock.advance(DAY)
    await test.settle()
    const reach = (scope: string, standings: Standing[], sectors: Sector[] | null = null) =>
      test.as('openid-writer').call('writing', 'reach', { orgId: ROOT, scope, standings, sectors })
    const roster = all<RosterRow>(test.cloud, 'roster')
    const counted = (within: string, standings: readonly Standing[]) =>
      roster.filter(({ branchId: id, standing }) => id.startsWith(within) && standings.includes(standing)).length
    const asked: (readonly [string, Standing[]])[] = [
      [ROOT, ['member']],
      [ROOT, ['member', 'youth', 'applicant']],
      ['u0', ['youth']],
      [school, ['applicant', 'member']],
    ]
    for (const [scope, standings] of asked) {
      const { people } = await reach(scope, standings)
      expect([scope, people]).toEqual([scope, counted(scope === ROOT ? '' : scope, standings)])
    }
    expect(await reach(ROOT, ['member', 'youth'], ['school'])).toMatchObject({ people: 6, branches: 1 })
    expect(await reach(ROOT, ['member'], ['school', 'government'])).toMatchObject({ people: 8, branches: 2 })
    expect(await reach('u0', ['member'], ['government'])).toMatchObject({ people: 0, branches: 0 })

    // A roster that changes by day is told at night; the branch's own number stands now.
    test.has({ roster: [aRow({ branchId: school, place: 30, standing: 'youth' })] })
    expect([(await reach('u0', ['youth'])).people, (await reach(school, ['youth'])).people]).toEqual([2, 3])
  })
  it('calls a roster stale that was not changed by hand for as long as the city has set, whoever joined or left meanwhile', async () => {
    const [lived, tended] = [branchId(0, 0), branchId(1, 1)]
    const ask = async () => (await test.as(OFFICER).call('boards', 'health', { orgId: ROOT })).staleRoster
    const invites = [lived, tended].map((orgId) => ({
      _id: `TO${orgId.toUpperCase()}`,
      orgId,
      expiresAt: new Date(2e12),
    }))
    test.has({ invites })
    await test.as(openidOf(lived, 2)).call('identity', 'leave', { branchId: lived })
    const again = { code: 'TOU0B0', name: '成员2', lastFour: '0002' }
    const { ticket } = await test.as(openidOf(lived, 2)).call('identity', 'checkRoster', again)
    await test.as(openidOf(lived, 2)).call('identity', 'join', { ticket, agreed: true })

    const wish = { code: 'TOU1B1', name: '新人', after: null }
    const { askId } = await test.as('openid-newcomer').call('identity', 'requestToJoin', wish)
    const answer = { by: 'add', standing: 'member' } as const
    await test.as(openidOf(tended, 0)).call('identity', 'answerRequest', { branchId: tended, askId, answer })

    test.cloud.clock.advance(DAY)
    await test.settle()
    const others = [branchId(0, 0), branchId(0, 1), branchId(1, 0)].map((id) => ({ org: { id } }))
    const stale = { count: 3, first: others }
    expect(await ask()).toMatchObject({ ...stale, days: 180 })
    test.cloud.clock.advance(178 * DAY)
    await test.settle()
    expect(await ask()).toMatchObject(stale)
    test.cloud.clock.advance(3 * DAY)
    await test.settle()
    expect(await ask()).toMatchObject({ count: 4 })

    // The city allows more: from the next night on it is counted by that.
    const city = { orgId: ROOT, name: 'staleRosterDays', value: 200, seen: null } as const
    await test.as(OFFICER).call('boards', 'setSetting', city)
    expect(await ask()).toMatchObject({ count: 4, days: 180 })
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
    const levels = [...emptyBranches(3, unit), ...emptyBranches(20, below), ...emptyBranches(14, beside)]
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

describe('who has not joined', () => {
  it('changes nothing that is told above the branch: no number moves when somebody joins', async () => {
    const branch = branchId(1, 1)
    // Without a secretary it stands in a list, with how many members it has.
    test.cloud.database.remove('roles', { query: { orgId: branch }, multi: true })
    test.has({ roles: officeHolders([{ openid: openidOf(branch, 0), orgId: branch, role: 'deputy' }]).roles })
    await test.as(openidOf(branch, 3)).call('identity', 'leave', { branchId: branch })
    test.cloud.clock.advance(DAY)
    await test.settle()
    const without = await toldAbove(test.as(OFFICER), branch)
    expect(without.join()).toContain('{"id":"u1b1","name":"u1b1 团支部"},"path":[{"id":"u1","name":"1 区"}],"members":')
    test.has({ invites: [{ _id: 'AGAINX', orgId: branch, expiresAt: new Date(4e12) }] })
    const newcomer = test.as('openid-another')
    const asked = { code: 'AGAINX', name: '成员3', lastFour: '0003' }
    const { ticket } = await newcomer.call('identity', 'checkRoster', asked)
    await newcomer.call('identity', 'join', { ticket, agreed: true })
    test.cloud.clock.advance(DAY)
    await test.settle()
    expect(await toldAbove(test.as(OFFICER), branch)).toEqual(without)
    expect(without.join()).not.toMatch(/joined|加入/i)

    // Who keeps the branch's own desk sees it.
    const board = () => test.as(openidOf(branch, 0)).call('boards', 'board', { branchId: branch, assignmentId: 'L1' })
    const waiting = async () => (await board()).people.filter(({ joined }) => !joined).length
    const before = await waiting()
    await newcomer.call('identity', 'leave', { branchId: branch })
    expect(await waiting()).toBe(before + 1)
  })
})
