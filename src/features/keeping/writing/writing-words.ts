import type { EditedActivity } from '../../../contract/keeping'
import type { Counts } from '../../../domain/checkins/hours'
import type { Way, Welcome } from '../../../domain/homes/activity'
import { clockTime } from '../../../domain/time'
import type { Saving } from './activity.store'

export const WAY_NAMES: Record<Way, string> = { first: '先到先得', draw: '抽签' }

export const WAY_CAPTIONS: Record<Way, string> = {
  first: '按报名先后给名额，满了排候补。',
  draw: '报名截止后一次抽出全部顺序，谁先报都一样。',
}

/** How a draw stays fair, for whoever chooses it. */
export const DRAW_EXPLAINED =
  '发布时先公布一串校验码，截止后公布抽签用的种子。校验码定死了种子，谁都不能再换，每个人都能在自己的手机上把顺序重算一遍。'

/** Short enough for the row. */
export const WELCOME_NAMES: Record<Welcome, string> = {
  youth: '14—35 岁，不分是否团员',
  members: '只限团员',
}

export const COUNTS_CAPTIONS: Record<Counts, string> = {
  none: '只记到场，不用签退。',
  class: '45 分钟一学时，按半学时计。',
  volunteer: '按分钟计。',
}

export const CANCEL_CHOICES = [0, 1, 2, 4, 12, 24, 48, 72] as const

/** 开场前 2 小时 */
export const cancelWords = (hours: number): string =>
  hours === 0 ? '开场前都能取消' : hours >= 24 && hours % 24 === 0 ? `开场前 ${hours / 24} 天` : `开场前 ${hours} 小时`

/** What is known of where the draft is; empty where nothing has to be said. */
export function savingWords(saving: Saving, savedAt: number | null): string {
  switch (saving) {
    case 'clean':
      return ''
    case 'resting':
    case 'saving':
      return '正在保存'
    case 'saved':
      return savedAt === null ? '' : `${clockTime(savedAt)} 已自动保存`
    case 'here':
      return '没有网络，存在这部手机，联网后自动提交'
    case 'conflict':
      return '别人也改了这一份'
    case 'refused':
      return '没有存上'
  }
}

/** What the red button does, and whom it tells. */
export function buttonWords({ edited, weeks, told }: { edited: EditedActivity; weeks: number; told: number }): string {
  if (edited.draft) return weeks > 1 ? `发布 ${weeks} 场` : '发布'
  return told > 0 ? `保存，通知 ${told} 人` : '保存'
}

/** Before something is cancelled: who is told. */
export const cancelEffect = (signedUp: number): string =>
  signedUp > 0
    ? `已报名和候补的 ${signedUp} 人都会收到原因，不能恢复。`
    : '还没有人报名。列表里会标明已取消和原因，不能恢复。'
