import { activityMessage, type News, type Subject } from '../../../src/domain/homes/messages'
import { cloud } from '../../kit/cloud'
import { logFailure, newTrace } from '../../kit/log'
import { onLocalCloud } from '../../kit/secret'

/** WeChat's answer where somebody has switched the messages off, or has no consent left: nothing for the log. */
const REFUSED = 43101

/** The id of the message template, from ACTIVITY_TEMPLATE of the function's environment; null where it has none, and no message goes out. */
export const activityTemplate = (env: NodeJS.ProcessEnv = process.env): string | null =>
  env.ACTIVITY_TEMPLATE || (onLocalCloud(env) ? 'local-activity' : null)

/** The SDK leaves its open interfaces untyped. */
const messages = () => cloud.openapi.subscribeMessage as { send: (message: object) => Promise<unknown> }

/** Where a message about an activity leads. */
export const activityPage = (activityId: string): string =>
  `features/homes/taking/pages/activity/index?activityId=${activityId}`

/** Sends one message; false where WeChat did not take it. Its fields are 活动 (thing1, the title), 时间 (time2) and 提示 (thing3). */
export async function sendMessage(
  openid: string,
  news: News,
  { page, ...subject }: Subject & { page: string },
): Promise<boolean> {
  const templateId = activityTemplate()
  if (templateId === null) return false
  const { title, time, note } = activityMessage(news, subject)
  try {
    await messages().send({
      touser: openid,
      templateId,
      page,
      data: { thing1: { value: title }, time2: { value: time }, thing3: { value: note } },
    })
    return true
  } catch (failure) {
    if (!isRefusal(failure)) logFailure({ name: 'homes', action: 'tell', trace: newTrace() }, failure)
    return false
  }
}

const isRefusal = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'errCode' in failure && failure.errCode === REFUSED
