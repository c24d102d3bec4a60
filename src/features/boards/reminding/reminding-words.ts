import type { BoardPerson } from '../../../contract/boards'
import type { Reminding } from '../../../contract/tending'
import { hoursWords, type Hours } from '../../../domain/assignments/quiet'
import type { RemindersClosed } from '../../../domain/assignments/reminder'
import type { RemindingStore } from './reminding.store'

/** What stands where the button to remind a person would be; empty where there is nothing to say. */
export function reminderWord({ reminder }: BoardPerson): string {
  switch (reminder) {
    case 'reminded':
      return '已提醒'
    case 'failed':
      return '没有送到'
    case 'not-subscribed':
      return '未订阅'
    case 'can':
    case 'not-joined':
    case null:
      return ''
  }
}

const CLOSED: Record<RemindersClosed, (quiet: Hours) => string> = {
  quiet: (quiet) => `${hoursWords(quiet)} 不发提醒，名单可以随时复制`,
  over: () => '本期已截止，不再发提醒，可以复制名单请大家补学',
}

/** What to know before reminding: why nobody can be, or who can't; empty where everyone can. */
export function remindHint({ may, closed, quiet, reachable, unreachable }: RemindingStore): string {
  if (!may) return ''
  if (closed) return CLOSED[closed](quiet)
  if (reachable.length === 0) return unreachable > 0 ? '现在没有人能收到提醒，可以复制名单发到群里' : ''
  return unreachable > 0 ? `另有 ${unreachable} 人没有订阅，可以复制名单发到群里` : ''
}

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
