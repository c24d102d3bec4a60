import type { LateClaim } from '../../src/contract/checkin-replies'
import { isLive } from '../../src/domain/homes/seats'
import type { Attendance } from '../shared/checkins/attendances.repo'
import { countStep } from '../shared/checkins/kept-attendances.repo'
import { presentSession, sessionOf, visitOf } from '../shared/checkins/session'
import type { Activity } from '../shared/homes/activities.repo'
import { activitiesAmong } from '../shared/homes/kept-activities.repo'
import type { Venue } from '../shared/homes/venues.repo'
import { peopleOf } from './roll-rows'
import type { Listed } from './signed-up'

type Signed = Pick<Listed, 'ticket' | 'number'>

/** A page of late claims of a venue, with what their people are called there and what each code was used by. */
export async function presentClaims(claims: readonly Attendance[], venue: Venue): Promise<LateClaim[]> {
  const held = await activitiesAmong([...new Set(claims.flatMap(({ activityId }) => activityId ?? []))])
  const activities = new Map(held.map((one) => [one._id, one]))
  const signed = claims.map((one) => signedIn(activities.get(one.activityId ?? ''), one.personId))
  const entries = claims.map(({ personId }, nth) => ({ personId, listed: signed[nth] ?? null }))
  const [people, used] = await Promise.all([peopleOf(entries, null), usedBy(claims)])
  return claims.flatMap((one, nth) => {
    const { claim, activityId, personId } = one
    const activity = activities.get(activityId ?? '')
    // One whose activity is gone has nothing left to be answered about.
    if (claim === null || (activityId !== null && !activity)) return []
    const session = activity ? sessionOf(venue, activity) : visitOf(venue, one.day)
    return {
      attendanceId: one._id,
      session: presentSession(session),
      name: people.get(personId)?.name ?? '',
      branch: people.get(personId)?.branch ?? null,
      number: signed[nth]?.number ?? null,
      state: one.state,
      codeAt: claim.codeAt.toISOString(),
      receivedAt: claim.receivedAt.toISOString(),
      range: one.range,
      proof: one.proof,
      why: claim.why,
      sameCode: used.get(codeOf(one)) ?? 1,
    }
  })
}

function signedIn(activity: Activity | undefined, personId: string): Signed | null {
  const index = activity?.line.findIndex((one) => one.personId === personId && isLive(activity, one)) ?? -1
  const ticket = activity?.line[index]
  return ticket ? { ticket, number: index + 1 } : null
}

const codeOf = ({ sessionId, step }: Pick<Attendance, 'sessionId' | 'step'>): string => `${sessionId}\n${step}`

/** How many people have used each code: one count a code, of which a page has few. */
async function usedBy(claims: readonly Attendance[]): Promise<Map<string, number>> {
  const codes = new Map(claims.map((one) => [codeOf(one), one]))
  const counted = [...codes].flatMap(([code, { sessionId, step }]) =>
    step === null ? [] : [countStep(sessionId, step).then((count): [string, number] => [code, count])],
  )
  return new Map(await Promise.all(counted))
}
