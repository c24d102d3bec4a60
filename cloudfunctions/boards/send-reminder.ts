import type { Assignment } from '../../src/domain/assignments/assignment'
import { reminderMessage } from '../../src/domain/assignments/reminder'
import { wordsOf } from '../../src/domain/kinds'
import { cloud } from '../kit/cloud'
import { logFailure, newTrace } from '../kit/log'
import { onLocalCloud } from '../kit/secret'

/** WeChat's answer where the member has switched the messages off, or has no consent left: nothing for the log. */
const REFUSED = 43101

/** The id of the message template, from REMINDER_TEMPLATE of the function's environment; null where it has none. */
export const reminderTemplate = (env: NodeJS.ProcessEnv = process.env): string | null =>
  env.REMINDER_TEMPLATE || (onLocalCloud(env) ? 'local-reminder' : null)

/** The SDK leaves its open interfaces untyped. */
const messages = () => cloud.openapi.subscribeMessage as { send: (message: object) => Promise<unknown> }

/** Sends one message; false where WeChat did not take it. Its fields are 课程 (thing1, the title), 截止时间 (time2) and 提示 (thing3). */
export async function sendReminder(openid: string, assignment: Assignment, templateId: string): Promise<boolean> {
  const { title, deadline, note } = reminderMessage(assignment)
  try {
    await messages().send({
      touser: openid,
      templateId,
      page: wordsOf(assignment.kind).page(assignment.subjectId),
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
