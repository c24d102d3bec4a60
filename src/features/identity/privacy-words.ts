import type { Consents } from '../../contract/consents'
import type { PositionConsent } from '../../services/platform/position-switch'
import { clockTime, dayName, wallClock, type Instant } from '../../domain/time'

/** 2026年2月24日 */
export function agreedWords(consentedAt: string): string {
  return `${wallClock(consentedAt).year}年${dayName(consentedAt)}`
}

const moment = (at: Instant): string => `${dayName(at)} ${clockTime(at)}`

/** What a position is asked for, or since when none is. */
export const positionWords = ({ on, at }: PositionConsent): string =>
  on || at === null ? '按距离排、签到核对时各问一次，不保存' : `${moment(at)} 关闭，这部手机上都不再问；照常能签到`

/** How many reminders can still arrive, or since when none does. */
export function remindersWords({ reminders, waiting, changedAt }: Consents): string {
  if (!reminders) return `${changedAt === null ? '已' : `${moment(changedAt)} `}关闭，团支书看到“未订阅”，提醒不到你`
  return waiting > 0 ? `还能收 ${waiting} 条，每期最多一条，晚上不发` : '还没有订阅，学完一课时可以订阅一次'
}
