import type { JoiningRow, LockedRow } from '../../../contract/joinings'
import { ROSTER_TRIES } from '../../../domain/limits'
import type { Asked } from './joinings.store'

/** What became of a joining; nothing more is said of one that stands. */
export const STATE_WORDS: Record<JoiningRow['state'], string | undefined> = {
  joined: undefined,
  left: '已退出',
  undone: '已撤销',
}

export const LOCK_WORDS: Record<LockedRow['why'], string> = {
  tries: `后四位 ${ROSTER_TRIES} 次没对上，已锁定`,
  undone: '加入被撤销，那个微信不能再核对',
}

interface Words {
  title: string
  /** What it does, before it is done. */
  effects: readonly string[]
  yes: string
}

export function askedWords({ deed, row }: Asked): Words {
  if (deed === 'unlock') {
    return {
      title: `给${row.name}解锁`,
      effects: ['请先当面确认是本人。', `解锁后可以再试 ${ROSTER_TRIES} 次。`, '操作人和时间会留下记录。'],
      yes: '确认解锁',
    }
  }
  return {
    title: `撤销${row.name}的加入`,
    effects: [
      '不是本人加入时才撤销。撤销后那个微信退出支部，也不能再核对这一位，除非你解锁。',
      '名单里的这一位空出来，本人可以再加入；已有的学习记录留在名单上。',
      '操作人和时间会留下记录。',
    ],
    yes: '确认撤销',
  }
}
