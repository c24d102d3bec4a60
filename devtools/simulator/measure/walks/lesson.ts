import { currentLesson } from '../../../seed/content/lessons'
import { pass } from '../causes'
import { HALF_AN_HOUR } from '../limits'
import type { Walk } from '../walk'

const STEP_SECONDS = 10
const LONG_SECONDS = 30 * 60
const { questions } = currentLesson
const length = currentLesson.video?.durationSeconds ?? 0

/** The texts to choose, question by question. */
const RIGHT = questions.map(({ options, right }) => options.filter(({ id }) => right.includes(id)))
const WRONG = questions.map(({ options, right }) => options.filter(({ id }) => !right.includes(id)).slice(0, 1))

/** Someone who has not begun, from opening the lesson to the certificate; then someone whose answers are wrong. */
export async function throughALesson(walk: Walk, lessonId: string): Promise<void> {
  const path = `features/lessons/watching/pages/lesson/index?lessonId=${lessonId}`
  await walk.costs('by link to a lesson, text and film, to the receipt', async () => {
    await walk.opens({ person: 'seed-m-jd2302-005', path, says: '真实观看' })
    await watchAll(walk)
    await toTheQuiz(walk)
    await answer(walk, RIGHT)
  })
  await walk.does('result: to the certificate', 'page', (finger) => finger.tap('.button', '查看学习证明'))
  await walk.sees('编号')
  await walk.does('certificate: back to the lesson', 'list', (finger) => finger.wx('navigateBack', {}))
  await walk.opens({ person: 'seed-m-jd2302-007', path, says: '真实观看' })
  await watchFrom(walk, 0)
  await walk.finger.tap('.button', '开始答题')
  await walk.sees('下一题')
  await giveAll(walk, WRONG)
  await walk.sees('还差一点')
  await walk.weigh('result-failed')
}

/** A film of half an hour, played from its link on, and the questions: no more than that, and the longest that costs so few calls. */
export async function filmOfHalfAnHour(walk: Walk, lessonId: string): Promise<void> {
  const { database } = walk.bench.cloud
  const lasts = (durationSeconds: number) =>
    database.modify('lessons', {
      query: { _id: lessonId },
      data: { $set: { durationSeconds } },
      multi: false,
      replace: false,
      upsert: false,
    })
  const path = `features/lessons/watching/pages/lesson/index?lessonId=${lessonId}`
  lasts(LONG_SECONDS)
  await walk.costs(HALF_AN_HOUR, async () => {
    await walk.opens({ person: 'seed-m-jd2302-009', path, says: '真实观看' })
    await watchFrom(walk, 0, { to: LONG_SECONDS, step: 60 })
    await walk.finger.tap('.button', '开始答题')
    await walk.sees('下一题')
    await giveAll(walk, RIGHT)
    await walk.sees('查看学习证明')
  })
  lasts(length)
}

async function watchAll(walk: Walk): Promise<void> {
  const { simulator } = walk
  await walk.does('lesson: to the text', 'list', (finger) => finger.tap('.tabs__item', '图文'))
  await walk.does('lesson: back to the film', 'list', (finger) => finger.tap('.tabs__item', '视频'))
  await walk.does('lesson: play', 'place', () => simulator.setPlaying(true))
  await walk.does('lesson: one second of watching', 'place', () => watch(walk, 0, 1))
  await walk.does('lesson: pause', 'place', () => simulator.setPlaying(false))
  await walk.does('lesson: to a later chapter', 'place', (finger) => finger.tap('.chapter-list__row', '三件小事'))
  await simulator.setPlaying(true)
  await watch(walk, length - STEP_SECONDS, STEP_SECONDS)
  await watchFrom(walk, 1)
}

async function toTheQuiz(walk: Walk): Promise<void> {
  await walk.does('lesson: to the questions', 'page', (finger) => finger.tap('.button', '开始答题'))
  await walk.sees('下一题')
  await walk.weigh('quiz')
  await walk.does('quiz: choose', 'place', (finger) => finger.tap('.quiz-option'))
  await walk.does('quiz: change one’s mind', 'place', (finger) => finger.tap('.quiz-option'))
}

async function answer(walk: Walk, answers: typeof RIGHT): Promise<void> {
  const [first = [], ...others] = answers
  for (const { text } of first) await walk.finger.tap('.quiz-option', text)
  await walk.does('quiz: next question', 'place', (finger) => finger.tap('.button', '下一题'))
  await walk.does('quiz: question before', 'place', (finger) => finger.tap('.button', '上一题'))
  await walk.finger.tap('.button', '下一题')
  for (const [nth, options] of others.entries()) {
    for (const { text } of options) await walk.finger.tap('.quiz-option', text)
    if (nth < others.length - 1) await walk.finger.tap('.button', '下一题')
  }
  await walk.does('quiz: hand in', 'page', (finger) => finger.tap('.button', '提交'))
  await walk.sees('查看学习证明')
  await walk.weigh('result-passed')
}

async function giveAll({ finger }: Walk, answers: typeof RIGHT): Promise<void> {
  for (const [nth, options] of answers.entries()) {
    for (const { text } of options) await finger.tap('.quiz-option', text)
    await finger.tap('.button', nth < answers.length - 1 ? '下一题' : '提交')
  }
}

async function watchFrom(walk: Walk, from: number, { to, step } = { to: length, step: STEP_SECONDS }): Promise<void> {
  await walk.simulator.setPlaying(true)
  for (let at = from; at < to; at += step) await watch(walk, at, Math.min(step, to - at))
  await walk.simulator.setPlaying(false)
  await walk.finger.settles()
}

/** The film plays at its own pace: the clocks of phone and cloud go on with it. */
async function watch({ simulator, bench, stage, finger }: Walk, from: number, seconds: number): Promise<void> {
  bench.cloud.clock.advance(seconds * 1000)
  await simulator.watch(from, seconds)
  await finger.settles()
  // Only now the app's timers are told: what was asked for meanwhile has been answered in time.
  await pass(stage, 0)
}
