import type { InvitedBranch } from '../../contract/identity'
import { LAST_ASKED, ROSTER_TRIES } from '../../domain/limits'
import { clockTime, dayName } from '../../domain/time'
import type { ByHand } from './join.store'

/** From the top down: 澜江市·澜江职业技术学院·机电工程系. */
export const pathWords = (path: readonly { name: string }[]): string => path.map(({ name }) => name).join('·')

export const inviteWords = ({ code, secretary }: InvitedBranch): string =>
  `邀请码 ${code}·${secretary === null ? '团支书暂缺' : `团支书 ${secretary}`}`

export const expiryWords = ({ expiresAt }: InvitedBranch): string =>
  `邀请码 ${dayName(expiresAt)} ${clockTime(expiresAt)} 前有效`

/** What was found, why it does not let in by itself, and what to do. */
export function byHandWords(reason: ByHand, name: string): { title: string; text: string } {
  switch (reason) {
    case 'none':
      return { title: `花名册里没有“${name}”`, text: '先看看姓名有没有写错。没有错的话，可以请团支书手动添加你。' }
    case 'several':
      return { title: `花名册里不止一位“${name}”`, text: '同名的人这里分不开，请团支书核对后手动添加你。' }
    case 'taken':
      return { title: `“${name}”已由另一个微信加入`, text: '如果那不是你，请团支书核对后手动添加你。' }
    case 'no-number':
      return {
        title: `“${name}”没有可以核对的学号或工号`,
        text: `花名册上的号码不到 ${LAST_ASKED} 位，这里核对不了，请团支书手动添加你。`,
      }
    case 'closed':
      return {
        title: `${ROSTER_TRIES} 次都没对上`,
        text: '为防止冒名，这里先停下。名单上的这一位被锁定时，团支书看得到，当面核对后就能解锁；没有锁定的，明天可以再试。',
      }
  }
}
