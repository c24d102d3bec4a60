import type { RollRow } from '../../src/contract/checkin-replies'
import { undoUntil } from '../../src/domain/checkins/attendance'
import { markOf } from '../../src/domain/checkins/code'
import { CARD_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import type { Attendance } from '../shared/checkins/attendances.repo'
import { cardsOf } from '../shared/checkins/cards.repo'
import { hmac } from '../shared/checkins/hmac'
import type { Activity } from '../shared/homes/activities.repo'
import { accountsBy } from '../shared/people/accounts.repo'
import { branchesOfRows, branchNames } from '../shared/people/branch-names'
import type { Listed } from './signed-up'

/** One on the roll: who has signed up, who is here without, or both in one. */
export interface Entry {
  personId: string
  listed: Listed | null
  attendance: Attendance | null
}

interface Of {
  sessionId: string
  activity: Activity | null
  now: Date
}

/** Of a claim that came to nothing, and of what was undone, the roll says nothing: they are not here. */
export const isOnRoll = ({ state }: Attendance): boolean => state === 'present' || state === 'waiting'

/** Some rows of a session's roll: as many queries for one as for a page of them. */
export async function presentRoll(entries: readonly Entry[], { sessionId, activity, now }: Of): Promise<RollRow[]> {
  const since = new Date(now.getTime() - CARD_KEPT_DAYS * DAY_MS)
  const [marks, people] = await Promise.all([
    marksOf(
      entries.map(({ personId }) => personId),
      sessionId,
      since,
    ),
    peopleOf(entries, activity),
  ])
  return entries.map(({ personId, listed, attendance }) => ({
    rowId: listed?.ticket.id ?? attendance?._id ?? '',
    number: listed?.number ?? null,
    ...(people.get(personId) ?? NOBODY),
    place: listed?.place ?? null,
    marks: marks.get(personId) ?? [],
    absentAt: (listed && activity?.absent[listed.ticket.id]?.toISOString()) ?? null,
    attendance: attendance && isOnRoll(attendance) ? presentAttendance(attendance) : null,
  }))
}

function presentAttendance(attendance: Attendance): RollRow['attendance'] {
  const { _id, state, at, proof, range, by, leftAt } = attendance
  return {
    attendanceId: _id,
    state,
    at: at.toISOString(),
    proof,
    range,
    reason: by?.reason ?? null,
    undoUntil: undoUntil(attendance)?.toISOString() ?? null,
    leftAt: leftAt?.toISOString() ?? null,
  }
}

/** What the personal codes of some people are recognised by in a session. */
async function marksOf(personIds: readonly string[], sessionId: string, since: Date): Promise<Map<string, string[]>> {
  const marks = new Map<string, string[]>()
  for (const { _id, personId } of await cardsOf(personIds, since))
    marks.set(personId, [...(marks.get(personId) ?? []), markOf(_id, sessionId, hmac)])
  return marks
}

export interface Called {
  name: string
  branch: string | null
}

const NOBODY: Called = { name: '', branch: null }

/** What some people are called: as they signed up, or by their account; nothing of who has told nothing. */
export async function peopleOf(
  entries: readonly { personId: string; listed: Pick<Listed, 'ticket'> | null }[],
  activity: Pick<Activity, 'line'> | null,
): Promise<Map<string, Called>> {
  const signed = entries.flatMap(({ listed }) => listed?.ticket ?? [])
  const others = entries.filter(({ listed }) => !listed).map(({ personId }) => personId)
  const [branches, accounts] = await Promise.all([
    branchesOfRows(signed.flatMap(({ memberId }) => memberId ?? [])),
    accountsBy(others),
  ])
  const names = await branchNames([...accounts.values()].flatMap(({ membership }) => membership?.branchId ?? []))
  // Who has given a place back and came all the same.
  const left = new Map(activity?.line.map(({ personId, name }) => [personId, name]))
  const called = new Map<string, Called>()
  for (const { personId, name, memberId } of signed)
    called.set(personId, { name, branch: (memberId === null ? null : branches.get(memberId)) ?? null })
  for (const personId of others) {
    const { name = null, membership = null } = accounts.get(personId) ?? {}
    const branch = membership && (names.get(membership.branchId) ?? null)
    called.set(personId, { name: name ?? left.get(personId) ?? '', branch })
  }
  return called
}
