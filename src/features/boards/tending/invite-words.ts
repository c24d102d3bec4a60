import type { BranchInvite } from '../../../contract/invites'
import { clockTime, dayInYear } from '../../../domain/time'

/** What the join page's scan reads. */
export const qrText = (code: string): string => `youth-study:join:${code}`

/** The committee right above, and who keeps the branch. */
export const placeWords = ({ path, secretary }: BranchInvite): string =>
  [path[path.length - 1]?.name, secretary === null ? '团支书暂缺' : `团支书 ${secretary}`]
    .filter(Boolean)
    .join('\u3000')

/** From the top down. */
export const pathWords = ({ path }: BranchInvite): string => path.map(({ name }) => name).join('·')

export const untilWords = ({ invite, now }: BranchInvite): string =>
  invite ? `${dayInYear(invite.expiresAt, now)} ${clockTime(invite.expiresAt)} 前有效` : ''

/** For the group, outside WeChat: by the link, or by the code. */
export const messageWords = (invite: BranchInvite, link: string): string =>
  `加入${invite.branch.name}：${link}\n邀请码 ${invite.invite?.code ?? ''}，${untilWords(invite)}`
