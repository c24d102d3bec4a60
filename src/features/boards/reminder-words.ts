import type { BoardPerson } from '../../contract/boards'
import { hoursWords, type Hours } from '../../domain/assignments/quiet'
import { wordsOf } from '../../domain/kinds'
import { DAY_MS, HOUR_MS, lately, MINUTE_MS, ms, type Instant } from '../../domain/time'
import type { RemindersClosed } from '../../domain/assignments/reminder'

/** What stands where the button to remind a person would be; empty where there is nothing to say. */
export function reminderWord({ reminder }: Pick<BoardPerson, 'reminder'>): string {
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

/** 2 小时前已提醒 · 昨天 08:40 已提醒; the same as the above of who was not. */
export function remindedWords(person: Pick<BoardPerson, 'reminder' | 'remindedAt'>, now: Instant): string {
  const { remindedAt } = person
  return remindedAt === null ? reminderWord(person) : `${agoWords(remindedAt, now)}已提醒`
}

/** Within a day by how long it is, before it by the clock. */
function agoWords(at: Instant, now: Instant): string {
  const ago = ms(now) - ms(at)
  if (ago >= DAY_MS) return `${lately(at, now)} `
  if (ago >= HOUR_MS) return `${Math.floor(ago / HOUR_MS)} 小时前`
  return ago >= MINUTE_MS ? `${Math.floor(ago / MINUTE_MS)} 分钟前` : '刚刚'
}

/** Why nobody can be reminded now, and what can be done instead. */
export function closedWords(closed: RemindersClosed, { quiet, kind }: { quiet: Hours; kind: string }): string {
  if (closed === 'quiet') return `${hoursWords(quiet)} 不发提醒，名单可以随时复制`
  const { together, one, madeUp } = wordsOf(kind)
  return `${together ? one : '本期'}已截止，不再发提醒，可以复制名单请大家${madeUp}`
}
