import { lessons } from '../../devtools/seed/content/past-lessons'
import { until } from '../support/until'
import { answer, WRONG_ANSWERS } from './support/quiz'
import { City } from './support/city'
import { toRoster } from './support/joining'
import { watch } from './support/watching'

const city = City.forTests()

/** So many WeChat opens over one another. */
const MOST_PAGES = 10

/** Ends of numbers that are not 许静怡's, and what each costs. */
const WRONG_ENDS = [
  ['1111', '还可试 2 次'],
  ['22GH', '还可试 1 次'],
  ['3333', '3 次都没对上'],
] as const

describe('joining the wrong way', () => {
  test('a code that is nobody’s is refused in words, and can be put right', async () => {
    const hand = await city.phoneOf('guest')
    await hand.tap('加入团支部')
    await hand.type('ZZZZZZ', '.code-input__input')
    await hand.tap('查找团支部')
    await hand.seesElement('.code-input__error')
    await hand.isOn('identity/pages/join')
    await toRoster(hand, '丁若楠')
    await hand.sees('已由另一个微信加入', '申请团支书手动添加')
  })

  test('consent is never taken for granted: without the tick nothing is kept', async () => {
    const hand = await city.phoneOf('new')
    await hand.tap('加入团支部')
    await toRoster(hand, '许静怡')
    await hand.type('0406', '.code-input__input')
    await hand.tap('确认，是我')
    await hand.sees('勾选后可加入')
    await hand.tap('勾选后可加入')
    await hand.settles()
    await hand.isOn('identity/pages/consent')
    await hand.tap('暂不同意')
    await hand.isOn('pages/study')
    expect(city.cloud.database.get('accounts', 'preview-new')).toBeUndefined()
  })

  test('three wrong answers lock the row; then the secretary is asked', async () => {
    const hand = await city.phoneOf('impostor')
    await hand.tap('加入团支部')
    await toRoster(hand, '许静怡')
    for (const [end, answer] of WRONG_ENDS) {
      await hand.type(end, '.code-input__input')
      await hand.tap('确认，是我')
      await hand.sees(answer)
    }
    await hand.sees('申请团支书手动添加')
    await hand.tap('申请团支书手动添加')
    await hand.sees('已提交，等团支书确认')
    await hand.tap('返回首页')
    await hand.isOn('pages/study')
    await hand.sees('已申请加入机电 2302 团支部')
  })
})

describe('a page that does not open', () => {
  test('says so at the tap, where there are too many over one another', async () => {
    const hand = await city.phoneOf('member')
    const url = '/features/lessons/past/pages/past/index'
    for (let over = 1; over < MOST_PAGES; over++) await hand.wx('navigateTo', { url })
    await hand.tap(lessons[0]?.title ?? '', ['.past__issue'])
    const told = async () => (await hand.simulator.report()).calls.some(({ name }) => name === 'showToast')
    await until(told, () => 'no word of it')
    await hand.isOn('lessons/past/pages/past')
  })
})

describe('a lesson the wrong way', () => {
  test('jumping to the end is not watching, and wrong answers are not a certificate', async () => {
    const hand = await city.phoneOf('member')
    await hand.tap('继续学习')
    await hand.sees('62%', '未解锁')
    await watch(hand, 195, 200)
    await hand.sees('64%', '未解锁')
    await hand.tap('未解锁')
    await hand.settles()
    await hand.isOn('lessons/watching/pages/lesson')

    await watch(hand, 80, 106)
    await watch(hand, 150, 195)
    await hand.tap('开始答题')
    await answer(hand, WRONG_ANSWERS)
    await hand.sees('还差一点', '通过以后和正确答案')
    await hand.back()
    // What was chosen is kept: nobody begins anew.
    await hand.sees('继续答题')
  })

  test('someone outside a branch may look, and nothing is recorded', async () => {
    const hand = await city.phoneOf('visitor')
    await hand.tap('看这一课')
    await hand.sees('现在看不留记录', '加入团支部')
    await hand.seesNot('真实观看')
  })
})
