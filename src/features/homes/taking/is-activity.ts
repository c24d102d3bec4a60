import type { ActivityCard, ActivityDetail, BranchPerson, BranchSignUp, Mine, MySignUp } from '../../../contract/homes'
import { ACTIVITY_KINDS, WAYS, WELCOMES } from '../../../domain/homes/activity'
import { WISHES } from '../../../domain/homes/wishes'
import {
  among,
  isCount,
  isFields,
  isFlag,
  isText,
  isTime,
  listOf,
  orNull,
  shape,
  type Check,
} from '../../../services/checks'
import { isAttended } from '../../../services/checkin-checks'

const STAGES = ['cancelled', 'over', 'running', 'closed', 'not-yet', 'open', 'waiting', 'full']

const isPlace: Check = (value) =>
  isFields(value) &&
  (value.state === 'waiting' ? isCount(value.position) : among('seat', 'drawing', 'out')(value.state))

const MINE: Record<keyof Mine, Check> = {
  ticketId: isText,
  times: isCount,
  place: isPlace,
  number: isCount,
  at: isTime,
  byBranch: isFlag,
  change: orNull(shape({ at: isTime, startsAt: isTime, endsAt: isTime, room: isText })),
  absentAt: orNull(isTime),
  movedUpAt: orNull(isTime),
}

const CARD: Record<keyof ActivityCard, Check> = {
  activityId: isText,
  kind: among(...ACTIVITY_KINDS),
  title: isText,
  startsAt: isTime,
  endsAt: isTime,
  room: isText,
  way: among(...WAYS),
  quota: isCount,
  taken: isCount,
  waiting: isCount,
  waits: isFlag,
  stage: among(...STAGES),
  opensAt: isTime,
  closesAt: isTime,
  venue: shape({ venueId: isText, name: isText }),
  mine: orNull(isPlace),
}

const FIELDS: Record<keyof ActivityDetail, Check> = {
  ...CARD,
  host: isText,
  text: isText,
  pictures: listOf(isText),
  address: isText,
  spot: orNull(shape({ latitude: isCount, longitude: isCount })),
  phone: isText,
  welcome: among(...WELCOMES),
  welcomed: isFlag,
  cancelUntil: isTime,
  cancelled: orNull(shape({ at: isTime, reason: isText })),
  draw: orNull(shape({ commitment: isText, seed: orNull(isText) })),
  present: orNull(isCount),
  checkIn: shape({ opensAt: isTime, closesAt: isTime, attended: orNull(isAttended) }),
  own: orNull(shape(MINE)),
  times: isCount,
  clash: orNull(shape({ title: isText, startsAt: isTime })),
  wishes: listOf(among(...WISHES)),
  template: orNull(isText),
  branch: orNull(shape({ id: isText, name: isText })),
  now: isTime,
}

/** Whether what lies on the phone is an activity as this version of the app shows it. */
export const isActivityDetail = (value: unknown): value is ActivityDetail => shape(FIELDS)(value)

const SIGN_UP: Record<keyof MySignUp, Check> = { ...CARD, own: shape(MINE) }

/** Whether what lies on the phone is a sign-up as the list of one's own shows it. */
export const isMySignUp: Check = shape(SIGN_UP)

const PERSON: Record<keyof BranchPerson, Check> = {
  memberId: isText,
  name: isText,
  state: among('can', 'in', 'not-joined', 'not-welcome'),
  by: among('self', 'branch', null),
}

const BRANCH: Record<keyof BranchSignUp, Check> = {
  branch: shape({ id: isText, name: isText }),
  activity: shape(CARD),
  people: listOf(shape(PERSON)),
  now: isTime,
}

/** Whether what lies on the phone are people of a branch as they are chosen from. */
export const isBranchSignUp: Check = shape(BRANCH)
