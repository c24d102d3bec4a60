import type { HandingOver } from '../../../contract/handing-over'
import { HAND_OVER_DAYS } from '../../../domain/limits'
import { clockTime, dayName } from '../../../domain/time'

type Offer = NonNullable<HandingOver['offer']>

/** 3月26日 09:41 */
const moment = (at: string): string => `${dayName(at)} ${clockTime(at)}`

/** What became of an offer. */
export function offerWords({ to, state, expiresAt }: Offer): string {
  switch (state) {
    case 'offered':
      return `等对方接受，${moment(expiresAt)} 前有效`
    case 'accepted':
      return `${to}已经接受，这里由新管理员管了`
    case 'declined':
      return `${to}没有接受，还是你管`
    case 'withdrawn':
      return `发给${to}的已经收回，还是你管`
    case 'expired':
      return `${to} ${HAND_OVER_DAYS} 天没有答复，已经失效，还是你管`
  }
}

/** What an offer means, before it is made and while it is open. */
export const offerAbout = (to: string | null): string =>
  `${to ?? '对方'} ${HAND_OVER_DAYS} 天内接受才生效，之前还是你管。历史记录留在场馆，写明是谁登记的。`

export const NEVER_WITHOUT = '青年之家不能没有管理员：没有人接手，就不能退出。'

/** 刘敏 3月19日 发起，3月26日 09:41 前接受有效 */
export const offeredWords = ({ from, at, expiresAt }: { from: string; at: string; expiresAt: string }): string =>
  `${from} ${dayName(at)} 发起交接，${moment(expiresAt)} 前接受有效。在你接受以前，还是${from}管。`
