import { answer, RIGHT_ANSWERS } from './support/quiz'
import { City } from './support/city'
import { watchTheRest } from './support/taking'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import { all } from '../support/recount'
import { currentIssue, memberIdOf } from '../support/seeded'

const city = City.forTests()

/** What the cloud has recorded of this week's lesson for the seeded member. */
function recorded(): Completion[] {
  const { cloud } = city
  const [lesson, memberId] = [currentIssue(cloud), memberIdOf(cloud, 'preview-member')]
  return all<Completion>(cloud, 'completions').filter(
    (one) => one.assignmentId === lesson._id && one.memberId === memberId,
  )
}

describe('the network goes and comes back', () => {
  test('answers given without a network wait on the phone, survive its restart, and go out', async () => {
    const hand = await city.phoneOf('member')
    await watchTheRest(hand)
    await hand.sees('100%', '开始答题')

    await hand.simulator.setNetwork(false)
    await hand.sees('没有网络')
    await hand.tap('开始答题')
    await answer(hand, RIGHT_ANSWERS)
    await hand.isOn('lessons/quiz/pages/waiting')
    await hand.sees('没有网络，答案已存在这部手机', '待上传')
    expect(recorded()).toEqual([])

    await hand.simulator.phone.start({ offline: true, clockOffset: city.cloud.clock.offset })
    await hand.isOn('pages/study')
    await hand.sees('没有网络')
    expect(recorded()).toEqual([])

    await hand.simulator.setNetwork(true)
    await hand.seesNot('没有网络')
    await hand.sees('已完成', '学习证明')
    expect(recorded()).toMatchObject([{ late: false, correctedAt: null, kept: { mode: 'watch', score: 100 } }])
  })

  test('a home screen without a network says so and comes to life with it', async () => {
    const hand = await city.phoneOf('secretary', { offline: true })
    await hand.sees('没有网络')
    await hand.simulator.setNetwork(true)
    await hand.seesNot('没有网络')
    await hand.wx('switchTab', { url: '/pages/me/index' })
    await hand.sees('沈嘉树')
  })
})
