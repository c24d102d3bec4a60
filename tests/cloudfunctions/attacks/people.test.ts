import type { AuditRow } from '../../../cloudfunctions/shared/audit/audit.repo'
import type { LeafDocument } from '../../../cloudfunctions/shared/counting/leaves.repo'
import { HOUR_MS } from '../../../src/domain/time'
import { collections } from '../../../devtools/cloud-spec'
import { aRole, memberId, officeHolders, openidOf, personOf, ROOT } from '../../support/city'
import { cloudHere } from '../../support/city-here'
import { TUESDAY } from '../../support/local-cloud'
import { all } from '../../support/recount'
import { answer, aStreet, DEPUTY, HOME, NEIGHBOUR, NEXT, SECRETARY, type Street } from '../../support/strangers'

/** Who holds an office, held one, or none, and reaches for people who are not theirs. */
const CONTACT = 'openid-contact'
const ENDING = 'openid-ending'
let street: Street
beforeEach(async () => {
  street = await aStreet([], cloudHere())
  const { accounts, roles } = officeHolders([
    { openid: CONTACT, orgId: ROOT, role: 'contact' },
    { openid: ENDING, orgId: HOME, role: 'secretary', until: new Date(TUESDAY.getTime() + HOUR_MS) },
  ])
  street.test.has({ accounts, roles })
})
afterEach(() => street.test.stop())

const M = memberId(HOME, 2)
/** Everything that names a person of the branch or changes something about one. */
const reaching = (who: string, member = M, joiningId = 'j-none'): Record<string, () => Promise<unknown>> => {
  const me = street.test.as(who)
  const of = { assignmentId: 'L1', memberId: member }
  return {
    joinings: () => me.call('identity', 'joinings', { branchId: HOME, cursor: null }),
    undo: () => me.call('identity', 'undoJoining', { memberId: member, joiningId }),
    unlock: () => me.call('identity', 'unlockRow', { memberId: member }),
    appeals: () => me.call('boards', 'appeals', { branchId: HOME }),
    member: () => me.call('boards', 'member', { kind: 'lesson', memberId: member, cursor: null }),
    excuse: () => me.call('boards', 'excuse', { ...of, reason: '病假' }),
    correct: () => me.call('boards', 'correct', { ...of, reason: '看过', outcome: 'accept' }),
    remind: () => me.call('boards', 'remind', { branchId: HOME, assignmentId: 'L1', memberIds: [member] }),
    people: () => me.call('exports', 'exportPeople', { orgId: HOME, assignmentId: 'L1', format: 'csv' }),
  }
}
const codesOf = async (works: Record<string, () => Promise<unknown>>): Promise<string[]> => {
  const codes: string[] = []
  for (const work of Object.values(works)) codes.push(await answer(work()))
  return [...new Set(codes)]
}
/** Everything that is stored but the log. */
const stored = (): string =>
  JSON.stringify(collections.filter(({ name }) => name !== 'audit').map(({ name }) => all(street.test.cloud, name)))

it('is the secretary of the branch beside, a contact officer, an ordinary member, a stranger: all closed, nothing written', async () => {
  await street.enter('openid-new', await street.ticket('openid-new', 20))
  const [one] = (await street.joinings()).rows
  const before = stored()
  for (const who of [NEIGHBOUR, CONTACT, openidOf(HOME, 2), 'openid-new', 'openid-nobody'])
    expect([who, await codesOf(reaching(who, memberId(HOME, 20), one?.joiningId))]).toEqual([who, ['FORBIDDEN']])
  expect(stored()).toBe(before)
})

it('is a contact officer who asks every screen above: no reply names a member', async () => {
  await street.test.as(openidOf(HOME, 2)).finishLesson('L1')
  await street.test.settle()
  const me = street.test.as(CONTACT)
  const one = { assignmentId: 'L1' }
  const replies = [
    await me.call('boards', 'board', { branchId: HOME, ...one }),
    await me.call('boards', 'unfinished', { branchId: HOME, kind: 'lesson' }),
    await me.call('boards', 'overview', { orgId: ROOT, ...one }),
    await me.call('boards', 'overview', { orgId: 'u0', ...one }),
    await me.call('boards', 'health', { orgId: ROOT }),
    await me.call('boards', 'assignments', { orgId: HOME, kind: 'lesson', cursor: null }),
  ]
  expect(replies[0]).toMatchObject({ people: [], openAppeals: 0, lockedRows: 0, counts: { done: 1 } })
  expect(JSON.stringify(replies)).not.toMatch(/成员|-m\d|openid|2023/)
  const table = { orgId: ROOT, ...one, format: 'csv' as const }
  for (const action of ['exportNumbers', 'exportPeople'] as const)
    expect(await answer(me.call('exports', action, table))).toBe('FORBIDDEN')
})

