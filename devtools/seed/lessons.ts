import { join } from 'node:path'
import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import { COVERAGE_NEEDED, MAX_RATE, PASS_MARK } from '../../src/domain/limits'
import type { Cloud } from '../cloud'
import type { Slot } from './calendar'
import { lessons as contents } from './content/past-lessons'
import type { LessonContent } from './content/lessons'
import { CITY } from './tree'

const MEDIA = join(__dirname, 'media')

/** Puts pictures and films into storage and answers with the lessons of the calendar, oldest first. */
export function seedLessons(
  cloud: Pick<Cloud, 'storage'>,
  slots: readonly Slot[],
  { film, now }: { film: 'whole' | 'clip'; now: Date },
): Lesson[] {
  return slots.map((slot) => {
    const content = contents.find(({ issue }) => issue === slot.number)
    if (!content) throw new Error(`no content for issue ${slot.number}`)
    const lesson = lessonOf(cloud, slot, film === 'clip' ? cut(content) : content)
    return slot.deadline < now ? { ...lesson, frozenAt: slot.deadline } : lesson
  })
}

function lessonOf({ storage }: Pick<Cloud, 'storage'>, slot: Slot, content: LessonContent): Lesson {
  const { video, text, questions } = content
  const store = (file: string): string => storage.put(`lessons/${file}`, join(MEDIA, file))
  return {
    ...{ _id: slot.lessonId, sequence: slot.sequence, label: slot.label, season: slot.season, scope: CITY.id },
    ...{ title: content.title, summary: content.summary, classHours: content.classHours },
    ...{ coverFile: store(content.cover), videoFile: video && store(video.file) },
    ...{ durationSeconds: video?.durationSeconds ?? 0, chapters: [...(video?.chapters ?? [])] },
    text: text.map(({ title, paragraphs }) => ({ title: title ?? '', paragraphs: [...paragraphs] })),
    questions: questions.map((question) => ({
      ...question,
      options: [...question.options],
      right: [...question.right],
    })),
    ...{ opensAt: slot.opensAt, deadline: slot.deadline, prepared: true, preparedTo: '' },
    ...{ frozenAt: null, freezing: null },
    ...{ coverageNeeded: COVERAGE_NEEDED, maxRate: MAX_RATE, passMark: PASS_MARK },
  }
}

const CLIP = { file: 'clip-20s.mp4', durationSeconds: 20 }

/** The lesson with the first 20 seconds of its film, chapters and moments brought to scale. */
function cut(content: LessonContent): LessonContent {
  const { video } = content
  if (!video) return content
  const scaled = (second: number): number => Math.round((second * CLIP.durationSeconds) / video.durationSeconds)
  const chapters = video.chapters.map(({ title, startSeconds, endSeconds }) => ({
    ...{ title, startSeconds: scaled(startSeconds), endSeconds: scaled(endSeconds) },
  }))
  const questions = content.questions.map((question) => ({
    ...question,
    atSeconds: question.atSeconds === null ? null : scaled(question.atSeconds),
  }))
  return { ...content, questions, video: { ...CLIP, chapters } }
}
