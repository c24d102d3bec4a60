import type { App } from '../../stores/app'
import { LessonStore } from './lesson.store'

const opened = new WeakMap<App, Map<string, LessonStore>>()

/** The lesson, its questions and its result are screens of one thing: they share its store, so that nothing is asked for twice. */
export function openLesson(app: App, lessonId: string): LessonStore {
  const stores = opened.get(app) ?? new Map<string, LessonStore>()
  opened.set(app, stores)
  const store = stores.get(lessonId) ?? new LessonStore(app, lessonId)
  stores.set(lessonId, store)
  return store
}
