import { ASKERS, ASKING } from '../../devtools/seed/people'
import { City } from './support/city'
import { CODE, toRoster } from './support/joining'

const city = City.forTests()

describe('joining a branch', () => {
  test('code, name, the last four, consent: the person is in, and what was only to be looked at counts', async () => {
    const hand = await city.phoneOf('new')
    await hand.sees('加入团支部', '不加入也能看')
    await hand.tap('加入团支部')
    await hand.isOn('identity/pages/join')
    await toRoster(hand, '许静怡')
    await hand.sees('花名册里有 1 位同名的人', '还可试 3 次', '后四位')

    await hand.type('0406', '.code-input__input')
    await hand.tap('确认，是我')
    await hand.isOn('identity/pages/consent')
    await hand.sees('勾选后可加入', '我们只用这几样信息')
    await hand.tapOn('.checkbox__tap')
    await hand.tap('同意并加入')

    await hand.isOn('identity/pages/joined')
    await hand.sees('许静怡，你已加入', '机电 2302 团支部', '澜江职业技术学院', '只有人数和比例，没有姓名')
    expect(await hand.paths()).toEqual(['features/identity/pages/joined/index'])
    // Which lesson it is comes with an answer of its own.
    await hand.sees('本周团课：')
    await hand.tap('学本周团课')
    await hand.isOn('watching/pages/lesson')
    await hand.tapOn('.screen__back')
    await hand.isOn('identity/pages/joined')
    await hand.tap('返回首页')
    await hand.isOn('pages/study')
    await hand.sees('本支部参学率', '开始学习')
    expect(city.cloud.database.get('accounts', 'preview-new')).toMatchObject({ name: '许静怡' })
  })

  test('a code out of a chat and a name with spaces are taken, and the keyboard’s own key goes on', async () => {
    const hand = await city.phoneOf('typist')
    await hand.tap('加入团支部')
    await hand.isOn('identity/pages/join')
    await hand.type(' ｊｄ 23-k7', '.code-input__input')
    await hand.confirm('.code-input__input')
    await hand.isOn('identity/pages/roster')
    await hand.type('陈　思 远', '.field__input')
    await hand.confirm('.field__input')
    await hand.sees('已由另一个微信加入')
  })

  test('a code read with the camera leads on as a typed one does', async () => {
    const hand = await city.phoneOf('stranger')
    await hand.simulator.prepare({ scan: [CODE] })
    await hand.tap('加入团支部')
    await hand.tapOn('.join-scan')
    await hand.isOn('identity/pages/roster')
    await hand.sees('机电 2302 团支部')
  })

  test('a link from the group opens the branch, and back leads home', async () => {
    const hand = await city.phoneOf('guest', { path: `features/identity/pages/join/index?code=${CODE}` })
    await hand.isOn('identity/pages/roster')
    await hand.tapOn('.screen__back')
    await hand.isOn('identity/pages/join')
    await hand.tapOn('.screen__back')
    await hand.isOn('pages/study')
  })

  test('who is not on the roster asks, the secretary lets them in, and they consent by themselves', async () => {
    const hand = await city.phoneOf('late')
    await hand.tap('加入团支部')
    await hand.isOn('identity/pages/join')
    await toRoster(hand, '赵一新')
    await hand.tap('申请团支书手动添加')
    await hand.sees('已提交，等团支书确认')

    const desk = await city.phoneOf('secretary', { path: 'features/boards/board/pages/board/index' })
    await desk.tap('人申请加入')
    await desk.isOn('tending/pages/requests')
    await desk.sees('沈佳宁', '与花名册一致', '学号后四位对不上', '花名册里没有')
    // Each line has two answers; who asked last stands last.
    const lines = [...ASKERS, ASKING, '赵一新'].length
    await desk.tapOn('.request__acts .button', lines * 2 - 1)
    await desk.sees('核对赵一新', '花名册里没有，加一位')
    await desk.tap('青年')
    await desk.tapOn('.sheet .button--primary')
    await desk.sees('已通过赵一新，本人同意后加入')

    const again = await city.phoneOf('late', { path: 'pages/me/index' })
    await again.sees('机电 2302 团支部通过了，去加入')
    await again.tap('去加入')
    await again.isOn('identity/pages/join')
    await again.tap('去加入')
    await again.isOn('identity/pages/consent')
    await again.tapOn('.checkbox__tap')
    await again.tap('同意并加入')
    await again.isOn('identity/pages/joined')
    await again.sees('赵一新，你已加入')
  })

  test('the code that the secretary makes anew leads in, and the old one does not', async () => {
    const desk = await city.phoneOf('secretary', { path: 'features/boards/tending/pages/invite/index' })
    await desk.sees('机电 2302 团支部', '团支书 沈嘉树', CODE, '前有效')
    await desk.tap('换一个新码')
    await desk.tap('确认换码')
    const guest = await city.phoneOf('guest', { path: `features/identity/pages/join/index?code=${CODE}` })
    await guest.sees('已过期或换过了')
  })
})
