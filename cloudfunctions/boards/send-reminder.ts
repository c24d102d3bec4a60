import { reminderMessage } from '../../src/domain/assignments/reminder'
import { cloud } from '../kit/cloud'
import type { Lesson } from '../shared/lessons/lessons.repo'
import { logFailure, newTrace } from '../kit/log'
import { onLocalCloud } from '../kit/secret'

/** WeChat's answer where the member has switched the messages off, or has no consent left: nothing for the log. */
const REFUSED = 43101

/** The id of the message template, from REMINDER_TEMPLATE of the function's environment; null where it has none. */
export const reminderTemplate = (env: NodeJS.ProcessEnv = process.env): string | null =>
  env.REMINDER_TEMPLATE || (onLocalCloud(env) ? 'local-reminder' : null)

/** The SDK leaves its open interfaces untyped. */
const messages = () => cloud.openapi.subscribeMessage as { send: (message: object) => Promise<unknown> }

/** Sends one message; false where WeChat did not take it. Its fields are 课程 (thing1), 截止时间 (time2) and 提示 (thing3). */
export async function sendReminder(openid: string, lesson: Lesson, templateId: string): Promise<boolean> {
  const { title, deadline, note } = reminderMessage(lesson)
  try {
    await messages().send({
      touser: openid,
      templateId,
      page: `features/lessons/watching/pages/lesson/index?lessonId=${lesson._id}`,
      data: { thing1: { value: title }, time2: { value: deadline }, thing3: { value: note } },
    })
    return true
  } catch (failure) {
    if (!isRefusal(failure)) logFailure({ name: 'boards', action: 'remind', trace: newTrace() }, failure)
    return false
  }
}

const isRefusal = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'errCode' in failure && failure.errCode === REFUSED
