import { answer, RIGHT_ANSWERS } from './support/quiz'
import { City } from './support/city'
import { lessons } from '../../devtools/seed/content/past-lessons'
import { watchTheRest } from './support/taking'
import type { Completion } from '../../cloudfunctions/shared/assignments/completions.repo'
import { all } from '../support/recount'
import { currentIssue, memberIdOf } from '../support/seeded'
import { soon } from '../support/until'
import { AGAIN, lonely, pagesByPerson, says, startOf } from '../support/without-network'
import { TUESDAY } from '../../devtools/simulator/city'
import type { Screen } from '../../devtools/simulator/screens'
import type { Hand } from './support/hand'

const city = City.forTests()
/** Of the member this issue is late. */
const lateTitle = lessons.find(({ issue }) => issue === 5)?.title ?? ''

/** What the cloud has recorded of this week's lesson for the seeded member. */
function recorded(): Completion[] {
  const { cloud } = city
  const [lesson, memberId] = [currentIssue(cloud), memberIdOf(cloud, 'preview-member')]
  return all<Completion>(cloud, 'completions').filter(
    (one) => one.assignmentId === lesson._id && one.memberId === memberId,
  )
}

/** First: the others learn this week's lesson. */
describe('a screen that is opened without a network', () => {
  const goTo = (hand: Hand, path: string) =>
    hand.wx(path.startsWith('pages/') ? 'switchTab' : 'navigateTo', { url: `/${path}` })

  /** Looks at the page that was opened over another, and at what becomes of it with a network: an address may lead on to another page. */
  async function seen(hand: Hand, screen: Screen): Promise<void> {
    const isThere = async () => says(await hand.words(), screen.says)
    await soon(async () => {
      const page = await hand.page()
      const beneath = page.path === startOf(screen) ? ['it is not open'] : []
      const busy = (await page.$('.skeleton')) !== null
      expect([screen.name, ...beneath, ...lonely({ words: await hand.words(), busy })]).toEqual([screen.name])
    })
    await hand.simulator.setNetwork(true)
    await soon(async () => {
      if (!(await isThere())) await hand.tapIfThere(AGAIN)
      expect([screen.name, await isThere()]).toEqual([screen.name, true])
    })
  }

  test.each(pagesByPerson('', TUESDAY.getTime()).map(([person]) => person))(
    'says so to the %s, and comes with the network',
    async (person) => {
      const hand = await city.phoneOf(person)
      await hand.settles()
      const screens = new Map(pagesByPerson(currentIssue(city.cloud)._id, TUESDAY.getTime())).get(person) ?? []
      for (const screen of screens) {
        await goTo(hand, startOf(screen))
        await hand.settles()
        await hand.simulator.setNetwork(false)
        await goTo(hand, screen.path)
        await seen(hand, screen)
        if (!screen.path.startsWith('pages/')) await hand.back()
      }
    },
  )
})

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

  test('an appeal written without a network is shown as waiting, and as the cloud has it once it went out', async () => {
    const hand = await city.phoneOf('member')
    await hand.wx('navigateTo', { url: '/features/lessons/past/pages/past/index' })
    await hand.tap(lateTitle, ['.past__issue'])
    await hand.sees('其实按时学完了？')
    await hand.simulator.setNetwork(false)
    await hand.tap('申诉', ['.button'])
    await hand.type('周一在教室看完并答了题', '.field__input')
    await hand.tap('提交申诉', ['.button'])
    await hand.sees('没有网络，申诉已存在这部手机，联网后自动送出')
    await hand.tap('知道了', ['.button'])
    await hand.sees('我的申诉', '待上传', '周一在教室看完并答了题')

    await hand.wx('navigateTo', { url: '/features/lessons/quiz/pages/waiting/index' })
    await hand.sees('条等待上传', '第 5 期申诉', '周一在教室看完并答了题')
    await hand.simulator.setNetwork(true)
    await hand.sees('都已上传')
    await hand.back()
    await hand.sees('申诉待答复', '团支书会看到你的说明')
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
