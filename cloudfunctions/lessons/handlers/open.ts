import type { Contract } from '../../../src/contract'
import { takenOf } from '../../../src/domain/lessons/kept'
import { fileUrls } from '../../kit/files'
import type { Handler } from '../../kit/serve'
import { findAppeal } from '../../shared/assignments/appeals.repo'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { findLeafOf } from '../../shared/counting/leaves.repo'
import { getOpenIssue } from '../../shared/lessons/issues'
import type { Context } from '../../shared/people/context'
import { presentAppeal, presentCard, presentProgress, presentQuestions, presentReceipt } from '../present'
import { readerOf } from '../reader'

type Open = Handler<Contract['lessons']['open'], Context>

export const open: Open = async ({ lessonId }, context) => {
  const { member } = context
  const reader = await readerOf(context)
  const { branch } = reader
  const issue = await getOpenIssue(lessonId, reader)
  const { lesson, assignment } = issue
  const [completion, leaf, appeal, files] = await Promise.all([
    member ? findCompletion(assignment._id, member.memberId) : null,
    member && branch ? findLeafOf({ assignment, branch, memberId: member.memberId }) : null,
    member ? findAppeal(assignment._id, member.memberId) : null,
    fileUrls({ cover: lesson.coverFile, video: lesson.videoFile }),
  ])
  const progress = presentProgress(lesson, completion, member && leaf?.seen[member.memberId])
  const { coverageNeeded, maxRate, passMark } = lesson
  return {
    ...presentCard(issue, files.cover, { completion, state: progress.state }),
    summary: lesson.summary,
    videoUrl: files.video,
    chapters: lesson.chapters,
    text: lesson.text,
    classHours: lesson.classHours,
    rules: { coverageNeeded, maxRate, passMark },
    questions: presentQuestions(lesson),
    progress,
    receipt:
      completion && member && branch ? await presentReceipt({ ...completion, name: member.name }, issue, branch) : null,
    mayRedo: completion !== null && takenOf(completion).redoneAt === null,
    appeal: appeal && presentAppeal(appeal),
  }
}
