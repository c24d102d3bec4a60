import { PERSONAL_STEP_MS } from '../../src/domain/checkins/code'
import { City } from './support/city'
import { codeOf } from './support/personal-code'

/** A Youth Home goes from one keeper to another, on their phones. */
const city = City.forTests()

const VENUE = 'venueId=v-binjiang'
const HAND_OVER = `features/keeping/office/pages/hand-over/index?${VENUE}`
const OFFERED = `features/keeping/office/pages/offered/index?${VENUE}`

test('a keeper scans who is to take it, takes it back, offers it again, and is keeper until it is accepted', async () => {
  const keeper = await city.phoneOf('keeper', { path: HAND_OVER })
  await keeper.sees('滨江青年之家', '没结束的活动和名单', '扫对方的签到码', '不能没有管理员')
  await keeper.simulator.prepare({
    scan: ['https://example.com', { text: await codeOf(city.cloud, 'member'), from: 'album' }],
  })
  await keeper.tap('发起交接')
  await keeper.sees('这不是个人的签到码')
  await keeper.tap('发起交接')
  await keeper.seesNot('这不是个人的签到码')
  await keeper.settles()
  await keeper.sees('还没选')
  expect((await keeper.simulator.report()).albumsClosed).toHaveLength(1)

  await keeper.scans(await codeOf(city.cloud, 'member'))
  await keeper.tap('发起交接')
  await keeper.sees('周雨桐', '等对方接受', '已经发起')
  await keeper.tap('收回')
  await keeper.sees('已经收回，还是你管')
  const member = await city.phoneOf('member', { path: OFFERED })
  await member.seesNot('接受，做管理员')

  await keeper.passTime(PERSONAL_STEP_MS)
  await keeper.scans(await codeOf(city.cloud, 'member'))
  await keeper.tap('发起交接')
  await keeper.sees('等对方接受')
  await member.simulator.restart(OFFERED)
  await member.sees('滨江青年之家', '接受有效', '名单只能用来办活动')
  await member.tap('接受，做管理员')
  await member.sees('你是滨江青年之家的管理员了')
  await member.tap('看今天的安排')
  await member.isOn('keeping/today/pages/today')
  await member.sees('今天的场次')

  await keeper.simulator.restart(HAND_OVER)
  await keeper.sees('你的青年之家管理员角色', '结束了')
})
