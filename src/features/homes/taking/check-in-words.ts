import type { Attended } from '../../../contract/checkins'
import { clockTime } from '../../../domain/time'

/** How a check-in stands, in words; null where there is nothing to say of it. */
export function arrivedWords({ state, at, byHand }: Attended, leftAt: string | null): Arrived | null {
  switch (state) {
    case 'present': {
      const by = byHand === null ? [] : [`${byHand.by} 手动登记：${byHand.reason}`]
      const left = leftAt === null ? [] : [`${clockTime(leftAt)} 签退`]
      return { title: `到 ${clockTime(at)}`, caption: [...by, ...left].join('\u3000') }
    }
    case 'waiting':
      return { title: '等管理员确认', caption: `${clockTime(at)} 的码` }
    case 'denied':
      return { title: '管理员没有确认到场', caption: '不影响任何记录' }
    case 'lapsed':
      return { title: '没有确认', caption: '不影响任何记录' }
    case 'undone':
      return null
  }
}

export interface Arrived {
  title: string
  /** Empty where the title says all. */
  caption: string
}
