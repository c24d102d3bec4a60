import { LessonStore } from '../../../src/features/lessons/lesson.store'
import { answered, type Phone } from './phone'

export async function opened(phone: Phone): Promise<LessonStore> {
  const store = new LessonStore(phone, 'lesson-8')
  await store.load()
  return store
}

/** Plays from one second to another with a report each `step` seconds. */
export async function play(phone: Phone, store: LessonStore, [from, to, step = 1]: [number, number, number?]) {
  store.playback.play()
  await answered()
  for (let position = from; position <= to; position += step) {
    store.playback.report(position)
    await answered()
    phone.now += step * 1000
  }
  store.playback.pause()
}

export const answerAll = ({ quiz }: LessonStore) => {
  quiz?.choose('a')
  quiz?.step(1)
  quiz?.choose('c')
  quiz?.choose('d')
}
