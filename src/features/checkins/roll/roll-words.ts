import type { Registered, Roll, RollRow } from '../../../contract/checkins'
import type { Proof } from '../../../domain/checkins/attendance'
import { SEATING_KEPT_DAYS } from '../../../domain/limits'
import { clockTime, type Instant } from '../../../domain/time'
import { sessionName } from '../session-words'
import type { KeptRoll } from './kept-roll'

/** By what somebody is here, as the keeper reads it. */
export const PROOF_WORDS: Record<Proof, string> = {
  code: '自己扫码',
  passcode: '输入口令',
  personal: '管理员扫码',
  hand: '手动登记',
  confirmed: '管理员确认',
  imported: '签到表补录',
}

const REFUSED: Record<NonNullable<Registered['refused']>, string> = {
  'not-a-code': '这不是签到码',
  used: '这个码已经用过了，请对方等下一个码',
  stale: '这个码过时了，请对方重新打开“我的签到码”',
  'not-begun': '这一场还没开始签到',
  over: '这一场已结束',
  cancelled: '这一场已取消',
}

/** Why the cloud did not take it; who is not on the list and was not noted has no word of a code. */
export const refusedWords = (refused: Registered['refused']): string =>
  refused === null ? '不在名单上' : REFUSED[refused]

/** Who it is and where they stand on the list. */
export const whoWords = ({ name, number }: Pick<RollRow, 'name' | 'number'>): string =>
  [name === '' ? '现场 1 人' : name, number === null ? '' : `${number} 号`].filter(Boolean).join(' ')

/** Where somebody without a place stands; empty for who has one. */
export function placeWords({ place }: Pick<RollRow, 'place'>): string {
  if (place?.state === 'waiting') return `候补第 ${place.position}`
  if (place?.state === 'drawing') return '等抽签'
  return place?.state === 'out' ? '没有补上' : ''
}

/** What is left 30 days after: how many had signed up and did not come. */
export const pastWords = ({ signedUp, missing }: NonNullable<Roll['past']>): string =>
  `报名 ${signedUp} 人，没到 ${missing} 人。结束 ${SEATING_KEPT_DAYS} 天后只留人数。`

export const hereWords = (at: Instant): string => `已到 ${clockTime(at)}`
export const wasHereWords = (at: Instant): string => `早就到了 ${clockTime(at)}`

/** Reasons of a registration by hand; who finds none of them writes one. */
export const REASONS = ['手机没电', '没带手机', '扫码和口令都试过，没成功'] as const

/** Which session this is, and in what order its rows stand: what is long over tells only of who came. */
export function orderWords({ session: { activity }, past }: Pick<KeptRoll, 'session' | 'past'>): string {
  const name = sessionName({ activity })
  if (!activity) return name
  return `${name}，${past ? '按到场先后' : '按报名先后'}`
}
