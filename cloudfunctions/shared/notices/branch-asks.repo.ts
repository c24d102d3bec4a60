import { chargeOf, type Charge } from '../../../src/domain/notices/burden'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import type { Org } from '../orgs/orgs.repo'

/** What a branch was asked to confirm in a month: one document, so that of any number who ask at once it is never asked too much. */
export interface BranchMonth {
  /** Of the branch and the month. */
  _id: string
  branchId: string
  /** 'YYYY-MM' of Asia/Shanghai. */
  month: string
  /** The branch's place when it was first asked in this month, for counting who is full below a level. */
  path: string[]
  /** By notice: whether it is asked. What was decided once stays, whatever is taken back later. */
  of: Record<string, Charge>
  /** How many it is asked. */
  asked: number
  /** As many as it may be. */
  full: boolean
}

/** A notice that asks. */
export interface AskingNotice {
  noticeId: string
  /** In which its versions came out, 'YYYY-MM', the first one first; there is one at least. */
  months: readonly string[]
}

/** The only place that names the collection `branchAsks`. */
const branchAsks = new Collection<BranchMonth>('branchAsks')

const idOf = (branchId: string, month: string): string => `${branchId}_${month}`

export const findBranchMonth = (branchId: string, month: string): Promise<BranchMonth | null> =>
  branchAsks.get(idOf(branchId, month))

/** A branch's months, those that there are. */
export const findBranchMonths = (branchId: string, months: readonly string[]): Promise<BranchMonth[]> => {
  const ids = [...new Set(months)].map((month) => idOf(branchId, month))
  return ids.length === 0
    ? Promise.resolve([])
    : branchAsks.find({ where: { _id: command.in(ids) }, limit: ids.length })
}

/** What was decided of a branch first, of those of its months in which a notice came out; null where nothing was. */
export function chargeIn(found: readonly BranchMonth[], { noticeId, months }: AskingNotice): Charge | null {
  const charges = months.map((month) => found.find((one) => one.month === month)?.of[noticeId])
  return charges.find((charge) => charge !== undefined) ?? null
}

/** Changes of one document that can come between a look at it and the write: as many as notices that come out at one moment. */
const MOST_TURNS = 60

/**
 * Decides once whether a branch is asked to confirm a notice: what was decided in one of the months in which it came out stays; else it is
 * charged to the last of them, in which the branch may be asked `most` in all. Whoever asks first decides, and all others meet that:
 * readers, the minute's job, one that died half-way.
 */
export async function chargeBranch(
  branch: Pick<Org, '_id' | 'path'>,
  { noticeId, months }: AskingNotice,
  most: number,
): Promise<Charge> {
  const month = months[months.length - 1]
  if (month === undefined) throw new Error('a notice asks that came out in no month')
  const before = chargeIn(await findBranchMonths(branch._id, months.slice(0, -1)), { noticeId, months })
  if (before) return before
  const _id = idOf(branch._id, month)
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const found = await branchAsks.get(_id)
    const known = found?.of[noticeId]
    if (known) return known
    const charge = chargeOf(found?.asked ?? 0, most)
    const asked = (found?.asked ?? 0) + (charge === 'asked' ? 1 : 0)
    const full = asked >= most
    const { path } = branch
    if (!found) {
      const first = { _id, branchId: branch._id, month, path: [...path], of: { [noticeId]: charge }, asked, full }
      if (await branchAsks.insert(first)) return charge
    } else if (
      await branchAsks.update(
        { _id, asked: found.asked, [`of.${noticeId}`]: command.exists(false) },
        { [`of.${noticeId}`]: charge, asked, full },
      )
    )
      return charge
  }
  throw new Error(`a branch’s month changed ${MOST_TURNS} times between a look and a write`)
}

/** Branches within a level that are asked no more in a month: how many, and the first of them by their ids. */
export async function fullBranches(
  scope: string,
  month: string,
  limit: number,
): Promise<{ count: number; first: string[] }> {
  const where = { month, full: true, path: scope }
  const [count, first] = await Promise.all([
    branchAsks.count(where),
    branchAsks.find({ where, sort: [['_id', 'asc']], limit, fields: ['branchId'] }),
  ])
  return { count, first: first.map(({ branchId }) => branchId) }
}
