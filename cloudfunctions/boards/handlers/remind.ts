import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Reminding } from '../../../src/contract/tending'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { addresses } from '../../../src/domain/assignments/audience'
import { hoursWords, type Hours } from '../../../src/domain/assignments/quiet'
import { reminderState, remindersClosed, type RemindersClosed } from '../../../src/domain/assignments/reminder'
import { stateOf } from '../../../src/domain/assignments/state'
import { wordsOf } from '../../../src/domain/kinds'
import { inLots } from '../../kit/batches'
import type { Handler } from '../../kit/serve'
import { getOpen } from '../../shared/assignments/assignments.repo'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findLeaves } from '../../shared/counting/leaves.repo'
import { dropReminded, failReminded, putReminded } from '../../shared/counting/marks'
import type { Org } from '../../shared/orgs/orgs.repo'
import { settingFor } from '../../shared/orgs/settings.repo'
import { reachableOf, takeSubscription } from '../../shared/people/accounts.repo'
import type { Context } from '../../shared/people/context'
import { rosterRows } from '../../shared/people/roster.repo'
import { assertCounted } from '../access'
import { joined } from '../present'
import { reminderTemplate, sendReminder } from '../send-reminder'
import type { Loaders } from '../targets'

type Remind = Handler<Contract['boards']['remind'], Context, Loaders>

/** Messages under way at once. */
const TOGETHER = 10

const CLOSED: Record<RemindersClosed, (assignment: Assignment, quiet: Hours) => string> = {
  quiet: (_, hours) => `${hoursWords(hours)} 不发提醒，可以先复制名单`,
  over: ({ kind }) => `${wordsOf(kind).one}已经截止，不再发提醒，可以复制名单请大家${wordsOf(kind).madeUp}`,
}

export const remind: Remind = async ({ branchId, assignmentId, memberIds }, context, { branchId: { org: branch } }) => {
  const { now } = context
  const assignment = await getOpen(assignmentId, branch, now)
  assertCounted(assignment, branch)
  const { value: quiet } = await settingFor('quiet', branch.path)
  const closed = remindersClosed(assignment, now, quiet)
  if (closed) throw new AppError('CONFLICT', CLOSED[closed](assignment, quiet))
  const template = reminderTemplate()
  if (template === null) throw new AppError('CONFLICT', '提醒消息还没有开通，可以先复制名单')

  const asked = [...new Set(memberIds)]
  const people = await peopleAsked(branch, assignment, asked)
  if (people.length < asked.length) throw new AppError('NOT_FOUND', '花名册有变动，请刷新名单后再提醒')
  const reply: Reminding = { sent: [], notSubscribed: [], alreadyReminded: [], done: [], failed: [] }
  const errand = { branch, assignment, template, now }
  const outcomes = await inLots(people, { together: TOGETHER }, (person) => remindOne(person, errand))
  for (const [i, outcome] of outcomes.entries()) reply[outcome].push(people[i]?.memberId ?? '')
  await noteReminding(reply, { branchId, assignmentId, context })
  return reply
}

interface Person {
  memberId: string
  /** Where the message goes; it is told to WeChat and to nobody else. */
  openid: string | null
  state: ReturnType<typeof reminderState>
  /** Consents that can be used. */
  grants: string[]
}

/** Those asked for who are on the branch's roster, and where each stands. */
async function peopleAsked(branch: Org, assignment: Assignment, memberIds: readonly string[]): Promise<Person[]> {
  const [found, leaves] = await Promise.all([rosterRows(memberIds), findLeaves(assignment, branch)])
  const rows = found.filter((row) => row.branchId === branch._id && addresses(assignment, row.standing))
  const reachable = await reachableOf(rows)
  const sets = joined(leaves)
  return rows.map(({ _id, personId }) => {
    const way = reachable.get(_id)
    const grants = way?.unused ?? []
    const facts = { joined: personId !== null, reminded: sets.reminded[_id], subscriptions: grants.length }
    const state = reminderState({ ...facts, state: stateOf(_id, sets), expects: assignment.expects })
    return { memberId: _id, openid: way?.openid ?? null, state, grants }
  })
}

interface Errand {
  branch: Org
  assignment: Assignment
  template: string
  now: Date
}

/**
 * The note in the leaf first, then the consent, then the message: whoever else tries meets the note. A function that dies after the
 * note has sent one message or none, never two.
 */
async function remindOne(person: Person, { branch, assignment, template, now }: Errand): Promise<keyof Reminding> {
  const { memberId, openid, state, grants } = person
  if (state === null) return 'done'
  if (state === 'reminded' || state === 'failed') return 'alreadyReminded'
  if (state !== 'can' || openid === null) return 'notSubscribed'
  const place = { assignment, branch, memberId }
  if (!(await putReminded(place, now))) return 'alreadyReminded'
  if (!(await takeOne(openid, grants, assignment._id))) {
    await dropReminded(place, now)
    return 'notSubscribed'
  }
  if (await sendReminder(openid, assignment, template)) return 'sent'
  await failReminded(place)
  return 'failed'
}

/** Another assignment's reminder may use the same consent at the same moment: then the next one is tried. */
async function takeOne(openid: string, grants: readonly string[], assignmentId: string): Promise<boolean> {
  for (const grantId of grants) if (await takeSubscription(openid, grantId, assignmentId)) return true
  return false
}

async function noteReminding(
  { sent, failed }: Reminding,
  { branchId, assignmentId, context }: { branchId: string; assignmentId: string; context: Context },
): Promise<void> {
  if (sent.length + failed.length === 0) return
  const detail = `${sent.length} sent, ${failed.length} not taken`
  await noteDeed({
    actorId: context.personId,
    deed: 'remind',
    orgId: branchId,
    subject: assignmentId,
    detail,
    at: context.now,
  })
}
