import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { AppError } from '../../src/contract/errors'
import { aCity, anIssue, aRole, aRow, branchId, lastFourOf, memberId, openidOf } from './city'
import type { Anywhere } from './city-here'
import { localCloud, TUESDAY } from './local-cloud'
import { all } from './recount'

export const [HOME, NEXT] = [branchId(0, 0), branchId(0, 1)]
/** Their invite codes. */
export const CODES: Readonly<Record<string, string>> = { [HOME]: 'CU0B09', [NEXT]: 'CU0B19' }
export const SECRETARY = openidOf(HOME, 0)
export const DEPUTY = openidOf(HOME, 1)
/** The secretary of the branch beside. */
export const NEIGHBOUR = openidOf(NEXT, 0)
/** Rows nobody has joined as: places 20 to 59 of both branches. */
export const WAITING = 20

const waiting = (branch: string): RosterRow[] =>
  Array.from({ length: 40 }, (_, i) => aRow({ branchId: branch, place: WAITING + i, standing: 'member' }))

/** A gate before which strangers stand: two branches with people who have not joined, and a lesson that is open. */
export interface Street {
  test: Anywhere
  look: (openid: string, code: string) => Promise<unknown>
  match: (openid: string, name: string, branch?: string) => Promise<unknown>
  check: (openid: string, name: string, lastFour: string, branch?: string) => Promise<{ ticket: string }>
  /** A ticket for a waiting row. */
  ticket: (openid: string, place: number, branch?: string) => Promise<string>
  enter: (openid: string, ticket: string) => Promise<unknown>
  leave: (openid: string, branch?: string) => Promise<unknown>
  joinings: (who?: string) => ReturnType<typeof joiningsOf>
  /** The secretary undoes what stands of a row. */
  undo: (place: number, who?: string) => Promise<unknown>
  row: (place: number, branch?: string) => RosterRow | undefined
  account: (openid: string) => Account | undefined
  /** Rows that an account holds. */
  heldBy: (openid: string) => string[]
  pass: (ms: number) => void
}

const joiningsOf = (test: Anywhere, who: string) =>
  test.as(who).call('identity', 'joinings', { branchId: HOME, cursor: null })

/** One in a cloud of its own, or in one that is there. */
export async function aStreet(more: readonly RosterRow[] = [], there?: Anywhere): Promise<Street> {
  const test = there ?? (await localCloud())
  test.has(aCity({ now: TUESDAY, people: 4 }))
  const unjoined = [...waiting(HOME), ...waiting(NEXT), ...more].map((row) => ({ ...row, personId: null }))
  test.has({ roster: unjoined, roles: [aRole(DEPUTY, HOME, 'deputy')], issues: [anIssue()] })
  const rows = () => all<RosterRow>(test.cloud, 'roster')
  const account = (openid: string) => all<Account>(test.cloud, 'accounts').find(({ _id }) => _id === openid)
  const check: Street['check'] = (openid, name, lastFour, branch = HOME) =>
    test.as(openid).call('identity', 'checkRoster', { code: CODES[branch] ?? '', name, lastFour })
  return {
    test,
    look: (openid, code) => test.as(openid).call('identity', 'lookUpInvite', { code }),
    match: (openid, name, branch = HOME) =>
      test.as(openid).call('identity', 'matchRoster', { code: CODES[branch] ?? '', name }),
    check,
    ticket: async (openid, place, branch = HOME) =>
      (await check(openid, `成员${place}`, lastFourOf(place), branch)).ticket,
    enter: (openid, ticket) => test.as(openid).call('identity', 'join', { ticket, agreed: true }),
    leave: (openid, branch = HOME) => test.as(openid).call('identity', 'leave', { branchId: branch }),
    joinings: (who = SECRETARY) => joiningsOf(test, who),
    undo: async (place, who = SECRETARY) => {
      const { rows: found } = await joiningsOf(test, SECRETARY)
      const joiningId = found.find((one) => one.memberId === memberId(HOME, place))?.joiningId ?? ''
      return test.as(who).call('identity', 'undoJoining', { memberId: memberId(HOME, place), joiningId })
    },
    row: (place, branch = HOME) => rows().find(({ _id }) => _id === memberId(branch, place)),
    account,
    heldBy: (openid) => {
      const personId = account(openid)?.personId ?? 'nobody'
      return rows().flatMap((row) => (row.personId === personId ? [row._id] : []))
    },
    pass: (ms) => {
      test.cloud.clock.advance(ms)
    },
  }
}

/** The code of a refusal, or `ok`. */
export const answer = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (failure: unknown) => {
      if (failure instanceof AppError) return failure.code
      throw failure
    },
  )
