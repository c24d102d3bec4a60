import { percentSoFar, wholePercent } from '../../../domain/assignments/rate'
import { WATCH_SLACK_SECONDS } from '../../../domain/limits'
import { covered, type Span } from '../../../domain/lessons/spans'
import { secondsNeeded } from '../../../domain/lessons/watching'
import { durationWords } from '../../../domain/time'
import { serverTime, type Mode, type Ticket } from './ticket'

/** Whether the questions may be answered, and what is still missing. */
export type QuizLock =
  | { open: true }
  | { open: false; missing: 'watching'; seconds: number; percent: number; needed: number }
  | { open: false; missing: 'time'; seconds: number }
  /** The server has not given a token yet, such as without a network. */
  | { open: false; missing: 'start' }

interface Standing {
  mode: Mode
  length: number
  rules: { coverageNeeded: number; maxRate: number }
  played: readonly Span[]
  ticket: Ticket | null
  /** Epoch ms of the phone's clock. */
  now: number
}

/** The same rule the server will apply, so that nobody answers in vain. */
export function quizLock({ mode, length, rules, played, ticket, now }: Standing): QuizLock {
  const seen = covered(played)
  const missing = secondsNeeded({ length, coverageNeeded: rules.coverageNeeded }) - seen
  if (mode === 'watch' && missing > 0) {
    const needed = wholePercent(rules.coverageNeeded, 1)
    const percent = Math.max(1, needed - percentSoFar(seen, length))
    return { open: false, missing: 'watching', seconds: missing, percent, needed }
  }
  // Enough was watched on another day or device: the token comes with the way to the questions.
  if (!ticket) return mode === 'watch' ? { open: true } : { open: false, missing: 'start' }

  const claimable = ticket.startedAt + ((seen - ticket.before - WATCH_SLACK_SECONDS) / rules.maxRate) * 1000
  const at = mode === 'watch' ? Math.max(ticket.earliestFinish, claimable) : ticket.earliestFinish
  const seconds = Math.ceil((at - serverTime(ticket, now)) / 1000)
  return seconds > 0 ? { open: false, missing: 'time', seconds } : { open: true }
}

/** Beside the percentage. */
export function lockHint(lock: QuizLock): string {
  if (lock.open) return '可以答题了'
  if (lock.missing === 'start') return '联网后开始计时'
  return lock.missing === 'watching'
    ? `再看 ${durationWords(lock.seconds)}可答题`
    : `再过 ${durationWords(lock.seconds)}可答题`
}

/** Under the locked button. */
export function lockReason(lock: QuizLock, passMark: number): string {
  if (lock.open) return `不限时，${passMark} 分通过`
  if (lock.missing === 'start') return '连上网络后开始计时'
  return lock.missing === 'watching'
    ? `看满 ${lock.needed}% 后解锁，还差 ${lock.percent}%`
    : `再过 ${durationWords(lock.seconds)}解锁`
}
