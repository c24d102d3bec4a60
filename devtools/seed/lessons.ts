import { join } from 'node:path'
import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Issue } from '../../cloudfunctions/shared/lessons/issues'
import { LESSON } from '../../cloudfunctions/shared/lessons/kind'
import type { Assignment } from '../../src/domain/assignments/assignment'
import { frozenFrom } from '../../src/domain/assignments/late'
import { flawsOf } from '../../src/domain/lessons/learnable'
import { COVERAGE_NEEDED, MAX_RATE, PASS_MARK, PREPARED_AHEAD_MINUTES } from '../../src/domain/limits'
import { STANDINGS } from '../../src/domain/people/standing'
import type { Cloud } from '../cloud'
import type { Slot } from './calendar'
import { lessons as contents } from './content/past-lessons'
import type { LessonContent } from './content/lessons'
import { CITY } from './tree'

const MEDIA = join(__dirname, 'media')

/** What the seed plants of a week: the assignment and the whole lesson. */
export type PlantedIssue = Issue<Lesson>

/** Where files are put. */
export interface Shelf {
  storage: Pick<Cloud['storage'], 'put'>
}

/** Puts pictures and films into storage and answers with the issues of the calendar, oldest first. */
export function seedIssues(
  cloud: Shelf,
  slots: readonly Slot[],
  { film, now }: { film: 'whole' | 'clip'; now: Date },
): PlantedIssue[] {
  return slots.map((slot) => {
    const content = contents.find(({ issue }) => issue === slot.number)
    if (!content) throw new Error(`no content for issue ${slot.number}`)
    const lesson = lessonOf(cloud, slot, film === 'clip' ? cut(content) : content)
    const flaws = flawsOf({ ...lesson, coverageNeeded: COVERAGE_NEEDED, passMark: PASS_MARK })
    if (flaws.length > 0) throw new Error(`issue ${slot.number} can't be published: ${flaws.join(', ')}`)
    return { lesson, assignment: assignmentOf(slot, { title: content.title, seconds: lesson.durationSeconds, now }) }
  })
}

/** A lesson for the whole city, counted by the tree of the hour before it opens. */
function assignmentOf(slot: Slot, { title, seconds, now }: { title: string; seconds: number; now: Date }): Assignment {
  const frozenAt = frozenFrom(slot.deadline)
  return {
    _id: slot.lessonId,
    kind: LESSON,
    subjectId: slot.lessonId,
    order: slot.order,
    label: slot.label,
    title,
    series: slot.season,
    seconds,
    scope: CITY.id,
    standings: STANDINGS,
    sectors: null,
    opensAt: slot.opensAt,
    deadline: slot.deadline,
    expects: 'roster',
    pinnedAt: pinnedBefore(slot.opensAt),
    prepared: true,
    cursor: null,
    frozenAt: frozenAt <= now ? frozenAt : null,
  }
}

/** When an assignment is pinned that opens then. */
export const pinnedBefore = (opensAt: Date): Date => new Date(opensAt.getTime() - PREPARED_AHEAD_MINUTES * 60_000)

function lessonOf({ storage }: Shelf, slot: Slot, content: LessonContent): Lesson {
  const { video, text, questions } = content
  const store = (file: string): string => storage.put(`lessons/${file}`, join(MEDIA, file))
  return {
    _id: slot.lessonId,
    summary: content.summary,
    classHours: content.classHours,
    coverFile: store(content.cover),
    smallCoverFile: store(`small/${content.cover}`),
    videoFile: video && store(video.file),
    durationSeconds: video?.durationSeconds ?? 0,
    chapters: [...(video?.chapters ?? [])],
    text: text.map(({ title, paragraphs }) => ({ title: title ?? '', paragraphs: [...paragraphs] })),
    questions: questions.map((question) => ({
      ...question,
      options: [...question.options],
      right: [...question.right],
    })),
    // The city's settings decide.
    coverageNeeded: null,
    maxRate: MAX_RATE,
    passMark: null,
  }
}

const CLIP = { file: 'clip-20s.mp4', durationSeconds: 20 }

/** The lesson with the first 20 seconds of its film, chapters and moments brought to scale. */
function cut(content: LessonContent): LessonContent {
  const { video } = content
  if (!video) return content
  const scaled = (second: number): number => Math.round((second * CLIP.durationSeconds) / video.durationSeconds)
  const chapters = video.chapters.map(({ title, startSeconds, endSeconds }) => ({
    title,
    startSeconds: scaled(startSeconds),
    endSeconds: scaled(endSeconds),
  }))
  const questions = content.questions.map((question) => ({
    ...question,
    atSeconds: question.atSeconds === null ? null : scaled(question.atSeconds),
  }))
  return { ...content, questions, video: { ...CLIP, chapters } }
}
