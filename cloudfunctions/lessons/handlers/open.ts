import type { Contract } from '../../../src/contract'
import { takenOf } from '../../../src/domain/lessons/kept'
import { modesOf } from '../../../src/domain/lessons/learnable'
import { fileUrls } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { findAppeal } from '../../shared/assignments/appeals.repo'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { findSeen } from '../../shared/counting/leaves.repo'
import { assertReady, getOpenIssue } from '../../shared/lessons/issues'
import type { Context } from '../../shared/people/context'
import { isOwnAt } from '../../shared/people/own-rows'
import { presentAppeal, presentCard, presentProgress, presentQuestions, presentReceipt } from '../present'
import { readerOf } from '../reader'

type Open = Handler<Contract['lessons']['open'], Context>

export const open: Open = async ({ lessonId }, context) => {
  const { member } = context
  const reader = await readerOf(context)
  const { branch } = reader
  const issue = await getOpenIssue(lessonId, reader)
  const { lesson, assignment } = issue
  const modes = modesOf(lesson)
  const [completion, seen, appeal, files] = await Promise.all([
    member ? findCompletion(assignment._id, member.memberId) : null,
    member && branch ? findSeen({ assignment, branch, memberId: member.memberId }) : null,
    member ? findAppeal(assignment._id, member.memberId) : null,
    fileUrls({ cover: lesson.coverFile, video: modes.includes('watch') ? lesson.videoFile : null }),
  ])
  if (!completion) assertReady(lesson)
  const own = completion !== null && member !== null && isOwnAt(member, completion.receivedAt)
  const progress = presentProgress(lesson, completion, seen)
  const { coverageNeeded, maxRate, passMark, quizTries } = lesson
  return {
    ...presentCard(issue, files.cover, { completion, state: progress.state }),
    summary: lesson.summary,
    videoUrl: files.video,
    chapters: lesson.chapters,
    text: modes.includes('read') ? lesson.text : [],
    classHours: lesson.classHours,
    rules: { coverageNeeded, maxRate, passMark, quizTries },
    questions: presentQuestions(lesson),
    progress,
    receipt: own && branch ? await presentReceipt({ ...completion, name: member.name }, issue, branch) : null,
    mayRedo: own && takenOf(completion).redoneAt === null,
    appeal: appeal && presentAppeal(appeal),
  }
}
