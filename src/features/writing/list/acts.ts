import type { Writing } from '../../../contract/writing'
import { ms } from '../../../domain/time'
import type { Order } from '../writing.store'
import { audienceWords, momentWords } from '../words'

/** What can be done with a notice in the list; what is written is changed in the editor. */
export const ACTS = ['recall', 'correct', 'release', 'unschedule', 'discard', 'withdraw'] as const
export type ActName = (typeof ACTS)[number]

export interface Act {
  words: string
  /** What becomes of it, before it is done. */
  effect: string
  /** Asks why: those whom it concerns read it. */
  reason?: string
  /** May be done at another moment as well, which is chosen. */
  later?: (publishAt: string) => Order
  /** Each with its own verb. */
  ways: { words: string; order: (reason: string) => Order }[]
}

/** Those that are allowed now. */
export const actsOf = ({ moves }: Writing): ActName[] => ACTS.filter((name) => moves.includes(name))

export const ACT_WORDS: Record<ActName, string> = {
  recall: '收回送审',
  correct: '更正',
  release: '发布',
  unschedule: '取消排期',
  discard: '丢弃草稿',
  withdraw: '撤回公告',
}

/** An act as it is asked about. */
export function actOf(name: ActName, writing: Writing): Act {
  const words = ACT_WORDS[name]
  const { out, text, now } = writing
  const one = (effect: string, order: Order): Act => ({ words, effect, ways: [{ words, order: () => order }] })
  switch (name) {
    case 'recall':
      return one('收回后是草稿，审核看不到它。改好了要再送审。', { name })
    case 'correct':
      return one('另起一稿，在线的那一稿不动，到更正通过才替换。', { name })
    case 'unschedule':
      return one('到时间不发布。它仍是已通过，可以马上发布；改了内容要再送审。', { name })
    case 'discard':
      return one(out === 'published' ? '这次更正不要了，找不回来；在线的那一稿不动。' : '这篇草稿不要了，找不回来。', {
        name,
      })
    case 'release': {
      const { publishAt } = text
      const now_ = { words: '马上发布', order: (): Order => ({ name, publishAt: null }) }
      if (out === 'published') return { words, effect: '马上替换在线的那一稿，读者看到“已更正”。', ways: [now_] }
      const later = publishAt !== null && ms(publishAt) > ms(now)
      const ways = later
        ? [{ words: `${momentWords(publishAt, now)} 发布`, order: (): Order => ({ name, publishAt }) }, now_]
        : [now_]
      return {
        words,
        effect: `发给${audienceWords(text)}。`,
        ways,
        later: (moment) => ({ name, publishAt: moment }),
      }
    }
    case 'withdraw':
      return {
        words,
        effect: '读者马上看不到正文，只看到撤回说明和下面的原因。撤回了不能恢复。',
        reason: '撤回原因，读者会看到',
        ways: [{ words, order: (reason) => ({ name, words: reason }) }],
      }
  }
}
