import { tellableAt, type Subject } from '../../../src/domain/homes/messages'
import { logFailure, newTrace } from '../../kit/log'
import { findSessionActivity } from '../homes/activities.repo'
import { sendMessage } from '../homes/send-message'
import { findOrg } from '../orgs/orgs.repo'
import { settingFor } from '../orgs/settings.repo'
import { openidsOf } from '../people/accounts.repo'
import { findTalk, setTellAt, takeConsent, type Talk } from './talks.repo'

/** Tells it at once where it can. It never fails a reply: what it does not come to, the minute's job does. */
export async function tellAskerSoon(talkId: string, now: Date): Promise<void> {
  try {
    await tellAsker(talkId, now)
  } catch (failure) {
    logFailure({ name: 'talks', action: 'tell', trace: newTrace() }, failure)
  }
}

/**
 * Tells whoever asked for a talk that it has a date, or has none, where they agreed to one message about it. The consent is used up before
 * the message goes: whoever dies in between leaves one untold and nobody told twice. By night it waits for the morning, and tells what is
 * true then. Answers with how many messages went out.
 */
export async function tellAsker(talkId: string, now: Date): Promise<number> {
  const talk = await findTalk(talkId)
  if (!talk || talk.tellAt === null || talk.tellAt > now) return 0
  const [branch, news] = await Promise.all([findOrg(talk.branchId), newsOf(talk)])
  const from = branch ? tellableAt(now, (await settingFor('quiet', branch.path)).value) : now
  if (news === null || from > now) {
    await setTellAt(talk, news === null ? null : from)
    return 0
  }
  if (talk.askedBy === null || !(await takeConsent(talk))) return 0
  const openid = (await openidsOf([talk.askedBy])).get(talk.askedBy)
  if (openid === undefined) return 0
  const page = `features/talks/pages/asked/index?branchId=${talk.branchId}`
  return (await sendMessage(openid, news.what, { ...news.subject, page })) ? 1 : 0
}

/** What is to be told by now; null where that has changed since. */
async function newsOf({
  state,
  title,
  activityId,
  answeredAt,
}: Talk): Promise<{ what: 'dated' | 'declined'; subject: Subject } | null> {
  if (state === 'declined' && answeredAt) return { what: 'declined', subject: { title, startsAt: answeredAt } }
  if (state !== 'dated' || activityId === null) return null
  const activity = await findSessionActivity(activityId)
  return activity && activity.cancelled === null
    ? { what: 'dated', subject: { title, startsAt: activity.startsAt } }
    : null
}
