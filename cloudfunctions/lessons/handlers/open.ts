import type { Contract } from '../../../src/contract'
import { findAppeal } from '../../shared/assignments/appeals.repo'
import type { Context } from '../../shared/people/context'
import { findLeafOf } from '../../shared/counting/counting.repo'
import { fileUrls } from '../../kit/files'
import { getOpenLesson } from '../../shared/lessons/lessons.repo'
import type { Handler } from '../../kit/serve'
import { findCompletion } from '../../shared/assignments/completions.repo'
import { presentAppeal, presentCard, presentProgress, presentQuestions, presentReceipt } from '../present'
import { readerOf } from '../reader'

type Open = Handler<Contract['lessons']['open'], Context>

export const open: Open = async ({ lessonId }, context) => {
  const { member, now } = context
  const { path, branch } = await readerOf(context)
  const lesson = await getOpenLesson(lessonId, path, now)
  const [completion, leaf, appeal, files] = await Promise.all([
    member ? findCompletion(lessonId, member.memberId) : null,
    member && branch ? findLeafOf(lessonId, branch, member.memberId) : null,
    member ? findAppeal(lessonId, member.memberId) : null,
    fileUrls({ cover: lesson.coverFile, video: lesson.videoFile }),
  ])
  const progress = presentProgress(lesson, completion, member && leaf?.seen[member.memberId])
  const { coverageNeeded, maxRate, passMark } = lesson
  return {
    ...presentCard(lesson, files.cover, { completion, state: progress.state }),
    summary: lesson.summary,
    videoUrl: files.video,
    chapters: lesson.chapters,
    text: lesson.text,
    classHours: lesson.classHours,
    rules: { coverageNeeded, maxRate, passMark },
    questions: presentQuestions(lesson),
    progress,
    receipt:
      completion && member && branch
        ? await presentReceipt({ ...completion, name: member.name }, lesson, branch)
        : null,
    mayRedo: completion?.redoneAt === null,
    appeal: appeal && presentAppeal(appeal),
  }
}
