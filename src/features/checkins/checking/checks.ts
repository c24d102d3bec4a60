import type { Claimed, Here, SessionCard } from '../../../contract/checkins'
import { PROOFS, STATES } from '../../../domain/checkins/attendance'
import { RANGES } from '../../../domain/checkins/range'
import { among, isCount, isFlag, isText, isTime, listOf, orNull, shape, type Check } from '../../../services/checks'

const isVenue = shape({ venueId: isText, name: isText })
const isHelp = shape({ contact: isText, phone: isText })
const isActivity = shape({ activityId: isText, title: isText, room: isText, startsAt: isTime, endsAt: isTime })

const isCard = shape({
  sessionId: isText,
  venue: isVenue,
  activity: orNull(isActivity),
  opensAt: isTime,
  closesAt: isTime,
  ranged: isFlag,
})

const isAttended = shape({
  session: isCard,
  state: among(...STATES),
  at: isTime,
  receivedAt: isTime,
  proof: among(...PROOFS),
  range: among(...RANGES),
  byHand: orNull(shape({ by: isText, reason: isText })),
  leftAt: orNull(isTime),
  counts: isFlag,
})

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
  others: listOf(isCard),
  mayRate: isFlag,
  now: isTime,
})
const isRefused = shape({
  outcome: among('refused'),
  refused: (value) => REFUSALS.some((check) => check(value)),
  session: orNull(isCard),
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
const isKept = shape({ venue: isVenue, help: isHelp, sessions: listOf(shape({ session: isCard, tag: isText })) })
export const areKept = (value: unknown): value is KeptHere[] => listOf(isKept)(value)
