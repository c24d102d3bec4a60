import { frozenFrom } from '../../src/domain/assignments/late'
import { HOUR_MS } from '../../src/domain/time'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { LeafDocument } from '../../cloudfunctions/shared/counting/leaves.repo'
import type { NodeDocument } from '../../cloudfunctions/shared/counting/nodes.repo'
import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { memberId, OFFICER, openidOf, ROOT } from '../support/city'
import { A, B, first, ID, MOVER, movingTest, PEOPLE, second, type MovingTest } from '../support/moving'
import { all } from '../support/recount'

let test: MovingTest
beforeEach(async () => {
  test = await movingTest()
})
afterEach(() => test.stop())

async function move(): Promise<void> {
  await test.as(MOVER).call('identity', 'leave', { branchId: A })
  const ticket = await test.ticketOf(MOVER, { branch: B, name: '甲1', place: 61 })
  await test.as(MOVER).call('identity', 'join', { ticket, agreed: true })
  await test.settle()
}

const roster = () => all<RosterRow>(test.cloud, 'roster').filter(({ _id }) => [ID, memberId(B, 61)].includes(_id))

describe('leaving a branch', () => {
  it('changes neither the roster nor a count: who leaves does not raise the rate', async () => {
    await test.as(MOVER).finishLesson('L1')
    await test.as(MOVER).call('identity', 'leave', { branchId: A })
    await test.settle()
    expect(await test.board(A)).toEqual({ live: [1, 0, PEOPLE], frozen: null })
    expect(test.wrong('L1')).toEqual([])
  })
})

describe('a certificate', () => {
  const lists = async (openid: string) => {
    const { rows } = await test.as(openid).call('lessons', 'certificates', { cursor: null })
    return rows.map(({ number }) => number)
  }
  const receiptOf = (openid: string) => test.as(openid).call('lessons', 'receipt', { lessonId: 'L1' })
  const leaves = (openid: string) => test.as(openid).call('identity', 'leave', { branchId: A })
  /** Another account passes the check of the row that was left. */
  const takes = async (openid: string) => {
    const ticket = await test.ticketOf(openid, { branch: A, name: '甲1', place: 1 })
    await test.as(openid).call('identity', 'join', { ticket, agreed: true })
  }

  it('stays with the person after leaving: listed, shown whole, and verified', async () => {
    await test.as(MOVER).finishLesson('L1')
    const before = await receiptOf(MOVER)
    expect(await leaves(MOVER)).toMatchObject({ branch: null, name: null, left: true, may: [] })
    expect(await lists(MOVER)).toEqual([before.number])
    // Without an account that says a name, it is that of the row.
    expect(await receiptOf(MOVER)).toEqual({ ...before, name: '甲1' })
    const verified = await test.as('openid-anyone').call('lessons', 'verify', { number: before.number })
    expect(verified).toMatchObject({
      valid: true,
      branch: before.branch,
      name: expect.stringContaining('*') as unknown,
    })
    // What only a member has goes with the branch.
    await expect(test.as(MOVER).call('lessons', 'record', {})).rejects.toMatchObject({ code: 'NOT_JOINED' })
    await expect(test.as(MOVER).finishLesson('L1')).rejects.toMatchObject({ code: 'NOT_JOINED' })
  })

  it('is not of who has the row next, nor what they do then of who has left it', async () => {
    await test.as(MOVER).finishLesson('L1')
    const { number } = await receiptOf(MOVER)
    await leaves(MOVER)
    test.cloud.clock.advance(1000)
    await takes('openid-next')
    expect(await lists('openid-next')).toEqual([])
    await expect(receiptOf('openid-next')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await test.as('openid-next').call('lessons', 'open', { lessonId: 'L1' })).toMatchObject({
      state: 'done',
      receipt: null,
      mayRedo: false,
    })
    expect(await test.as('openid-next').call('lessons', 'record', {})).toMatchObject({ certificates: 0, classHours: 0 })

    test.cloud.clock.set(second.opensAt.getTime())
    await test.settle()
    await test.as('openid-next').finishLesson('L2')
    expect(await lists('openid-next')).toHaveLength(1)
    expect(await lists(MOVER)).toEqual([number])
    // Coming back, each has what was done by them.
    await leaves('openid-next')
    test.cloud.clock.advance(1000)
    await takes(MOVER)
    expect(await lists(MOVER)).toEqual([number])
    expect(await test.as(MOVER).call('lessons', 'record', {})).toMatchObject({ certificates: 1 })
    expect(await lists('openid-next')).toHaveLength(1)
  })

  it('is the row’s again where the secretary undoes the joining, also of who has left', async () => {
    const [secretary, thief] = [openidOf(A, 0), 'openid-thief']
    await leaves(MOVER)
    test.cloud.clock.advance(1000)
    await takes(thief)
    await test.as(thief).finishLesson('L1')
    await leaves(thief)
    expect(await lists(thief)).toHaveLength(1)
    const { rows } = await test.as(secretary).call('identity', 'joinings', { branchId: A, cursor: null })
    const { memberId: of = '', joiningId = '' } = rows[0] ?? {}
    await test.as(secretary).call('identity', 'undoJoining', { memberId: of, joiningId })
    expect(await lists(thief)).toEqual([])
    expect(await test.as(thief).call('identity', 'whoAmI', {})).toMatchObject({ left: false })
  })

  it('comes along under the same name, and stays beside what is done under another', async () => {
    await test.as(MOVER).finishLesson('L1')
    const { number } = await receiptOf(MOVER)
    test.expects(B, 62, '别名')
    await leaves(MOVER)
    const other = await test.ticketOf(MOVER, { branch: B, name: '别名', place: 62 })
    await test.as(MOVER).call('identity', 'join', { ticket: other, agreed: true })
    expect(await lists(MOVER)).toEqual([number])
    expect((await receiptOf(MOVER)).branch).toContain(A)
    expect(await test.as(MOVER).call('lessons', 'record', {})).toMatchObject({ certificates: 1 })
    await test.as(MOVER).finishLesson('L1')
    // The same lesson done as two rows is one certificate: that of where the person is now.
    expect(await lists(MOVER)).toHaveLength(1)
    expect((await receiptOf(MOVER)).branch).toContain(B)
  })
})

