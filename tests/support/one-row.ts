import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RosterJoining } from '../../cloudfunctions/shared/people/joinings.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { loadMains } from '../../devtools/simulation/load/mains'
import { all } from '../../devtools/simulation/load/recount'
import { AppError, type Envelope } from '../../src/contract/errors'
import { aCity, aRow, branchId, memberId, openidOf } from './city'
import { interleaved, type Outcome, type Plan } from './interleave'
import { joinedTest } from './joined-city'

export const TUESDAY = new Date('2026-11-24T02:00:00Z')
export const [A, B] = [branchId(0, 0), branchId(1, 1)]
export const [P, Q] = ['openid-p', 'openid-q']
/** Two rows of a branch, and one of another with the name of the first. */
export const [R1, R2, R3] = [memberId(A, 11), memberId(A, 12), memberId(B, 13)]
const SECRETARY = openidOf(A, 0)
const CHANGED = ['accounts', 'roster', 'joinings', 'moves', 'audit', 'rosterLocks', 'joinRequests', 'tries']

export type Work = () => Promise<unknown>

export interface Story {
  before?: Work
  works: readonly Work[]
  /** What each answered. */
  check: (codes: string[]) => void
}

export type OneRowTest = Awaited<ReturnType<typeof oneRowTest>>

/** Accounts and rows in the real function, whose database calls can be let through one by one. */
export async function oneRowTest() {
  const test = await joinedTest(TUESDAY)
  const invoke = await loadMains()
  const { sign } = await import('../../cloudfunctions/kit/sign')
  const { database } = test.cloud
  const city = aCity({ now: TUESDAY, people: 2 })
  for (const [name, list] of Object.entries(city)) database.insertMany(name, list as object[])
  const waiting: RosterRow[] = [
    aRow({ branchId: A, place: 11, standing: 'member', name: '甲' }),
    aRow({ branchId: A, place: 12, standing: 'member', name: '乙' }),
    aRow({ branchId: B, place: 13, standing: 'member', name: '甲' }),
  ].map((row) => ({ ...row, personId: null }))
  const begin = (more: readonly RosterRow[] = []): void => {
    for (const name of CHANGED) database.remove(name, { query: {}, multi: true })
    database.insertMany('accounts', city.accounts)
    database.insertMany('roster', [...city.roster, ...waiting, ...more])
  }

  const call = async (openid: string, action: string, input: object): Promise<unknown> => {
    const reply = (await invoke('identity', { action, input }, { openid, source: 'wx_client' })) as Envelope<unknown>
    if (reply.ok) return reply.data
    throw new AppError(reply.error.code, reply.error.message)
  }
  const keys = new Map<string, string>()
  const knows = async (openid: string): Promise<void> => {
    const { personKey } = (await call(openid, 'whoAmI', {})) as { personKey: string }
    keys.set(openid, personKey)
  }
  for (const openid of [P, Q]) await knows(openid)

  const accounts = () => all<Account>(database, 'accounts')
  const roster = () => all<RosterRow>(database, 'roster')
  const joinings = () => all<RosterJoining>(database, 'joinings')
  const accountOf = (openid: string) => accounts().find(({ _id }) => _id === openid)
  const rowsOf = (openid: string): string[] => {
    const personId = accountOf(openid)?.personId
    return roster()
      .filter((row) => row.personId !== null && row.personId === personId)
      .map(({ _id }) => _id)
  }
  const run = async ({ before, works }: Story, plan: Plan): Promise<{ codes: string[]; calls: number[] }> => {
    begin()
    await before?.()
    const { outcomes, calls } = await interleaved(test.cloud, works, plan)
    return { codes: outcomes.map(codeOf), calls }
  }
  return {
    stop: () => test.stop(),
    begin,
    knows,
    run,
    accounts,
    roster,
    joinings,
    accountOf,
    rowsOf,
    wrong: () => wrongIn(accounts(), roster()),
    minute: () => invoke('jobs', { action: '', input: null }, { source: 'wx_trigger' }),
    /** With a ticket for a row that was given a moment ago. */
    join:
      (openid: string, row: string): Work =>
      () => {
        const from = TUESDAY.getTime()
        const proof = { memberId: row, branchId: row === R3 ? B : A, provenAt: from, expires: from + 60_000 }
        return call(openid, 'join', { ticket: sign('join', { ...proof, callerKey: keys.get(openid) }), agreed: true })
      },
    leave:
      (openid: string, branch: string): Work =>
      () =>
        call(openid, 'leave', { branchId: branch }),
    /** The secretary undoes the joining of a row that stands. */
    undo:
      (row: string): Work =>
      () => {
        const joiningId = joinings().find((one) => one.memberId === row && one.undoneAt === null)?._id ?? ''
        return call(SECRETARY, 'undoJoining', { memberId: row, joiningId })
      },
  }
}

/** What does not fit together: each row is held by the account that says so, and each membership holds its row. */
function wrongIn(accounts: readonly Account[], rows: readonly RosterRow[]): string[] {
  const found = rows.flatMap(({ _id, personId, joiningId = null }) => {
    if (personId === null) return []
    const owner = accounts.find((account) => account.personId === personId)
    const fits = owner?.membership?.memberId === _id && (owner.membership.joiningId ?? null) === joiningId
    return fits ? [] : [`${_id} is held by an account that does not say so`]
  })
  for (const { _id, membership, joining, personId } of accounts) {
    if (joining) found.push(`${_id} is still joining`)
    if (membership && rows.find((row) => row._id === membership.memberId)?.personId !== personId) {
      found.push(`${_id} is a member without a row`)
    }
  }
  return found
}

export const codeOf = (outcome: Outcome | undefined): string => {
  if (outcome === undefined || outcome === 'died') return 'died'
  if ('value' in outcome) return 'ok'
  return outcome.failure instanceof AppError ? outcome.failure.code : String(outcome.failure)
}

export const answerOf = async (work: Work): Promise<string> =>
  codeOf(
    await work().then(
      (value) => ({ value }),
      (failure: unknown) => ({ failure }),
    ),
  )
