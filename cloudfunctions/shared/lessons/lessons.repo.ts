import type { Chapter } from '../../../src/contract/lessons'
import type { Question } from '../../../src/domain/lessons/scoring'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

export interface LessonQuestion extends Question {
  stem: string
  options: { id: string; text: string }[]
  explanation: string
  /** Second of the video that explains it; null where the lesson is text only. */
  atSeconds: number | null
}

/** What is to be watched or read, and answered. Who is to do it until when stands in its assignment. */
export interface Lesson {
  _id: string
  summary: string
  coverFile: string
  /** The same, 330 wide, for lists; null where there is the large one only. */
  smallCoverFile: string | null
  videoFile: string | null
  durationSeconds: number
  chapters: Chapter[]
  text: { title: string; paragraphs: string[] }[]
  questions: LessonQuestion[]
  classHours: number
  /** Null where whose lesson it is decides by its settings. */
  coverageNeeded: number | null
  maxRate: number
  /** As well. */
  passMark: number | null
}

/** What lists need: without text and questions. */
export type LessonCard = Omit<Lesson, 'summary' | 'text' | 'questions'>
const CARD_FIELDS: readonly (keyof LessonCard)[] = [
  'coverFile',
  'smallCoverFile',
  'videoFile',
  'durationSeconds',
  'chapters',
  'classHours',
  'coverageNeeded',
  'maxRate',
  'passMark',
]

/** The only place that names the collection `lessons`. */
const lessons = new Collection<Lesson>('lessons')

export const findLesson = (id: string): Promise<Lesson | null> => lessons.get(id)

/** Those of these ids that there are, without text and questions. */
export const findCards = (ids: readonly string[]): Promise<LessonCard[]> =>
  lessons.find({ where: { _id: command.in([...ids]) }, limit: Math.max(1, ids.length), fields: CARD_FIELDS })

/** The texts of those of these ids that there are. */
export async function findTexts(ids: readonly string[]): Promise<Map<string, Lesson['text']>> {
  const found = await lessons.find({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: ['text'] })
  return new Map(found.map(({ _id, text }) => [_id, text]))
}
