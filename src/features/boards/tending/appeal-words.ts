import type { AnsweredAppeal, OpenAppeal } from '../../../contract/tending'
import { spaced } from '../../../domain/assignments/label'
import { clockTime, dayName, type Instant } from '../../../domain/time'

const moment = (at: Instant): string => `${dayName(at)} ${clockTime(at)}`

/** Who appeals, and about what. */
export const whoseWords = ({ name, label }: OpenAppeal): string => `${name}\u3000${spaced(label)}`

/** What they say, and since when. */
export const saidWords = ({ text, at }: OpenAppeal): string => `${text}\n${moment(at)}`

const STANDS: Record<AnsweredAppeal['state'], string> = { accepted: '已更正', refused: '没有采纳' }

/** What they said, what became of it, by whom, when and why. */
export function answeredWords({ text, state, by, answeredAt, reason }: AnsweredAppeal): string {
  return `${text}\n${STANDS[state]}：${reason}\n${[by ?? '', moment(answeredAt)].filter(Boolean).join('\u3000')}`
}
