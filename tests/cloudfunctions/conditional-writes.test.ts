import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { all } from '../../devtools/simulation/load/recount'
import { hourCounts } from '../../src/domain/assignments/same-hour'
import { emptyCounts, type Counts } from '../../src/domain/counting/counts'
import { packCounts } from '../../src/domain/counting/roll-up'
import { aCity, anIssue, documentsOf, branchId, memberId, openidOf, personOf } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'

/**
 * Each of these writes is one conditional update, because several functions may be at the same document at once. What a race would
 * bring about now and then is done here in so many words: the second to come finds that the first has been there.
 */
const TUESDAY = new Date('2026-11-24T02:00:00Z')
const LATER = new Date(TUESDAY.getTime() + 60_000)
const branch = branchId(0, 0)
const LEAF = `L1_${branch}`
const NODE = 'L1_u0'
const assignment = anIssue()
const city = aCity({ now: TUESDAY, units: 1, branches: 1, people: 6 })
const m = (place: number): string => memberId(branch, place)

/** Loaded after the SDK has been pointed at the database of the test. */
async function loadKit() {
  const leaves = await import('../../cloudfunctions/shared/counting/leaves.repo')
  const nodes = await import('../../cloudfunctions/shared/counting/nodes.repo')
  const marks = await import('../../cloudfunctions/shared/counting/marks')
  const assignments = await import('../../cloudfunctions/shared/assignments/assignments.repo')
  const accounts = await import('../../cloudfunctions/shared/people/accounts.repo')
  const roster = await import('../../cloudfunctions/shared/people/roster.repo')
  const hours = await import('../../cloudfunctions/shared/counting/hours.repo')
  return { leaves, nodes, marks, assignments, accounts, roster, hours }
}

let test: JoinedTest
let kit: Awaited<ReturnType<typeof loadKit>>
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  kit = await loadKit()
  for (const [name, list] of Object.entries(city)) test.cloud.database.insertMany(name, list as object[])
  for (const [name, list] of Object.entries(documentsOf([assignment]))) test.cloud.database.insertMany(name, list)
  const [unit] = city.orgs.filter(({ _id }) => _id === 'u0')
  if (!unit) throw new Error('no unit')
  await kit.nodes.prepareNode(assignment, unit, TUESDAY)
  await kit.leaves.prepareLeaves(assignment, org())
})
afterAll(() => test.stop())

function org() {
  const [found] = city.orgs.filter(({ _id }) => _id === branch)
  if (!found) throw new Error('no branch')
  return found
}
const place = (nth: number) => ({ assignment, branch: org(), memberId: m(nth) })
function leaf(): LeafDocument {
  const [found] = all<LeafDocument>(test.cloud.database, 'leaves', { _id: LEAF })
  if (!found) throw new Error('no leaf')
  return found
}
function node(): NodeDocument {
  const [found] = all<NodeDocument>(test.cloud.database, 'nodes', { _id: NODE })
  if (!found) throw new Error('no node')
  return found
}
const counts = (onTime: number): Counts => ({
  ...emptyCounts(),
  member: { onTime, late: 0, corrected: 0, excused: 0, roster: 6 },
  branches: 1,
})
/** As after a roll-up that nobody has disturbed. */
async function clean(): Promise<number> {
  const { ver } = leaf()
  expect(await kit.leaves.clearLeaf(LEAF, ver, counts(0))).toBe(true)
  expect(leaf().dirty).toBe(false)
  return ver
}

it('loses nobody of those who are the first at once in a branch whose document is being made', async () => {
  for (let apart = 0; apart < 6; apart++) {
    const opened = { ...assignment, _id: `fresh${apart}` }
    const finish = async (nth: number, steps: number): Promise<void> => {
      for (let i = 0; i < steps; i++) await kit.leaves.findLeaves(assignment, org())
      const done = { at: TUESDAY, late: false, corrected: false, group: 'member' as const }
      await kit.marks.putDone({ assignment: opened, branch: org(), memberId: m(nth) }, done)
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map((nth) => finish(nth, (nth * apart) % 7)))
    const [made] = await kit.leaves.findLeaves(opened, org())
    expect(Object.keys(made?.done ?? {}).sort()).toEqual([0, 1, 2, 3, 4, 5].map(m))
  }
})

