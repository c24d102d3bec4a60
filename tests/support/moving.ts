import type { Move } from '../../cloudfunctions/shared/people/moves.repo'
import type { BranchBoard } from '../../src/contract/boards'
import { differences } from '../../devtools/simulation/load/recount'
import { named } from '../../src/domain/people/names'
import { aCity, anIssue, aRow, branchId, lastFourOf, memberId, OFFICER, openidOf, type City } from './city'
import { anIssueAfter } from './issues'
import { localCloud, TUESDAY, type TestCloud } from './local-cloud'
import { all } from './recount'

/** Two branches of two units: a move changes every level but the root. */
export const [A, B] = [branchId(0, 0), branchId(1, 1)]
export const PEOPLE = 5
export const MOVER = openidOf(A, 1)
export const ID = memberId(A, 1)
export const first = anIssue({ prepared: false })
export const second = anIssueAfter(first)

/** Names that are nobody else's in the other branch. */
function city(): City {
  const planted = aCity({ now: TUESDAY, people: PEOPLE })
  for (const row of planted.roster)
    if (row.branchId === A) Object.assign(row, named({ name: row.name.replace('成员', '甲') }))
  return planted
}

/** What tests of moving do and look at. */
export interface MovingTest extends TestCloud {
  /** The secretary of a branch has put a person on the roster. */
  expects(branch: string, place: number, name: string): void
  /** The roster check, passed by the last four digits, which are the place. */
  ticketOf(openid: string, to: { branch: string; name: string; place: number }): Promise<string>
  board(branch: string, assignmentId?: string): Promise<Figures>
  overview(orgId: string, assignmentId?: string): Promise<Figures>
  /** Against a recount of everything; empty where all is exact. */
  wrong(assignmentId: string): unknown[]
  openMoves(): Move[]
}

interface Figures {
  /** On time, excused, on the roster. */
  live: number[]
  /** On time, on the roster. */
  frozen: number[] | null
}

const figures = ({ rate, frozen }: Pick<BranchBoard, 'rate' | 'frozen'>): Figures => ({
  live: [rate.onTime, rate.excused, rate.roster],
  frozen: frozen && [frozen.rate.onTime, frozen.rate.roster],
})

export async function movingTest(): Promise<MovingTest> {
  const test = await localCloud()
  test.has(city())
  // Codes of the small city live for a day.
  const invites = [A, B].map((orgId) => ({ _id: codeOf(orgId), orgId, expiresAt: new Date(2e12) }))
  test.has({ issues: [first, second], invites })
  await test.settle()
  const officer = test.as(OFFICER)
  return {
    ...test,
    expects: (branch, place, name) =>
      test.has({
        roster: [{ ...aRow({ branchId: branch, place, standing: 'member', name }), personId: null }],
      }),
    ticketOf: async (openid, { branch, name, place }) => {
      const asked = { code: codeOf(branch), name, lastFour: lastFourOf(place) }
      return (await test.as(openid).call('identity', 'checkRoster', asked)).ticket
    },
    board: async (branch, assignmentId = 'L1') =>
      figures(await officer.call('boards', 'board', { branchId: branch, assignmentId })),
    overview: async (orgId, assignmentId = 'L1') =>
      figures(await officer.call('boards', 'overview', { orgId, assignmentId })),
    wrong: (assignmentId) => differences(test.cloud.database, assignmentId),
    openMoves: () => all<Move>(test.cloud, 'moves').filter(({ finishedAt }) => finishedAt === null),
  }
}

const codeOf = (branch: string): string => `C${branch.toUpperCase()}M`
