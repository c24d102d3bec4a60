import { AppError } from '../../src/contract/errors'
import type { Hindrance } from '../../src/domain/publishing/moves'
import { MOVE_WORDS } from '../../src/domain/publishing/move-words'
import { clockTime } from '../../src/domain/time'
import { nameOf } from '../shared/people/accounts.repo'
import type { Notice } from '../shared/notices/notices.repo'

/** Somebody else was first: who, when, and with what. CONFLICT */
export async function gone({ work }: Notice): Promise<AppError> {
  const last = work?.history[work.history.length - 1]
  if (!work) return new AppError('CONFLICT', '这一条刚刚变了，请重新打开看看')
  // To open a review is a turn, and changes nothing.
  if (work.hold) return new AppError('CONFLICT', `${await holderOf({ work })}刚打开了这一条审核，请看过以后再做`)
  const by = (await nameOf(work.changedBy)) ?? '另一位'
  const what = last && last.at.getTime() === work.changedAt.getTime() ? MOVE_WORDS[last.move] : '改了内容'
  return new AppError('CONFLICT', `这一条刚被${by}处理了（${clockTime(work.changedAt)}，${what}），请看过以后再做`)
}

/** Why a move can't be made, as a sentence. FORBIDDEN one's own · CONFLICT else */
export async function hinderedBy(hindrance: Hindrance, notice: Notice): Promise<AppError> {
  switch (hindrance) {
    case 'own-text':
      return new AppError('FORBIDDEN', OWN_TEXT)
    case 'reposted':
      return new AppError('CONFLICT', REPOSTED)
    case 'held':
      return new AppError('CONFLICT', `${await holderOf(notice)}正在审核这一条，请稍后再看`)
    case 'not-yours':
      return new AppError('FORBIDDEN', '这一步要由别的角色来做')
    case 'not-now':
      return gone(notice)
  }
}

export const REPOSTED = '转发的不能改，只能撤回'
export const OWN_TEXT = '这是你写的，请另一位审核'

export const holderOf = async ({ work }: Pick<Notice, 'work'>): Promise<string> =>
  (work?.hold && (await nameOf(work.hold.by))) || '另一位审核'