describe('the set of a branch', () => {
  it('takes a member once, the first time stays, and the roll-up hears of it', async () => {
    const ver = await clean()
    await kit.marks.putDone(place(1), { at: TUESDAY, late: false, corrected: false, group: 'member' })
    expect(leaf()).toMatchObject({ ver: ver + 1, dirty: true })
    await kit.marks.putDone(place(1), { at: LATER, late: true, corrected: false, group: 'member' })
    expect(leaf()).toMatchObject({ ver: ver + 1, done: { [m(1)]: { at: TUESDAY, late: false } } })
  })

  it('stays marked as changed where it has moved on while it was rolled up', async () => {
    const { ver } = leaf()
    await kit.marks.putDone(place(2), { at: TUESDAY, late: false, corrected: false, group: 'member' })
    expect(await kit.leaves.clearLeaf(LEAF, ver, counts(1))).toBe(false)
    expect(leaf().dirty).toBe(true)
  })

  it('takes a progress in the place of the very one that was found', async () => {
    const seen = (rank: number) => ({ at: TUESDAY, group: 'member' as const, percent: rank, rank, kept: null })
    await kit.marks.putSeen(place(3), seen(0))
    const found = (await kit.leaves.findSeen(place(3))) ?? seen(-1)
    const both = [40, 10].map((rank) => kit.marks.replaceSeen(place(3), found, seen(rank)))
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1)
    expect(await kit.marks.replaceSeen(place(3), null, seen(5))).toBe(false)
    expect(await kit.marks.replaceSeen(place(3), found, seen(5))).toBe(false)
    await kit.marks.putSeen(place(3), seen(0))
    expect(leaf().seen[m(3)]?.rank).toBeGreaterThanOrEqual(10)
    expect(leaf().seen[m(3)]?.at).toEqual(new Date(TUESDAY.getTime() + 1))
  })

  it('gets a version with an excuse, and another when it is taken back', async () => {
    const ver = await clean()
    const excuse = { at: TUESDAY, reason: '病假', group: 'member' as const }
    expect([await kit.marks.putExcuse(place(3), excuse), await kit.marks.putExcuse(place(3), excuse)]).toEqual([
      true,
      false,
    ])
    expect(leaf()).toMatchObject({ ver: ver + 1, dirty: true })
    await clean()
    expect([await kit.marks.takeExcuse(place(3)), await kit.marks.takeExcuse(place(3))]).toEqual([true, false])
    expect(leaf()).toMatchObject({ ver: ver + 2, dirty: true, excused: {} })
  })

  it('freezes once', async () => {
    const freeze = (onTime: number) => kit.leaves.freezeLeaf(LEAF, { frozen: counts(onTime), people: {} })
    expect([await freeze(2), await freeze(3)]).toEqual([true, false])
    expect(leaf().frozen?.member.onTime).toBe(2)
  })
})

