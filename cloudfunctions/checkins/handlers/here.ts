import type { Contract } from '../../../src/contract'
import type { Here as HereReply } from '../../../src/contract/checkin-replies'
import { AppError } from '../../../src/contract/errors'
import { tagOf } from '../../../src/domain/checkins/code'
import { numberOf } from '../../../src/domain/homes/seats'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { attendancesAmong } from '../../shared/checkins/attendances.repo'
import { hmac, tagSecret } from '../../shared/checkins/hmac'
import { presentAttended } from '../../shared/checkins/present-attended'
import { presentSession, type SessionFacts } from '../../shared/checkins/session'
import { heldAmong, heldBy } from '../../shared/homes/activities.repo'
import { liveTicketOf } from '../../shared/homes/take-place'
import { findVenue } from '../../shared/homes/venues.repo'
import type { Context } from '../../shared/people/context'
import { openToday } from '../open-today'
import type { Loaders } from '../targets'

type Here = Handler<Contract['checkins']['here'], Context, Loaders>
type Row = HereReply['sessions'][number]

export const here: Here = async ({ venueId }, { personId, now }) => {
  const venue = await findVenue(venueId)
  if (!venue) throw new AppError('NOT_FOUND', '没有找到这个青年之家')
  const open = await openToday(venue, now)
  const own = personId === null ? new Map<string, Own>() : await ownIn(open, personId, now)
  return {
    venue: { venueId, name: venue.name },
    help: { contact: venue.contact, phone: venue.phone },
    sessions: open.map((session) => ({
      session: presentSession(session),
      tag: tagOf(session.id, tagSecret(), hmac),
      attended: own.get(session.id)?.attended ?? null,
      number: own.get(session.id)?.number ?? null,
    })),
    now: now.toISOString(),
  }
}

type Own = Pick<Row, 'attended' | 'number'>

async function ownIn(open: readonly SessionFacts[], personId: string, now: Date): Promise<Map<string, Own>> {
  const [found, held] = await Promise.all([
    attendancesAmong(open.map(({ id }) => attendanceId(id, personId))),
    heldBy(personId, now),
  ])
  const attendances = new Map(found.map((one) => [one.sessionId, one]))
  // Only of what somebody has signed up for the line is read.
  const signedUp = held.map(({ _id }) => _id).filter((id) => open.some((session) => session.id === id))
  const lines = await heldAmong(personId, signedUp)
  return new Map(
    open.map((session) => {
      const attendance = attendances.get(session.id)
      const line = lines.get(session.id)
      const ticket = line ? liveTicketOf(line, personId) : null
      return [
        session.id,
        {
          attended: attendance ? presentAttended(session, attendance) : null,
          number: line && ticket ? numberOf(line, ticket.id) : null,
        },
      ]
    }),
  )
}
