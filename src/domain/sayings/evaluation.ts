import { EVALUATED_DAYS } from '../limits'
import { addDays, dayKey, dayStart, ms, type Instant } from '../time'

/** What those who were at a lecture are asked, each with its three answers. Their order is what is kept: nothing is put between. */
export const QUESTIONS = [
  { asks: '听懂了吗？', answers: ['听懂了', '大半', '没怎么懂'] },
  { asks: '和你有关吗？', answers: ['有关', '说不清', '没什么关系'] },
  { asks: '还愿意听这样的宣讲吗？', answers: ['愿意', '看题目', '不太愿意'] },
] as const

/** Which of the three; null where a question was left out. */
export const CHOICES = [0, 1, 2] as const
export type Choice = (typeof CHOICES)[number]
export type Answers = readonly (Choice | null)[]

/** Evaluated by nobody yet, by who was there, or by nobody any more. */
export type EvaluationState = 'early' | 'open' | 'over'

/** Until when a lecture is evaluated: the end of the seventh day after that on which it ended. */
export const evaluatedUntil = (endsAt: Instant): Date => dayStart(addDays(dayKey(endsAt), EVALUATED_DAYS + 1))

export function evaluationState(endsAt: Instant, now: Instant): EvaluationState {
  if (ms(now) < ms(endsAt)) return 'early'
  return ms(now) < ms(evaluatedUntil(endsAt)) ? 'open' : 'over'
}

/** Whether anything was said at all. */
export const saysSomething = ({ answers, text }: { answers: Answers; text: string }): boolean =>
  text !== '' || answers.some((answer) => answer !== null)