describe('a node', () => {
  it('keeps the greater of what it is told, and asks for the numbers of the hour before in a new hour only', async () => {
    const told = (ver: number, onTime: number, hour: number) => ({
      children: { [branch]: packCounts(ver, counts(onTime)) },
      names: { [branch]: '甲支部' },
      hour,
      goesOn: true,
      now: TUESDAY,
    })
    // Nothing was told before the first hour.
    expect(await kit.nodes.raiseNode(NODE, told(1, 1, 5), 5)).toBe(false)
    expect(await kit.nodes.raiseNode(NODE, told(2, 3, 5), null)).toBe(true)
    expect(await kit.nodes.raiseNode(NODE, told(1, 4, 5), 5)).toBe(true)
    expect(node()).toMatchObject({ hour: 5, c: { [branch]: packCounts(2, counts(3)) } })
    expect(await kit.nodes.raiseNode(NODE, told(3, 5, 6), 6)).toBe(false)
    // Who comes late from the hour before has nothing to keep.
    expect(await kit.nodes.raiseNode(NODE, told(3, 5, 4), 4)).toBe(true)
    expect(node()).toMatchObject({ hour: 5, c: { [branch]: packCounts(3, counts(5)) } })
  })

  it('stays marked as changed where it has moved on', async () => {
    const { ver } = node()
    expect(await kit.nodes.clearNode(NODE, ver - 1)).toBe(false)
    expect(node().dirty).toBe(true)
    expect(await kit.nodes.clearNode(NODE, ver)).toBe(true)
  })

  it('believes the first to tell of an hour', async () => {
    await kit.hours.keepHour(NODE, 5, hourCounts(counts(3)))
    await kit.hours.keepHour(NODE, 5, hourCounts(counts(1)))
    await kit.hours.keepHour(NODE, 6, hourCounts(counts(4)))
    expect(await kit.hours.hoursOf(NODE)).toMatchObject({ 5: { o: 3 }, 6: { o: 4 } })
  })
})

describe('an assignment', () => {
  it('is frozen once, and nothing moves its freezing back', async () => {
    expect(await kit.assignments.markFrozen('L1', TUESDAY)).toBe(true)
    expect(await kit.assignments.keepFreezing('L1', { at: 'leaves', after: 'L1_a' })).toBe(false)
    expect(await kit.assignments.markFrozen('L1', LATER)).toBe(false)
    const [found] = all<Assignment>(test.cloud.database, 'assignments')
    expect(found).toMatchObject({ frozenAt: TUESDAY, cursor: null })
  })
})

describe('a reminder', () => {
  it('is noted for one of all who try, and for nobody who has finished or is excused', async () => {
    // At another instant: the same note written twice would change nothing anyhow.
    const remind = (nth: number, at: Date) => kit.marks.putReminded(place(nth), at)
    expect([await remind(4, LATER), await remind(4, TUESDAY)]).toEqual([true, false])
    expect(leaf().reminded).toEqual({ [m(4)]: { at: LATER, failed: false } })
    await kit.marks.putExcuse(place(5), { at: TUESDAY, reason: '病假', group: 'member' })
    expect([await remind(1, LATER), await remind(5, LATER)]).toEqual([false, false])
  })

  it('that could not be sent for want of a consent leaves the person to be reminded later', async () => {
    expect(await kit.marks.dropReminded(place(4), TUESDAY)).toBe(false)
    expect(await kit.marks.dropReminded(place(4), LATER)).toBe(true)
    expect(await kit.marks.putReminded(place(4), LATER)).toBe(true)
  })

  it('uses a consent once, and a consent that comes again stays used', async () => {
    const who = openidOf(branch, 4)
    const add = () => kit.accounts.addSubscription(who, 'g1', { at: TUESDAY, old: [] })
    const take = (assignmentId: string) => kit.accounts.takeSubscription(who, 'g1', assignmentId)
    expect([await add(), await add()]).toEqual([true, false])
    expect([await take('L1'), await take('L2')]).toEqual([true, false])
    expect(await add()).toBe(false)
    const [account] = all<Account>(test.cloud.database, 'accounts', { _id: who })
    expect(account?.subscriptions).toMatchObject({ g1: { usedFor: 'L1' } })
    expect(account?.unused).toEqual([])
  })

  it('keeps twenty of three hundred consents sent at once, and one more when one is used', async () => {
    const who = openidOf(branch, 2)
    const add = (id: string) => kit.accounts.addSubscription(who, id, { at: TUESDAY, old: [] })
    const added = await Promise.all(Array.from({ length: 300 }, (_, i) => add(`g${i}`)))
    expect(added.filter(Boolean)).toHaveLength(20)
    const [account] = all<Account>(test.cloud.database, 'accounts', { _id: who })
    const kept = account?.unused ?? []
    expect([kept.length, Object.keys(account?.subscriptions ?? {}).sort()]).toEqual([20, [...kept].sort()])
    expect(await kit.accounts.takeSubscription(who, kept[3] ?? '', 'L1')).toBe(true)
    expect([await add('more'), await add('more2')]).toEqual([true, false])
    const [later] = all<Account>(test.cloud.database, 'accounts', { _id: who })
    expect(later?.unused).toEqual([...kept.filter((_, i) => i !== 3), 'more'])
  })
})

