import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Reminding } from '../../../src/contract/tending'
import { reminderState, remindersClosed, type RemindersClosed } from '../../../src/domain/assignments/reminder'
import { stateOf } from '../../../src/domain/assignments/state'
import { unused } from '../../../src/domain/people/subscriptions'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { findLeaves } from '../../shared/counting/counting.repo'
import { dropReminded, failReminded, putReminded } from '../../shared/counting/leaf-marks'
import { getOpenLesson, type Lesson } from '../../shared/lessons/lessons.repo'
import type { Org } from '../../shared/orgs/orgs.repo'
import { rosterRows, subscriptionsOf, takeSubscription } from '../../shared/people/people.repo'
import type { Handler } from '../../kit/serve'
import { accessible } from '../access'
import { joined } from '../present'
import { reminderTemplate, sendReminder } from '../send-reminder'

type Remind = Handler<Contract['boards']['remind'], Context>

/** Messages under way at once. */
const TOGETHER = 10

const CLOSED: Record<RemindersClosed, string> = {
  quiet: '21:00 到次日 08:00 不发提醒，可以先复制名单',
  over: '这一期已经截止，不再发提醒，可以复制名单请大家补学',
}

export const remind: Remind = async ({ branchId, lessonId, memberIds }, context) => {
  const { now } = context
  const branch = await accessible(branchId, 'tend-members', context)
  const lesson = await getOpenLesson(lessonId, branch.path, now)
  const closed = remindersClosed(lesson, now)
  if (closed) throw new AppError('CONFLICT', CLOSED[closed])
  const template = reminderTemplate()
  if (template === null) throw new AppError('CONFLICT', '提醒消息还没有开通，可以先复制名单')

  const asked = [...new Set(memberIds)]
  const people = await peopleAsked(branch, lesson, asked)
  if (people.length < asked.length) throw new AppError('NOT_FOUND', '花名册有变动，请刷新名单后再提醒')
  const reply: Reminding = { sent: [], notSubscribed: [], alreadyReminded: [], done: [], failed: [] }
  for (let i = 0; i < people.length; i += TOGETHER) {
    const some = people.slice(i, i + TOGETHER)
    const outcomes = await Promise.all(some.map((person) => remindOne(person, { branch, lesson, template, now })))
    for (const [j, outcome] of outcomes.entries()) reply[outcome].push(some[j]?.memberId ?? '')
  }
  await noteReminding(reply, { branchId, lessonId, context })
  return reply
}

interface Person {
  memberId: string
  openid: string | null
  state: ReturnType<typeof reminderState>
  /** Consents that can be used. */
  grants: string[]
}

/** Those asked for who are on the branch's roster, and where each stands. */
async function peopleAsked(branch: Org, lesson: Lesson, memberIds: readonly string[]): Promise<Person[]> {
  const [found, leaves] = await Promise.all([rosterRows(memberIds), findLeaves(lesson._id, branch)])
  const rows = found.filter((row) => row.branchId === branch._id)
  const subscriptions = await subscriptionsOf(rows.flatMap(({ accountId }) => accountId ?? []))
  const sets = joined(leaves)
  return rows.map(({ _id, accountId }) => {
    const grants = unused(subscriptions.get(accountId ?? '') ?? {})
    const facts = { joined: accountId !== null, reminded: sets.reminded[_id], subscriptions: grants.length }
    const state = reminderState({ ...facts, state: stateOf(_id, sets) })
    return { memberId: _id, openid: accountId, state, grants }
  })
}

interface Errand {
  branch: Org
  lesson: Lesson
  template: string
  now: Date
}

/**
 * The note in the leaf first, then the consent, then the message: whoever else tries meets the note. A function that dies after the
 * note has sent one message or none, never two.
 */
async function remindOne(person: Person, { branch, lesson, template, now }: Errand): Promise<keyof Reminding> {
  const { memberId, openid, state, grants } = person
  if (state === null) return 'done'
  if (state === 'reminded' || state === 'failed') return 'alreadyReminded'
  if (state !== 'can' || openid === null) return 'notSubscribed'
  const place = { issue: lesson, branch, memberId }
  if (!(await putReminded(place, now))) return 'alreadyReminded'
  if (!(await takeOne(openid, grants, lesson._id))) {
    await dropReminded(place, now)
    return 'notSubscribed'
  }
  if (await sendReminder(openid, lesson, template)) return 'sent'
  await failReminded(place)
  return 'failed'
}

/** Another issue's reminder may use the same consent at the same moment: then the next one is tried. */
async function takeOne(openid: string, grants: readonly string[], lessonId: string): Promise<boolean> {
  for (const grantId of grants) if (await takeSubscription(openid, grantId, lessonId)) return true
  return false
}

async function noteReminding(
  { sent, failed }: Reminding,
  { branchId, lessonId, context }: { branchId: string; lessonId: string; context: Context },
): Promise<void> {
  if (sent.length + failed.length === 0) return
  const detail = `${sent.length} sent, ${failed.length} not taken`
  await noteDeed({
    ...{ actorId: context.openid, deed: 'remind', orgId: branchId, subject: lessonId, detail },
    at: context.now,
  })
}
