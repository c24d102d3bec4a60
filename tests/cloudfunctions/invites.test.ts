import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import { INVITES_PER_DAY } from '../../src/domain/limits'
import { aCity, aRole, branchId, OFFICER, openidOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'

const branch = branchId(0, 0)
const CODE = 'CU0B09'
const SECRETARY = openidOf(branch, 0)
const DEPUTY = openidOf(branch, 1)
const DAY = 86_400_000

let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  test.has(aCity({ now: TUESDAY, people: 3 }))
  test.has({ roles: [aRole(DEPUTY, branch, 'deputy')] })
})
afterEach(() => test.stop())

const look = (who = SECRETARY) => test.as(who).call('identity', 'invite', { branchId: branch })
const renew = (code: string | null, who = SECRETARY) =>
  test.as(who).call('identity', 'renewInvite', { branchId: branch, code, days: 30 })
const enters = (code: string) => test.as('openid-new').call('identity', 'lookUpInvite', { code })
const audited = (deed: string) => all<AuditRow>(test.cloud, 'audit').filter((row) => row.deed === deed)

it('shows the code with branch, path and secretary to who may hand it on, and to nobody else', async () => {
  expect(await look(DEPUTY)).toMatchObject({
    branch: { id: branch },
    path: [{ name: '试验市' }, { name: '0 区' }],
    secretary: '成员0',
    invite: { code: CODE, days: 7 },
  })
  for (const who of [openidOf(branch, 2), openidOf(branchId(0, 1), 0), OFFICER])
    await expect(look(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('two who make it anew at once make one, the old one ends at once, and a late copy changes nothing', async () => {
  const [one, two] = await Promise.all([renew(CODE), renew(CODE, DEPUTY)])
  const code = one.invite?.code ?? ''
  expect(two.invite?.code).toBe(code)
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  await expect(enters(CODE)).rejects.toMatchObject({ code: 'EXPIRED' })
  expect(await enters(code)).toMatchObject({ branch: { id: branch } })
  expect(audited('renew-invite')).toHaveLength(1)

  test.cloud.clock.advance(1000)
  const next = await renew(code)
  expect(next.invite?.code).not.toBe(code)
  expect((await renew(CODE)).invite).toEqual(next.invite)
  expect((await renew(code)).invite).toEqual(next.invite)
  expect(JSON.stringify(audited('renew-invite'))).not.toContain(next.invite?.code)
})

it('passes over a code that is another branch’s', async () => {
  const { database } = test.cloud
  const before = all<{ _id: string }>(test.cloud, 'invites')
  const taken = (await renew(CODE)).invite?.code ?? ''
  database.remove('invites', { query: {}, multi: true })
  const theirs = { _id: taken, orgId: branchId(0, 1), expiresAt: new Date(TUESDAY.getTime() + DAY) }
  database.insertMany('invites', [...before, theirs])
  const { invite } = await renew(CODE)
  expect(invite?.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
  expect([CODE, taken]).not.toContain(invite?.code)
  expect(await enters(taken)).toMatchObject({ branch: { id: branchId(0, 1) } })
})

it('a branch without any code makes one, and one that died half-way goes on with the same', async () => {
  for (const { _id } of all<{ _id: string; orgId: string }>(test.cloud, 'invites').filter(
    (one) => one.orgId === branch,
  ))
    test.cloud.database.remove('invites', { query: { _id }, multi: false })
  expect((await look()).invite).toBeNull()
  const [one, two] = await Promise.all([renew(null), renew(null, DEPUTY)])
  expect(one.invite).toEqual(two.invite)

  const code = one.invite?.code ?? ''
  test.cloud.clock.advance(1000)
  test.cloud.setFaults(({ collection, action }) =>
    collection === 'invites' && action === 'database.insertDocument' ? 'error-before' : undefined,
  )
  await expect(renew(code)).rejects.toMatchObject({ code: 'INTERNAL' })
  test.cloud.setFaults()
  await expect(enters(code)).rejects.toMatchObject({ code: 'EXPIRED' })
  const again = await renew(code)
  expect(again.invite?.code).not.toBe(code)
  expect(await enters(again.invite?.code ?? '')).toMatchObject({ branch: { id: branch } })
  expect(audited('renew-invite')).toHaveLength(2)
})

it('is good for as long as is chosen, from now on, and not once it is over', async () => {
  const set = (days: 7 | 30 | 90, code = CODE) =>
    test.as(SECRETARY).call('identity', 'setInviteDays', { branchId: branch, code, days })
  const { invite, now } = await set(90)
  const expiresAt = new Date(Date.parse(now) + 90 * DAY).toISOString()
  expect(invite).toEqual({ code: CODE, days: 90, expiresAt })
  expect((await set(90)).invite).toEqual(invite)
  expect(audited('set-invite-days')).toMatchObject([{ detail: '90', orgId: branch }])
  test.cloud.clock.advance(90 * DAY)
  await expect(set(7)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(set(7, 'AAAAAA')).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await look()).invite).toEqual(invite)
})

it('is made anew so many times a day', async () => {
  let code: string | null = CODE
  for (let n = 0; n < INVITES_PER_DAY; n++) code = (await renew(code)).invite?.code ?? null
  await expect(renew(code)).rejects.toMatchObject({ code: 'TOO_MANY' })
  expect(await enters(code ?? '')).toMatchObject({ branch: { id: branch } })
})