describe('a row of the roster', () => {
  it('belongs to the first who claims it, until that one gives it back', async () => {
    const holder = (personId: string, joiningId: string | null) => ({ personId, joiningId })
    const claim = (personId: string, joiningId: string) =>
      kit.roster.claimRosterRow(m(5), holder(personId, joiningId), TUESDAY)
    const release = (personId: string, joiningId: string | null) =>
      kit.roster.releaseRosterRow(m(5), holder(personId, joiningId))
    expect(await release(personOf(openidOf(branch, 5)), null)).toBe(true)
    expect([await claim('one', 'j1'), await claim('other', 'j2'), await claim('one', 'j1')]).toEqual([
      true,
      false,
      true,
    ])
    expect(await release('other', 'j2')).toBe(false)
    expect(await claim('other', 'j2')).toBe(false)
    // Who joins anew is not sent away by what was meant for the time before.
    expect(await claim('one', 'j3')).toBe(true)
    expect([await release('one', 'j1'), await release('one', 'j3')]).toEqual([false, true])
  })

  it('takes no proof from before a joining there was undone', async () => {
    const holder = { personId: 'one', joiningId: 'j4' }
    await kit.roster.voidProofs(m(5), TUESDAY)
    expect(await kit.roster.claimRosterRow(m(5), holder, new Date(TUESDAY.getTime() - 1))).toBe(false)
    expect(await kit.roster.claimRosterRow(m(5), holder, TUESDAY)).toBe(false)
    expect(await kit.roster.claimRosterRow(m(5), holder, new Date(TUESDAY.getTime() + 1))).toBe(true)
  })
})

describe('an account', () => {
  const who = openidOf(branch, 3)
  const joining = (id: string) => ({ id, memberId: m(9), provenAt: TUESDAY, at: TUESDAY })
  const confirm = (id: string) =>
    kit.accounts.confirmJoining(who, joining(id), {
      name: '成员9',
      membership: { memberId: m(9), branchId: branch, standing: 'member' },
    })
  const now = () => all<Account>(test.cloud.database, 'accounts', { _id: who })[0]

  it('takes one row at a time, and ends only the membership that is meant', async () => {
    expect(await kit.accounts.beginJoining(who, joining('j1'))).toBe(false)
    expect(await kit.accounts.endMembership(who, { memberId: m(9) })).toBe(false)
    expect(await kit.accounts.endMembership(who, { memberId: m(3), joiningId: 'j0' })).toBe(false)
    const left = { memberId: m(3), branchId: branch, joiningId: null }
    const account = now()
    const membership = account?.membership
    if (!account || !membership) throw new Error('no member')
    const other = { ...membership, memberId: m(9) }
    expect(await kit.accounts.leaveMembership(account, other, TUESDAY)).toBe(false)
    expect(await kit.accounts.leaveMembership(account, membership, TUESDAY)).toBe(true)
    const had = { [m(3)]: { memberId: m(3), branchId: branch, from: null, until: TUESDAY } }
    expect(now()).toMatchObject({ membership: null, name: null, consentedAt: null, left, had })

    const begun = await Promise.all(['j1', 'j2', 'j3'].map((id) => kit.accounts.beginJoining(who, joining(id))))
    expect(begun.filter(Boolean)).toHaveLength(1)
    const id = now()?.joining?.id ?? ''
    expect([await confirm('j9'), await kit.accounts.dropJoining(who, 'j9')]).toEqual([false, false])
    expect([await confirm(id), await confirm(id)]).toEqual([true, false])
    expect(now()).toMatchObject({
      membership: { memberId: m(9), joiningId: id },
      joining: null,
      left: null,
      name: '成员9',
    })
    expect(now()?.subscriptions).toBeUndefined()
  })
})
