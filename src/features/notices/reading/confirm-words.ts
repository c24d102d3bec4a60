import type { Instant } from '../../../domain/time'
import { asks } from '../card-words'
import { moment } from './words'

interface Words {
  until: string
  /** Why it is asked, and what comes of it. */
  about: string
  /** Why the button takes no taps; null where there is none. */
  button: string | null
}

/** What is said of a notice that has to be confirmed. Those who are in no branch are not asked. */
export function confirmWords(
  { reason, deadline, asked }: { reason: string; deadline: string; asked: boolean },
  now: Instant,
): Words {
  const when = moment(deadline, now)
  const why = `原因：${/[。！？]$/.test(reason) ? reason : `${reason}。`}`
  if (!asks({ confirmBy: deadline }, now))
    return { until: `${when} 已截止`, about: `${why}确认已经结束。`, button: '已截止' }
  const until = `${when} 前确认`
  if (!asked) return { until, about: `${why}你没有加入团支部，不用确认。`, button: null }
  return { until, about: `${why}确认后团支书会看到。`, button: '确认还没开放' }
}
