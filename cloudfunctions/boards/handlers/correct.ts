import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { completionId } from '../../../src/domain/counting/ids'
import { groupOf } from '../../../src/domain/people/standing'
import { isLate } from '../../../src/domain/lessons/timeliness'
import { answerAppeal, findAppeal, type Appeal } from '../../shared/assignments/appeals.repo'
import { noteDeed } from '../../shared/audit/audit.repo'
import { findCompletion, recordOnce, type Completion } from '../../shared/assignments/completions.repo'
import type { Context } from '../../shared/people/context'
import { putDone } from '../../shared/counting/counting.repo'
import { getOpenLesson, type Lesson } from '../../shared/lessons/lessons.repo'
import { getOrg, type Org } from '../../shared/orgs/orgs.repo'
import type { RosterRow } from '../../shared/people/people.repo'
import type { Handler } from '../../kit/serve'
import { accessible, memberOf } from '../access'

type Correct = Handler<Contract['boards']['correct'], Context>

/** What is corrected, and by whom and why. */
interface Case {
  branch: Org
  lesson: Lesson
  row: RosterRow
  appeal: Appeal | null
  answer: NonNullable<Appeal['answer']>
}

export const correct: Correct = async ({ branchId, lessonId, memberId, outcome, reason }, context) => {
  const { now, openid } = context
  const branch = await accessible(branchId, 'tend-members', context)
  const [lesson, row, appeal] = await Promise.all([
    getOpenLesson(lessonId, branch.path, now),
    memberOf(branch, memberId),
    findAppeal(lessonId, memberId),
  ])
  const told: Case = { branch, lesson, row, appeal, answer: { actorId: openid, reason, at: now } }
  return outcome === 'refuse' ? refuse(told) : accept(told)
}

async function refuse({ branch, lesson, row, appeal, answer }: Case): Promise<{ recorded: boolean }> {
  if (!appeal) throw new AppError('NOT_FOUND', '这里没有要答复的申诉')
  if (await answerAppeal(appeal._id, ['open'], { state: 'refused', answer })) await note('correct:refuse', answer)
  else {
    const standing = await findAppeal(lesson._id, row._id)
    if (standing?.state !== 'refused') throw new AppError('CONFLICT', '这条申诉已经同意，记录已补上')
    // The first request may have died between the two writes.
    if (standing.answer) await note('correct:refuse', standing.answer)
  }
  return { recorded: false }

  function note(deed: string, { actorId, reason, at }: Case['answer']): Promise<void> {
    const [_id, detail] = [`${deed}_${lesson._id}_${row._id}`, `${lesson._id}: ${reason}`]
    return noteDeed({ _id, actorId, deed, orgId: branch._id, subject: row._id, detail, at })
  }
}

async function accept(told: Case): Promise<{ recorded: boolean }> {
  const { branch, lesson, row, appeal, answer } = told
  const id = completionId(lesson._id, row._id)
  let completion = await findCompletion(lesson._id, row._id)
  // Who has finished by themselves meanwhile needs no correction; only the appeal is answered.
  if (!completion || completion.mode === 'corrected') {
    // The log first: no correction stands without its row, and the row of the first request stays.
    await noteDeed({
      ...{ _id: `correct:accept_${id}`, actorId: answer.actorId, deed: 'correct:accept', orgId: branch._id },
      ...{ subject: row._id, detail: `${lesson._id}: ${answer.reason}`, at: answer.at },
    })
    completion = await recordOnce(lesson, correctionOf(told, id))
  }
  const { doneAt, late, standing } = completion
  const home = completion.branchId === branch._id ? branch : await getOrg(completion.branchId)
  // Also on a repeated request: the first may have died in between.
  await putDone({ issue: lesson, branch: home, memberId: row._id }, { at: doneAt, late, group: groupOf(standing) })
  if (appeal) await answerAppeal(id, ['open', 'refused'], { state: 'accepted', answer })
  return { recorded: true }
}

/**
 * Counts from when the member said so, which the server saw itself; without an appeal from now. Either is late after the deadline:
 * otherwise a rate could be raised after it was told.
 */
function correctionOf({ branch, lesson, row, appeal, answer }: Case, _id: string): Omit<Completion, 'number'> {
  const doneAt = appeal?.at ?? answer.at
  return {
    ...{ _id, lessonId: lesson._id, sequence: lesson.sequence },
    ...{ memberId: row._id, branchId: branch._id, standing: row.standing },
    ...{ doneAt, receivedAt: answer.at, late: isLate(doneAt, lesson.deadline) },
    ...{ score: lesson.passMark, redoneAt: null, classHours: lesson.classHours, mode: 'corrected' },
  }
}
