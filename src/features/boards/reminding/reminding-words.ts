import type { Reminding } from '../../../contract/tending'
import { wordsOf } from '../../../domain/kinds'
import { closedWords } from '../reminder-words'
import type { RemindingStore } from './reminding.store'

/** What to know before reminding: why nobody can be, or who can't; empty where everyone can. */
export function remindHint({ may, closed, quiet, kind, reachable, unreachable }: RemindingStore): string {
  if (!may) return ''
  if (closed) return closedWords(closed, { quiet, kind })
  if (reachable.length === 0) return unreachable > 0 ? '现在没有人能收到提醒，可以复制名单发到群里' : ''
  return unreachable > 0 ? `另有 ${unreachable} 人没有订阅，可以复制名单发到群里` : ''
}

/** How many messages a person gets at most. */
export const onceWords = (kind: string): string =>
  `订阅消息，每人${wordsOf(kind).together ? wordsOf(kind).one : '每期'}最多一条`

/** What became of those asked for, in one sentence. */
export function reportWords({ sent, notSubscribed, alreadyReminded, done, failed }: Reminding): string {
  const parts = [
    sent.length > 0 ? `已提醒 ${sent.length} 人` : '',
    alreadyReminded.length > 0 ? `${alreadyReminded.length} 人之前提醒过` : '',
    done.length > 0 ? `${done.length} 人已不用提醒` : '',
    notSubscribed.length > 0 ? `${notSubscribed.length} 人没有订阅` : '',
    failed.length > 0 ? `${failed.length} 人没有送到，不会再发` : '',
  ]
  return parts.filter(Boolean).join('，')
}

/** What became of copying the list; empty before. */
export const copiedWords = (copied: boolean | null): string =>
  copied === null ? '' : copied ? '已复制，可粘贴到群' : '没有复制成，请再点一次'
