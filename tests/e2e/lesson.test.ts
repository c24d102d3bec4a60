import { answer, RIGHT_ANSWERS } from './support/quiz'
import { City } from './support/city'
import { watch } from './support/watching'

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
