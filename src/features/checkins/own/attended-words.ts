import type { Attended } from '../../../contract/checkins'
import { clockTime } from '../../../domain/time'

/** What is to be said of a check-in besides its time; null where the time says all. */
export function stateWords({ state, proof }: Pick<Attended, 'state' | 'proof'>): string | null {
  switch (state) {
    case 'present':
      return proof === 'confirmed' ? '已确认' : null
    case 'waiting':
      return '等管理员确认'
    case 'denied':
      return '管理员没有确认到场，不影响任何记录'
    case 'lapsed':
      return '没有确认，不影响任何记录'
    case 'undone':
      return '管理员撤销了登记，不影响任何记录'
  }
}

/** 刘敏 手动登记：手机没电了 */
export const byHandWords = ({ byHand }: Pick<Attended, 'byHand'>): string | null =>
  byHand === null ? null : `${byHand.by} 手动登记：${byHand.reason}`

const RANGES: Record<Attended['range'], string> = {
  in: '定位在范围内',
  out: '定位不在范围内',
  none: '定位没有取用',
}
/** Told only where the session asks for a position: elsewhere it means nothing. */
export const rangeWords = ({ session, range }: Pick<Attended, 'session' | 'range'>): string | null =>
  session.ranged ? RANGES[range] : null

/** 19:00 签到，20:10 签退 */
export const leftWords = ({ leftAt }: Pick<Attended, 'leftAt'>): string | null =>
  leftAt === null ? null : `${clockTime(leftAt)} 签退`

/** Beside a session on the own code's page. */
export function arrivalWords(attended: Attended | null): string {
  if (attended === null || attended.state === 'undone') return '还没签到'
  if (attended.state === 'present') return `到 ${clockTime(attended.at)}`
  return attended.state === 'waiting' ? '等管理员确认' : '没有确认'
}
