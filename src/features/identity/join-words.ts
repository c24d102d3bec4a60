import type { InvitedBranch, RosterMatch } from '../../contract/identity'
import { ROSTER_TRIES } from '../../domain/limits'
import { STANDING_NAMES } from '../../domain/people/standing'
import { clockTime, dayName } from '../../domain/time'
import type { ByHand } from './join.store'

/** From the top down: 澜江市·澜江职业技术学院·机电工程系. */
export const pathWords = (path: readonly { name: string }[]): string => path.map(({ name }) => name).join('·')

export const inviteWords = ({ code, secretary }: InvitedBranch): string =>
  `邀请码 ${code}·${secretary === null ? '团支书暂缺' : `团支书 ${secretary}`}`

export const expiryWords = ({ expiresAt }: InvitedBranch): string =>
  `邀请码 ${dayName(expiresAt)} ${clockTime(expiresAt)} 前有效`

/** 团员·入团时间 2021 年 5 月 */
export function standingWords({ standing, joinedLeague }: NonNullable<RosterMatch['candidate']>): string {
  const [year, month] = joinedLeague?.split('-') ?? []
  if (year === undefined || month === undefined) return STANDING_NAMES[standing]
  return `${STANDING_NAMES[standing]}·入团时间 ${year} 年 ${Number(month)} 月`
}

/** What was found, why it does not let in by itself, and what to do. */
export function byHandWords(reason: ByHand, name: string): { title: string; text: string } {
  switch (reason) {
    case 'none':
      return { title: `花名册里没有“${name}”`, text: '先看看姓名有没有写错。没有错的话，可以请团支书手动添加你。' }
    case 'several':
      return { title: `花名册里不止一位“${name}”`, text: '同名的人这里分不开，请团支书核对后手动添加你。' }
    case 'taken':
      return { title: `“${name}”已由另一个微信加入`, text: '如果那不是你，请团支书核对后手动添加你。' }
    case 'closed':
      return {
        title: `${ROSTER_TRIES} 次都没对上`,
        text: '为防止冒名，这里不能再试了。花名册没有变动，请团支书手动添加你。',
      }
  }
}

/** A number's pattern around the digits that are asked: 2023__**0417 → 2023, places 5 and 6, **0417. */
export function asked(pattern: string): { before: string; after: string; places: string } {
  const from = pattern.indexOf('_')
  const until = pattern.lastIndexOf('_') + 1
  const places = [...pattern].flatMap((sign, index) => (sign === '_' ? [index + 1] : []))
  return { before: pattern.slice(0, from), after: pattern.slice(until), places: places.join('、') }
}
