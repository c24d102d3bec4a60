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

    await hand.isOn('pages/study')
    await hand.sees('本支部参学率', '开始学习')
    expect(await hand.paths()).toEqual(['pages/study/index'])
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
})
