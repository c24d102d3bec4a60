import { rmSync } from 'node:fs'
import type { AuditRow } from '../../cloudfunctions/shared/audit/audit.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import { collections } from '../../devtools/cloud-spec'
import { isOwnDeed } from '../../src/domain/permissions/can'
import { ROLE_NAMES } from '../../src/domain/permissions/roles'
import { TABLE, type Deed } from '../../src/domain/permissions/table'
import { builtCloud, type BuiltCloud } from '../support/built-cloud'
import { personOf } from '../support/city'
import { plant, TUESDAY } from '../support/local-cloud'
import { askAll, everyAction, everyCell, wasLetIn, type Cell } from '../support/matrix'
import { matrixCity, openidAt, toBeRevoked } from '../support/matrix-city'
import { printedTable } from '../support/printed-table'
import { all } from '../support/recount'
import { functionsWithout } from '../support/without-cell'

/** Who may do what, asked of the real doors: every action × every role × where the target lies × how the role stands. */
const CELLS = everyCell(printedTable())

function city(functionsDir?: string): BuiltCloud {
  const test = builtCloud(TUESDAY, functionsDir)
  plant(test, matrixCity(TUESDAY))
  return test
}

/** Uses each role that will be revoked, then ends it a second before now. */
async function revoke(test: BuiltCloud): Promise<void> {
  const until = new Date(TUESDAY.getTime() - 1000)
  for (const { openid, roleId } of toBeRevoked()) {
    const me = await test.send(openid, 'identity', { action: 'whoAmI', input: {} })
    expect(me).toMatchObject({ ok: true, data: { roles: { length: 1 } } })
    const row = all<RoleRow>(test, 'roles').find(({ _id }) => _id === roleId)
    if (!row) throw new Error(`no role ${roleId}`)
    test.database.remove('roles', { query: { _id: roleId }, multi: false })
    test.database.insert('roles', [{ ...row, until }])
  }
}

/** Everything that is stored but the audit log. */
const stored = (test: BuiltCloud): string =>
  JSON.stringify(collections.filter(({ name }) => name !== 'audit').map(({ name }) => [name, all(test, name)]))

/** What the doors answer otherwise than the page says. */
async function wrong(test: BuiltCloud, cells: readonly Cell[]): Promise<string[]> {
  const answers = await askAll(test, cells)
  return cells.flatMap(({ says, allowed }, i) => {
    const answer = answers[i]
    if (!answer) return [`${says}: no answer`]
    return wasLetIn(answer) === allowed ? [] : [`${says}: ${allowed ? 'refused' : 'let in'}`]
  })
}

it('covers every action of the contract and every role', () => {
  const guarded = everyAction().filter(({ of }) => of.may !== 'anyone')
  expect(guarded.length).toBeGreaterThan(20)
  for (const { name, action } of guarded) {
    const cells = CELLS.filter((cell) => cell.name === name && cell.action === action)
    expect([action, cells.filter(({ allowed }) => allowed).length > 0]).toEqual([action, true])
    expect([action, cells.filter(({ allowed }) => !allowed).length > 8]).toEqual([action, true])
  }
  expect([...printedTable().keys()].sort()).toEqual(Object.keys(TABLE).sort())
})

/** Who kept the venue when it was done may send it, whoever keeps it now: their handlers ask for that themselves. */
const AT_THE_DOOR = new Set(['checkins.scan', 'checkins.register'])

describe('the doors', () => {
  let test: BuiltCloud
  beforeAll(async () => {
    test = city()
    await revoke(test)
  })
  afterAll(() => test.stop())

  it('refuse whoever may not, in the table’s words, the same where there is nothing, or since when not, and save nothing', async () => {
    const refused = CELLS.filter(({ allowed }) => !allowed)
    const before = stored(test)
    const answers = await askAll(test, refused)
    const code = (deed: Deed) => (isOwnDeed(deed) ? 'NOT_JOINED' : 'FORBIDDEN')
    const words = ({ deed, over }: Cell): string =>
      over
        ? `你的${ROLE_NAMES[over.role]}角色 11月${over.state === 'expired' ? 23 : 24}日 结束了。没交完的草稿存着，下一任接手后可见`
        : TABLE[deed].refusal
    const otherwise = refused.flatMap((cell, i) => {
      const { says, deed } = cell
      const told = { ok: false, error: { code: code(deed), message: words(cell), trace: '' } }
      return JSON.stringify(answers[i]) === JSON.stringify(told) ? [] : [[says, answers[i]]]
    })
    expect(otherwise.slice(0, 20)).toEqual([])
    expect(refused.length).toBeGreaterThan(1000)
    expect(stored(test) === before).toBe(true)
  }, 900_000)

  it('write down who was refused what, once a day, by person', async () => {
    const openid = openidAt('editor', 'unit', 'running')
    const rows = () =>
      all<AuditRow>(test, 'audit')
        .filter(({ actorId }) => actorId === personOf(openid))
        .map(({ deed, orgId, subject }) => [deed, orgId, subject])
    const known = rows()
    expect(known).toContainEqual(['refused:see-names', 'u0', null])
    expect(known).toContainEqual(['refused:change-record', 'u0b0', null])
    expect(known.map(([, orgId]) => orgId)).not.toContain('nowhere')
    for (let i = 0; i < 3; i++) await test.send(openid, 'boards', { action: 'appeals', input: { branchId: 'u0' } })
    expect(rows()).toEqual(known)
  })

  it('let in whoever may, and it is not the form of the request that was refused', async () => {
    const allowed = CELLS.filter((cell) => cell.allowed)
    expect((await wrong(test, allowed)).slice(0, 20)).toEqual([])
  }, 900_000)

  it('are open to everyone where the action says so', async () => {
    const open = everyAction().filter(
      ({ name, action, of }) => of.may === 'anyone' && !AT_THE_DOOR.has(`${name}.${action}`),
    )
    const cells = open.flatMap(({ name, action, inputs }) =>
      ['openid-nobody', 'openid-joined', openidAt('keeper', 'unit', 'expired')].flatMap((openid) =>
        inputs.map((input) => ({
          name,
          action,
          input,
          openid,
          allowed: true,
          deed: 'take-lesson' as const,
          says: `${action} by ${openid}`,
        })),
      ),
    )
    expect(await wrong(test, cells)).toEqual([])
  })
})

it('a cell that is taken out is told, and nothing else', async () => {
  const functionsDir = functionsWithout('boards', 'see-names', 'deputy')
  const test = city(functionsDir)
  await revoke(test)
  const asked = CELLS.filter(({ name, action }) => name === 'boards' && (action === 'appeals' || action === 'remind'))
  expect(await wrong(test, asked)).toEqual([
    'boards.appeals on its own by a deputy of a unit, running: refused',
    'boards.appeals on its own by a deputy of a branch, running: refused',
  ])
  test.stop()
  rmSync(functionsDir, { recursive: true })
}, 120_000)
