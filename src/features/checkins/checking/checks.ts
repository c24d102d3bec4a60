import type { Claimed, Here, SessionCard } from '../../../contract/checkins'
import { isAttended, isSession } from '../../../services/checkin-checks'
import { among, isCount, isFlag, isText, isTime, listOf, orNull, shape, type Check } from '../../../services/checks'

const isVenue = shape({ venueId: isText, name: isText })
const isHelp = shape({ contact: isText, phone: isText })
const REFUSALS: readonly Check[] = [
  shape({ reason: among('expired'), codeAt: isTime }),
  shape({ reason: among('elsewhere', 'not-begun', 'over', 'cancelled', 'not-a-code') }),
  shape({ reason: among('wrong-passcode'), left: isCount }),
  shape({ reason: among('paused'), until: isTime }),
]

const isAccepted = shape({
  outcome: among('present', 'already', 'waiting'),
  attended: isAttended,
  nth: isCount,
  metres: orNull(isCount),
  others: listOf(isSession),
  mayRate: isFlag,
  now: isTime,
})
const isRefused = shape({
  outcome: among('refused'),
  refused: (value) => REFUSALS.some((check) => check(value)),
  session: orNull(isSession),
  help: orNull(isHelp),
  now: isTime,
})

/** What the cloud said to a claim that had waited on the phone: the list of what waits knows no action's reply. */
export const isClaimed = (reply: unknown): reply is Claimed => isAccepted(reply) || isRefused(reply)

/** What is kept of a venue: nobody's check-in is in it. */
export interface KeptHere {
  venue: Here['venue']
  help: Here['help']
  sessions: { session: SessionCard; tag: string }[]
}
const isKept = shape({ venue: isVenue, help: isHelp, sessions: listOf(shape({ session: isSession, tag: isText })) })
export const areKept = (value: unknown): value is KeptHere[] => listOf(isKept)(value)
