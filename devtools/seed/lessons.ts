import { join } from 'node:path'
import type { Lesson } from '../../cloudfunctions/kit/lessons.repo'
import { COVERAGE_NEEDED, MAX_RATE, PASS_MARK } from '../../src/domain/limits'
import type { Cloud } from '../cloud'
import type { Slot } from './calendar'
import { lessons as contents } from './content/past-lessons'
import type { LessonContent } from './content/lessons'
import { CITY } from './tree'

const MEDIA = join(__dirname, 'media')

/** Puts pictures and films into storage and answers with the lessons of the calendar, oldest first. */
export function seedLessons(cloud: Pick<Cloud, 'storage'>, slots: readonly Slot[]): Lesson[] {
  return slots.map((slot) => {
    const content = contents.find(({ issue }) => issue === slot.number)
    if (!content) throw new Error(`no content for issue ${slot.number}`)
    return lessonOf(cloud, slot, content)
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
    ...{ coverageNeeded: COVERAGE_NEEDED, maxRate: MAX_RATE, passMark: PASS_MARK },
  }
}
