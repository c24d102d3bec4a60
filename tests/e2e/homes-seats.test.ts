import { City } from './support/city'

/** Taking a place on the phone: signed up, given back, waited for, drawn, without a network, and for the branch. */
const city = City.forTests()

const pathOf = (activityId: string, page = 'activity'): string =>
  `features/homes/taking/pages/${page}/index?activityId=${activityId}`

test('a member signs up, puts it into the calendar, agrees to a message, and gives the place back', async () => {
  const hand = await city.phoneOf('member', { path: pathOf('a-photo') })
  await hand.sees('手机摄影入门课', '24 席，余 8 席', '不用填手机号')
  await hand.tap('报名')
  await hand.sees('已报名', '17', '号，名额已留', '前可取消')
  await hand.tap('加入日历', ['.text-action'])
  await hand.sees('已加入手机日历')
  await hand.tapOn('.switch')
  await hand.sees('发一条，只发这一次')
  await hand.tap('取消报名')
  await hand.sees('取消后位子给候补的人')
  await hand.tap('取消报名', ['.sheet .button'])
  await hand.sees('24 席，余 8 席')
})

test('who waits moves up with what somebody else gives back', async () => {
  const first = await city.phoneOf('member', { path: pathOf('a-resume') })
  await first.sees('6 席已满，候补 2 人')
  await first.tap('加入候补')
  await first.sees('候补第 3 位', '怎么递补', '递补时提醒我')
  await first.tap('递补时提醒我')
  await first.sees('轮到会提醒你')
  await first.tap('退出候补')
  await first.tap('退出候补', ['.sheet .button'])
  await first.sees('6 席已满，候补 2 人')
})

test('a draw is computed once more on the phone', async () => {
  const hand = await city.phoneOf('member', { path: pathOf('a-drawn') })
  await hand.tap('核对抽签', ['.text-action'])
  await hand.sees('一致', '种子的哈希', '我的票号')
})

test('without a network nothing is taken, and trying again takes it', async () => {
  const hand = await city.phoneOf('secretary', { path: pathOf('a-photo') })
  await hand.sees('余 8 席')
  await hand.simulator.phone.setOnline(false)
  await hand.tap('报名')
  await hand.sees('没有网络，报名要等服务器确认，没有占位')
  await hand.simulator.phone.setOnline(true)
  await hand.tap('重试')
  await hand.sees('号，名额已留')
})

test('a visitor says what to call them, and the keeper alone sees it', async () => {
  const hand = await city.phoneOf('nobody', { path: pathOf('a-photo') })
  await hand.tap('报名')
  await hand.sees('怎么称呼你', '不用填手机号')
  await hand.type('.field__input', '小林')
  await hand.tap('报名', ['.sheet .button'])
  await hand.sees('号，名额已留')
})

test('a secretary signs people of the branch up', async () => {
  const hand = await city.phoneOf('secretary', { path: pathOf('a-patrol') })
  await hand.tap('替支部报名', ['.row'])
  await hand.sees('机电2302', '自己报了', '已选 0 人')
  await hand.tapOn('.checkbox__tap')
  await hand.tap('报名 1 人')
  await hand.sees('已报上 1 人')
})
