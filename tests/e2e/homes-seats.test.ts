import { City } from './support/city'
import type { Hand } from './support/hand'
import { leaveOnePlace, ONE_LEFT } from '../support/one-place-left'

/** Taking a place on the phone: signed up, given back, waited for, moved up, drawn, without a network, and for the branch. */
const city = City.forTests()

const SHEET = ['.sheet .button']
const ACTION = ['.text-action']
const pathOf = (activityId: string): string => `features/homes/taking/pages/activity/index?activityId=${activityId}`

async function giveBack(hand: Hand, label: string): Promise<void> {
  await hand.tap(label)
  await hand.seesElement('.sheet')
  await hand.tap(label, SHEET)
}

test('a member signs up, agrees to a message, and gives the place back', async () => {
  const hand = await city.phoneOf('member', { path: pathOf('a-photo') })
  await hand.simulator.prepare({ subscribe: ['accept'] })
  await hand.sees('手机摄影入门课', '24 席，余 8 席', '不用填手机号')
  await hand.tap('报名')
  await hand.sees('已报名', '17', '号，名额已留', '前可取消')
  await hand.tap('加入日历', ACTION)
  await hand.sees('已加入手机日历')
  const { appointments } = await hand.simulator.report()
  expect(appointments).toEqual([
    {
      title: '手机摄影入门课',
      startTime: Date.parse('2026-11-24T19:00:00+08:00') / 1000,
      endTime: Date.parse('2026-11-24T20:30:00+08:00') / 1000,
      location: expect.stringContaining('滨江青年之家 二楼教室') as unknown,
      alarmOffset: 7200,
    },
  ])
  await hand.tapOn('.switch')
  await hand.seesElement('.switch__track--on')
  await hand.tap('取消报名')
  await hand.sees('取消后位子给候补的人')
  await hand.tap('取消报名', SHEET)
  await hand.sees('24 席，余 8 席')
})

test('the last place is taken once; who waits has it in the moment in which it is given back', async () => {
  leaveOnePlace(city.cloud)
  const first = await city.phoneOf('member', { path: pathOf(ONE_LEFT) })
  const second = await city.phoneOf('secretary', { path: pathOf(ONE_LEFT) })
  await first.sees('余 1 席')
  await second.sees('余 1 席')
  await first.tap('报名')
  await first.sees('号，名额已留')
  await second.tap('报名')
  await second.sees('刚刚报满了，你现在是候补第 1 位，可以退出', '怎么递补')
  await second.simulator.prepare({ subscribe: ['accept'] })
  await second.tap('递补时提醒我')
  await second.sees('轮到会提醒你')

  await giveBack(first, '取消报名')
  await first.sees('15 席已满', '加入候补')
  // It comes by itself, while the page is in sight.
  await second.sees('已报名', '号，名额已留', '你从候补补上了')
})

test('a draw is computed once more on the phone', async () => {
  const hand = await city.phoneOf('member', { path: pathOf('a-drawn') })
  await hand.tap('核对抽签', ACTION)
  await hand.sees('一致', '种子的哈希', '我的票号')
})

test('somebody takes part in a draw, and leaves it again', async () => {
  const hand = await city.phoneOf('member', { path: pathOf('a-draw') })
  await hand.tap('报名参加抽签')
  await hand.sees('等抽签', '先报后报机会一样')
  await giveBack(hand, '退出抽签')
  await hand.sees('报名参加抽签')
})

test('without a network nothing is taken, and trying again takes it', async () => {
  const hand = await city.phoneOf('secretary', { path: pathOf('a-photo') })
  await hand.sees('手机摄影入门课')
  await hand.simulator.setNetwork(false)
  await hand.tap('报名')
  await hand.sees('没有网络，报名要等服务器确认，没有占位')
  await hand.simulator.setNetwork(true)
  await hand.tap('重试')
  await hand.sees('号，名额已留')
})

test('a visitor says what to call them, and gives no number', async () => {
  const hand = await city.phoneOf('nobody', { path: pathOf('a-photo') })
  await hand.tap('报名')
  await hand.sees('怎么称呼你', '不用填手机号')
  await hand.type('小林', '.field__input')
  await hand.tap('报名', SHEET)
  await hand.sees('号，名额已留')
})

test('a change of time is answered', async () => {
  const hand = await city.phoneOf('member', { path: pathOf('a-reading') })
  await hand.sees('时间改到', '原来是')
  await hand.tap('保留名额')
  await hand.seesNot('时间改到')
  await hand.sees('号，名额已留', '取消报名')
})

test('a secretary signs people of the branch up', async () => {
  const hand = await city.phoneOf('secretary', { path: pathOf('a-patrol') })
  await hand.tap('替支部报名', ['.row'])
  await hand.sees('机电 2302', '自己报了', '已选 0 人')
  await hand.tapOn('.checkbox__tap')
  await hand.tap('报名 1 人')
  await hand.sees('已报上 1 人')
})
