import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import type { JoiningRow, LockedRow } from '../../../src/contract/joinings'
import { JOININGS_PAGE, LOCKED_SHOWN } from '../../../src/domain/limits'
import { deedsOn } from '../../../src/domain/permissions/can'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { joiningsBefore, type RosterJoining } from '../../shared/people/joinings.repo'
import { locksOf, type Lock } from '../../shared/people/locks.repo'
import { rosterRowsIn, type RosterRow } from '../../shared/people/roster.repo'
import { namedApart } from '../../shared/people/told-apart'
import type { Loaders } from '../targets'

type JoiningsOf = Handler<Contract['identity']['joinings'], Context, Loaders>

/** Milliseconds of the joining, and its id. */
const KEYS = v.strictTuple([INSTANT, v.string()])

export const joinings: JoiningsOf = async ({ branchId, cursor }, context, { branchId: { path, ownerId } }) => {
  const [at, id] = keysIn(cursor, KEYS) ?? []
  const before = at === undefined || id === undefined ? null : { at: new Date(at), id }
  const found = await joiningsBefore(branchId, before, JOININGS_PAGE + 1)
  const { rows: some, next } = pageOf(found, JOININGS_PAGE, (one) => [one.at.getTime(), one._id])
  const locks = await locksOf(branchId)
  const here = await rosterRowsIn(branchId, [...new Set([...some, ...locks].map(({ memberId }) => memberId))])
  const rows = new Map((await namedApart(branchId, [...here.values()])).map((row) => [row._id, row]))
  return {
    rows: some.flatMap((one) => presentJoining(one, rows.get(one.memberId), context.personId)),
    next,
    locked: locks.flatMap((lock) => presentLock(lock, rows.get(lock.memberId))).slice(0, LOCKED_SHOWN),
    may: deedsOn(await context.actor(), { path, ownerId }),
    now: context.now.toISOString(),
  }
}

/** Whoever has moved on is on another secretary's roster. */
function presentJoining(one: RosterJoining, row: RosterRow | undefined, readerId: string | null): JoiningRow[] {
  if (!row) return []
  const state = one.undoneAt !== null ? 'undone' : row.joiningId === one._id ? 'joined' : 'left'
  const { _id: joiningId, memberId, personId, at } = one
  return [{ joiningId, memberId, name: row.name, at: at.toISOString(), state, own: personId === readerId }]
}

const presentLock = ({ memberId, personId, at }: Lock, row: RosterRow | undefined): LockedRow[] =>
  row ? [{ memberId, name: row.name, at: at.toISOString(), why: personId === null ? 'tries' : 'undone' }] : []
