import { answer, RIGHT_ANSWERS } from './support/quiz'
import type { LessonDetail } from '../../src/contract/lessons'
import { City } from './support/city'
import { FUNCTION_CALL } from '../../devtools/cloud'
import { currentIssue } from '../support/seeded'
import type { Hand } from './support/hand'
import { watch, watchOn } from './support/watching'

const city = City.forTests()

describe('a lesson, from the home screen to the certificate', () => {
  test('what is missing is watched, the questions are answered, the receipt stands in the cloud', async () => {
    const hand = await city.phoneOf('member')
    await hand.sees('清清澜江', '62%', '80.4%', '46 人中 37 人已完成')
    await hand.tap('继续学习')
    await hand.isOn('lessons/watching/pages/lesson')
    await hand.sees('真实观看', '未解锁')

    await watch(hand, 80, 106)
    await watch(hand, 150, 200)
    await hand.sees('100%', '开始答题')

    await hand.tap('开始答题')
    await hand.isOn('lessons/quiz/pages/quiz')
    await answer(hand, RIGHT_ANSWERS)
    await hand.isOn('lessons/quiz/pages/result')
    await hand.sees('100', '通过')
    await hand.tap('查看学习证明')
    await hand.isOn('lessons/certificate/pages/certificate')
    await hand.sees('学习证明', '周雨桐', '扫码核验真伪')

    await hand.back()
    await hand.sees('已完成')
    await hand.back()
    await hand.isOn('pages/study')
    await hand.sees('已完成', '学习证明')
  })
})

describe('in mid-lesson', () => {
  const NOBODY_YET = 'seed-m-jd2302-005'
  const TEN_MINUTES = 600_000
  /** Seconds of the film from one of it to the next: 4%. */
  const WATCHED = 8
  const hangUp = ({ simulator }: Hand) => simulator.phone.hangUp()
  const restart = ({ simulator }: Hand, offline = false) =>
    simulator.phone.start({ offline, clockOffset: city.cloud.clock.offset })

  const LIVES = [
    ['the phone is locked', (hand: Hand) => hand.background(), (hand: Hand) => hand.foreground()],
    ['a call is taken', (hand: Hand) => hand.simulator.phone.ring(true), hangUp],
    ['a call is not taken', (hand: Hand) => hand.simulator.phone.ring(false), hangUp],
    ['WeChat ends the hidden app', (hand: Hand) => hand.background(), (hand: Hand) => restart(hand)],
  ] as const

  /** The spans that the cloud keeps of the lesson. */
  async function told(lessonId: string): Promise<unknown> {
    const data = { action: 'open', input: { lessonId } }
    const reply = await city.cloud.invoke('lessons', data, { openid: NOBODY_YET })
    return (reply as { data: LessonDetail }).data.progress.watched
  }

  test('what takes the film away for ten minutes credits nothing and loses nothing', async () => {
    const lessonId = currentIssue(city.cloud)._id
    const path = `features/lessons/watching/pages/lesson/index?lessonId=${lessonId}`
    const hand = await city.phoneOf(NOBODY_YET, { path })
    let at = 0
    for (const [, away, back] of LIVES) {
      await watchOn(hand, at, at + WATCHED)
      at += WATCHED
      await away(hand)
      await hand.settles()
      await hand.passTime(TEN_MINUTES)
      await expect(hand.simulator.watch(at, 1)).rejects.toThrow('the film is paused')
      await back(hand)
      await hand.sees(`${at / 2}% 真实观看`)
    }
    expect(await told(lessonId)).toEqual([[0, at]])

    await watchOn(hand, at, at + WATCHED)
    await hand.simulator.setNetwork(false)
    await hand.background()
    await hand.settles()
    await hand.passTime(TEN_MINUTES)
    await restart(hand, true)
    await hand.sees('没有网络')
    const mark = city.cloud.operations.mark()
    await hand.simulator.setNetwork(true)
    await hand.tap('重新加载')
    await hand.sees(`${(at + WATCHED) / 2}% 真实观看`)
    await hand.settles()
    const { entries } = city.cloud.operations.since(mark)
    const writing = entries.filter(({ action, written }) => action !== FUNCTION_CALL && written > 0)
    expect(writing.map(({ collection }) => collection)).toEqual(['leaves'])
    expect(await told(lessonId)).toEqual([[0, at + WATCHED]])
  })
})