describe('joining another branch', () => {
  it('in the middle of an issue takes the record, the count and the history along', async () => {
    const secretary = test.as(openidOf(A, 0))
    await test.as(MOVER).finishLesson('L1')
    await test.as(openidOf(A, 2)).finishLesson('L1')
    test.expects(B, 61, '甲1')
    await move()

    expect(roster()).toMatchObject([{ _id: ID, branchId: B, number: expect.stringContaining('0061') as unknown }])
    expect(await test.board(A)).toMatchObject({ live: [1, 0, PEOPLE - 1] })
    expect(await test.board(B)).toMatchObject({ live: [1, 0, PEOPLE + 1] })
    expect((await test.overview('u0')).live).toEqual([1, 0, 2 * PEOPLE - 1])
    expect((await test.overview('u1')).live).toEqual([1, 0, 2 * PEOPLE + 1])
    expect((await test.overview(ROOT)).live).toEqual([2, 0, 4 * PEOPLE])
    expect(test.wrong('L1')).toEqual([])

    // The member's own record goes along, and the new secretary sees it; the old one does not.
    expect(await test.as(MOVER).call('lessons', 'record', {})).toMatchObject({ certificates: 1 })
    expect((await test.as(MOVER).call('lessons', 'receipt', { lessonId: 'L1' })).branch).toContain(B)
    const person = { kind: 'lesson', memberId: ID, cursor: null }
    expect((await test.as(openidOf(B, 0)).call('boards', 'member', person)).rows.at(-1)?.state).toBe('done')
    await expect(secretary.call('boards', 'member', person)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const deeds = all<AuditRow>(test.cloud, 'audit').map(({ deed, orgId, subject }) => [deed, orgId, subject])
    expect(deeds).toEqual(
      expect.arrayContaining([
        ['move:out', A, ID],
        ['move:in', B, ID],
      ]),
    )
  })

  it('keeps an excuse and what was watched, of the old branch and of the new one', async () => {
    await test.as(MOVER).call('lessons', 'start', { lessonId: 'L1', mode: 'watch' })
    const excuse = { assignmentId: 'L1', memberId: ID, reason: '住院' }
    await test.as(openidOf(A, 0)).call('boards', 'excuse', excuse)
    test.expects(B, 61, '甲1')
    await move()
    expect((await test.board(A)).live).toEqual([0, 0, PEOPLE - 1])
    expect((await test.board(B)).live).toEqual([0, 1, PEOPLE + 1])
    const leaf = all<LeafDocument>(test.cloud, 'leaves').find(({ _id }) => _id === `L1_${B}`)
    expect([leaf?.excused[ID]?.reason, Object.keys(leaf?.seen ?? {})]).toEqual(['住院', [ID]])
    const old = all<LeafDocument>(test.cloud, 'leaves').find(({ _id }) => _id === `L1_${A}`)
    expect([old?.excused, old?.seen]).toEqual([{}, {}])
  })

  it('after the deadline leaves every frozen number as it was, and moves the live ones', async () => {
    await test.as(MOVER).finishLesson('L1')
    await test.as(openidOf(B, 2)).finishLesson('L1')
    test.cloud.clock.set(frozenFrom(first.deadline).getTime() + 60_000)
    await test.settle()
    const ofFirst = ({ assignmentId }: { assignmentId: string }) => assignmentId === 'L1'
    const frozen = () => [
      ...all<LeafDocument>(test.cloud, 'leaves')
        .filter(ofFirst)
        .map((leaf) => [leaf._id, leaf.frozen]),
      ...all<NodeDocument>(test.cloud, 'nodes')
        .filter(ofFirst)
        .map(({ _id, f }) => [_id, f]),
    ]
    const before = frozen()
    test.cloud.clock.set(second.opensAt.getTime() + 3_600_000)
    await test.settle()
    test.expects(B, 61, '甲1')
    await move()

    expect(frozen()).toEqual(before)
    expect(await test.board(A)).toEqual({ live: [0, 0, PEOPLE - 1], frozen: [1, PEOPLE] })
    expect(await test.board(B)).toEqual({ live: [2, 0, PEOPLE + 1], frozen: [1, PEOPLE] })
    expect(await test.overview('u0')).toEqual({ live: [0, 0, 2 * PEOPLE - 1], frozen: [1, 2 * PEOPLE] })
    expect(await test.overview('u1')).toEqual({ live: [2, 0, 2 * PEOPLE + 1], frozen: [1, 2 * PEOPLE] })
    expect(await test.overview(ROOT)).toEqual({ live: [2, 0, 4 * PEOPLE], frozen: [2, 4 * PEOPLE] })
    // The report of the month is of frozen numbers, and this week's issue expects the person in the new branch.
    const report = await test.as(OFFICER).call('boards', 'report', { orgId: 'u0', kind: 'lesson', month: '2026-11' })
    expect(report.rate).toMatchObject({ onTime: 1, roster: 2 * PEOPLE })
    expect([(await test.board(A, 'L2')).live, (await test.board(B, 'L2')).live]).toEqual([
      [0, 0, PEOPLE - 1],
      [0, 0, PEOPLE + 1],
    ])
    expect([...test.wrong('L1'), ...test.wrong('L2')]).toEqual([])
  })

  it('between the deadline and the freezing waits until all is frozen', async () => {
    await test.as(MOVER).finishLesson('L1')
    test.expects(B, 61, '甲1')
    test.cloud.clock.set(first.deadline.getTime() + 20_000)
    await test.as(MOVER).call('identity', 'leave', { branchId: A })
    const ticket = await test.ticketOf(MOVER, { branch: B, name: '甲1', place: 61 })
    expect(await test.as(MOVER).call('identity', 'join', { ticket, agreed: true })).toMatchObject({ branch: { id: B } })
    await test.settle()
    expect(test.openMoves()).toHaveLength(1)
    test.cloud.clock.set(frozenFrom(first.deadline).getTime() - HOUR_MS)
    await test.settle()
    expect(test.openMoves()).toHaveLength(1)
    test.cloud.clock.set(frozenFrom(first.deadline).getTime())
    await test.settle()
    expect(test.openMoves()).toEqual([])
    expect(await test.board(A)).toEqual({ live: [0, 0, PEOPLE - 1], frozen: [1, PEOPLE] })
    expect(await test.board(B)).toEqual({ live: [1, 0, PEOPLE + 1], frozen: [0, PEOPLE] })
    expect(test.wrong('L1')).toEqual([])
  })

  it('and back again, and under another name, and where the new row has a record of its own', async () => {
    await test.as(MOVER).finishLesson('L1')
    test.expects(B, 61, '甲1')
    await move()
    test.expects(A, 62, '甲1')
    await test.as(MOVER).call('identity', 'leave', { branchId: B })
    const ticket = await test.ticketOf(MOVER, { branch: A, name: '甲1', place: 62 })
    await test.as(MOVER).call('identity', 'join', { ticket, agreed: true })
    await test.settle()
    expect(roster()).toMatchObject([{ _id: ID, branchId: A }])
    expect([(await test.board(A)).live, (await test.board(B)).live]).toEqual([
      [1, 0, PEOPLE],
      [0, 0, PEOPLE],
    ])

    // Somebody else on the same phone is nobody who moved.
    test.expects(B, 63, '别人')
    await test.as(MOVER).call('identity', 'leave', { branchId: A })
    const other = await test.ticketOf(MOVER, { branch: B, name: '别人', place: 63 })
    await test.as(MOVER).call('identity', 'join', { ticket: other, agreed: true })
    await test.settle()
    expect(roster()).toMatchObject([{ _id: ID, branchId: A, personId: null }])
    expect((await test.board(A)).live).toEqual([1, 0, PEOPLE])

    const joiner = openidOf(A, 3)
    test.expects(B, 64, '甲3')
    await test.as(openidOf(B, 0)).call('boards', 'correct', {
      assignmentId: 'L1',
      memberId: memberId(B, 64),
      outcome: 'accept',
      reason: '集体观看',
    })
    await test.as(joiner).call('identity', 'leave', { branchId: A })
    const own = await test.ticketOf(joiner, { branch: B, name: '甲3', place: 64 })
    await test.as(joiner).call('identity', 'join', { ticket: own, agreed: true })
    expect(await test.as(joiner).call('lessons', 'record', {})).toMatchObject({ certificates: 1 })
    expect(all<Move>(test.cloud, 'moves').map(({ memberId: who }) => who)).toEqual([ID, ID])
  })
})
