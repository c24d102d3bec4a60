import { hoursWords, type Hours } from '../../domain/assignments/quiet'
import { wordsOf } from '../../domain/kinds'
import type { RemindersClosed, ReminderState } from '../../domain/assignments/reminder'

/** What stands where the button to remind a person would be; empty where there is nothing to say. */
export function reminderWord({ reminder }: { reminder: ReminderState | null }): string {
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

/** Why nobody can be reminded now, and what can be done instead. */
export function closedWords(closed: RemindersClosed, { quiet, kind }: { quiet: Hours; kind: string }): string {
  if (closed === 'quiet') return `${hoursWords(quiet)} 不发提醒，名单可以随时复制`
  const { together, one, madeUp } = wordsOf(kind)
  return `${together ? one : '本期'}已截止，不再发提醒，可以复制名单请大家${madeUp}`
}