it('asks for somebody who is there and somebody who is not: the same words', async () => {
  const words = async (member: string): Promise<unknown[]> => {
    const said: unknown[] = []
    for (const work of Object.values(reaching(NEIGHBOUR, member)))
      said.push(await work().catch((failure: unknown) => String(failure)))
    return said
  }
  expect(await words(M)).toEqual(await words(memberId(HOME, 999)))
})

it('holds an office that ends while the board is open: at the instant it is over', async () => {
  street.test.cloud.clock.stand(TUESDAY.getTime() + HOUR_MS - 1)
  expect(await answer(street.joinings(ENDING))).toBe('ok')
  street.test.cloud.clock.stand(TUESDAY.getTime() + HOUR_MS)
  const before = stored()
  expect(await codesOf(reaching(ENDING))).toEqual(['FORBIDDEN'])
  expect(stored()).toBe(before)
  expect(await street.test.as(ENDING).call('identity', 'whoAmI', {})).toMatchObject({ roles: [] })
})

it('makes a cursor of another branch’s list: it shows this list and nothing of that', async () => {
  for (const [n, place] of [20, 21, 22].entries()) {
    street.pass(1000)
    await street.enter(`openid-h${n}`, await street.ticket(`openid-h${n}`, place))
  }
  const [newest] = (await street.joinings()).rows
  const cursor = Buffer.from(JSON.stringify([Date.parse(newest?.at ?? ''), newest?.joiningId])).toString('base64url')
  const asked = (branchId: string) => street.test.as(NEIGHBOUR).call('identity', 'joinings', { branchId, cursor })
  expect((await asked(NEXT)).rows).toEqual([])
  expect(await answer(asked(HOME))).toBe('FORBIDDEN')
  // What a cursor says is an instant and a random id.
  expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/^\[\d{13},"[0-9a-f-]{36}"\]$/)
  for (const forged of ['[0,{"$gt":""}]', '[1e400,"a"]', '[-1,"a"]', '{"at":1}', '[0,"a","b"]', 'null'])
    expect(
      await answer(
        street.test
          .as(NEIGHBOUR)
          .call('identity', 'joinings', { branchId: NEXT, cursor: Buffer.from(forged).toString('base64url') }),
      ),
    ).toBe('INVALID_INPUT')
})

it('excuses itself without an office, and by an office elsewhere', async () => {
  const works = reaching(openidOf(HOME, 2), M)
  for (const name of ['excuse', 'correct']) expect(await answer(works[name]?.() ?? Promise.resolve())).toBe('FORBIDDEN')
  street.test.has({ roles: [aRole(openidOf(HOME, 2), NEXT, 'secretary'), aRole(openidOf(HOME, 2), 'u0', 'secretary')] })
  for (const name of ['excuse', 'correct']) expect(await answer(works[name]?.() ?? Promise.resolve())).toBe('FORBIDDEN')
})

it('excuses by the office for two reasons at once: the log has the one that stands, and who gave it', async () => {
  const give = (who: string, reason: string) =>
    street.test.as(who).call('boards', 'excuse', { assignmentId: 'L1', memberId: M, reason })
  await street.test.settle()
  for (let round = 0; round < 6; round++) {
    await Promise.all([give(SECRETARY, `病假${round}`), give(DEPUTY, `事假${round}`), give(SECRETARY, `公假${round}`)])
    const leaf = all<LeafDocument>(street.test.cloud, 'leaves').find(({ excused }) => excused[M])
    const reason = leaf?.excused[M]?.reason ?? ''
    const logged = all<AuditRow>(street.test.cloud, 'audit').filter(({ detail }) => detail === `L1: ${reason}`)
    expect([reason, logged.map(({ actorId }) => actorId)]).toEqual([
      reason,
      [personOf(reason.startsWith('事') ? DEPUTY : SECRETARY)],
    ])
  }
})

it('undoes the secretary by the deputy’s office, or itself to be rid of its record', async () => {
  street.test.has({ roles: [aRole('openid-new', HOME, 'deputy')] })
  await street.enter('openid-new', await street.ticket('openid-new', 20))
  const person = street.account('openid-new')?.personId ?? ''
  street.test.has({ roles: [{ ...aRole('openid-new', HOME, 'deputy'), _id: 'r-new', holderId: person }] })
  for (const who of [DEPUTY, 'openid-new']) expect(await answer(street.undo(20, who))).toBe('CONFLICT')
  expect(street.row(20)?.personId).toBe(person)
})
