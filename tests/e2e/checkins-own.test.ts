import { codeFor, showVisit } from '../support/stored-claim'
import { City } from './support/city'

/** Checking in by the code of a keeper's screen, on the WeChat build. */
const city = City.forTests()

const VENUE = 'features/homes/finding/pages/venue/index?venueId=v-binjiang'
const DOOR = 'features/checkins/checking/pages/checkin/index?venueId=v-binjiang'

test('who scans the code is in; a second scan shows the first one’s time; what is no code says so', async () => {
  const hand = await city.phoneOf('member', { path: VENUE })
  const session = showVisit(hand.cloud, 'v-binjiang')
  await hand.sees('到了再签到')
  await hand.simulator.prepare({ scan: ['https://example.com/', codeFor(session, hand.cloud.clock.now())] })
  await hand.tap('扫码签到')
  await hand.sees('这不是签到码', '给管理员扫我的码', '输入 6 位口令')
  await hand.tap('扫屏幕上的码')
  await hand.sees('动态码', '10 秒一换', '定位', '没有取用', '今年第')
  const again = codeFor(session, hand.cloud.clock.now())
  const other = await city.phoneOf('member', { path: DOOR })
  await other.sees('自由到访', '已签到')
  await other.simulator.prepare({ scan: [again] })
  await other.tap('扫屏幕上的码')
  await other.sees('今天这一场已经签过', '没有重复计')
})

test('without a network it is kept on the phone, and becomes what came of it once there is one', async () => {
  const hand = await city.phoneOf('secretary', { path: DOOR })
  const session = showVisit(hand.cloud, 'v-library')
  await hand.sees('自由到访')
  // Who has stood without a network for minutes: it comes late, and the keeper is asked.
  const code = codeFor(session, hand.cloud.clock.now())
  await hand.simulator.setNetwork(false)
  await hand.simulator.prepare({ scan: [code] })
  await hand.tap('扫屏幕上的码')
  await hand.sees('没有网络，签到已存在这部手机', '扫到码的时间', '存在这部手机', '打开我的签到码')
  hand.cloud.clock.advance(120_000)
  await hand.simulator.setNetwork(true)
  await hand.sees('等管理员确认', '没有签到不影响任何记录')
})

test('who was at a lecture evaluates it unsigned, without a network too, and once otherwise', async () => {
  const path = 'features/sayings/evaluating/pages/evaluation/index?activityId=a-thin'
  const hand = await city.phoneOf('member', { path })
  await hand.sees('把一本书读薄', '三个问题', '先答一个问题', '不评了', '文字审核后才转给他')
  await hand.tap('听懂了', ['.one-of__one'])
  await hand.type('讲得明白', '.sentence__words')
  await hand.simulator.setNetwork(false)
  await hand.tap('提交评估')
  await hand.sees('已存在这部手机')
  await hand.simulator.setNetwork(true)
  await hand.sees('已收到，谢谢')
  await hand.tap('再改一次')
  await hand.tap('大半', ['.one-of__one'])
  await hand.tap('提交评估')
  await hand.sees('已收到，谢谢', '不能再改')
})
