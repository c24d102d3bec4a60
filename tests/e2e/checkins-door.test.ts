import { readCode, STEP_MS } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { dayKey } from '../../src/domain/time'
import { City } from './support/city'
import { attendanceOf, Door, openActivity, ownCode, rotatingCode } from './support/door'
import { until } from './support/hand'

/** Two phones at a door, on the WeChat build: what one shows, the other reads off its screen. */
const city = City.forTests()

const VENUE = 'v-binjiang'
const MINUTE = 60_000
const visit = () => visitId(VENUE, dayKey(city.cloud.clock.now()))
const code = (sessionId: string) => `features/checkins/showing/pages/code/index?venueId=${VENUE}&sessionId=${sessionId}`
const roll = (sessionId: string) => `features/checkins/roll/pages/roll/index?venueId=${VENUE}&sessionId=${sessionId}`
const CHECKIN = `features/checkins/checking/pages/checkin/index?venueId=${VENUE}`
const OWN_CODE = `features/checkins/own/pages/code/index?venueId=${VENUE}`
const LATE = `features/checkins/late/pages/late/index?venueId=${VENUE}`

test('the code on the keeper’s screen changes every ten seconds; what is read off it counts at once, what is old does not', async () => {
  const door = Door.of(city)
  const keeper = await door.phoneOf('keeper', code(visit()))
  const member = await door.phoneOf('member', CHECKIN)
  await keeper.sees('10 秒后换码')
  const first = await rotatingCode(keeper)
  await door.pass(STEP_MS)
  const second = await rotatingCode(keeper)
  expect([readCode(first), readCode(second)]).toMatchObject([
    { kind: 'session', sure: true },
    { kind: 'session', sure: true },
  ])
  expect(second).not.toBe(first)
  // Photographed, and shown to the camera when the screen has long gone on.
  await door.pass(STEP_MS + 2000)
  await member.scans(first)
  await member.tap('扫屏幕上的码')
  await member.sees('这个码已经过期', '这次没有记下任何内容')
  expect(attendanceOf(city.cloud, visit(), 'member')).toBeUndefined()

  await member.scans(await rotatingCode(keeper))
  await member.tap('扫屏幕上的新码')
  await member.sees('动态码', '10 秒一换', '没有取用')
  expect(attendanceOf(city.cloud, visit(), 'member')).toMatchObject({ state: 'present', proof: 'code' })
  await door.pass(5000)
  await keeper.sees('上一位')
})

test('the own code is scanned by the keeper, once for a session, and its holder sees it', async () => {
  const door = Door.of(city)
  const sessionId = await openActivity(city.cloud, ['member', 'deputy'])
  const member = await door.phoneOf('member', OWN_CODE)
  await member.sees('周雨桐', '讲解员夜训', '没有姓名', '屏幕已调亮')
  expect((await member.simulator.report()).screen.brightness).toBe(1)
  const keeper = await door.phoneOf('keeper', roll(sessionId))
  await keeper.sees('0/ 2 已到')
  await keeper.simulator.prepare({ scan: [{ text: await ownCode(member), from: 'album' }] })
  await keeper.tap('扫对方的码')
  await keeper.settles()
  expect((await keeper.simulator.report()).albumsClosed).toHaveLength(1)
  await keeper.scans(await ownCode(member))
  await keeper.tap('扫对方的码')
  await keeper.sees('周雨桐', '已到', '1/ 2 已到')
  expect((await keeper.simulator.report()).vibrations).toHaveLength(1)
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, sessionId, 'member')?.proof === 'personal'),
    () => 'the scan has not come to the cloud',
  )
  await door.pass(30_000)
  await member.sees('讲解员夜训 今天 10:20 二楼教室 到 10:00')
  // The page that it was opened by is the first: leaving the app gives the brightness back as well.
  await member.background()
  expect((await member.simulator.report()).screen.brightness).toBe(0.5)

  // By hand with a reason, and taken back within ten minutes.
  await keeper.tap('手动登记')
  await keeper.sees('手动登记梁晓雯', '先选原因')
  await keeper.tap('手机没电', ['.radio-row'])
  await keeper.tap('登记到场')
  await keeper.sees('2/ 2 已到')
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, sessionId, 'deputy')?.by?.reason === '手机没电'),
    () => 'the registration has not come to the cloud',
  )
  await door.pass(9 * MINUTE)
  await keeper.tap('手动登记', ['.roll-row__here'])
  await keeper.tap('撤销这次登记')
  await keeper.sees('已撤销')
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, sessionId, 'deputy')?.state === 'undone'),
    () => 'the undoing has not come to the cloud',
  )
  await keeper.sees('1/ 2 已到')
})

test('without a network the keeper’s scan counts at once, outlives the app, and is sent later', async () => {
  const door = Door.of(city)
  const member = await door.phoneOf('secretary', OWN_CODE)
  await member.sees('沈嘉树')
  const keeper = await door.phoneOf('keeper', roll(visit()))
  await keeper.sees('已到')
  await member.simulator.setNetwork(false)
  await keeper.simulator.setNetwork(false)
  await door.pass(MINUTE)
  await keeper.scans(await ownCode(member))
  await keeper.tap('扫对方的码')
  await keeper.sees('没有网络，1 人已存在这部手机', '待上传')
  const scannedAt = city.cloud.clock.now()
  await door.pass(MINUTE)
  await door.reopen(keeper, roll(visit()), { offline: true })
  await keeper.sees('没有网络，1 人已存在这部手机', '待上传')
  expect(attendanceOf(city.cloud, visit(), 'secretary')).toBeUndefined()
  await door.pass(30 * MINUTE)
  await keeper.simulator.setNetwork(true)
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, visit(), 'secretary')?.state === 'present'),
    () => 'the scan has not come to the cloud',
  )
  expect(attendanceOf(city.cloud, visit(), 'secretary')).toMatchObject({ proof: 'personal', at: new Date(scannedAt) })
  await keeper.seesNot('待上传')
})

test('a claim made without a network counts when it comes in time; later the keeper says whom they saw, and can take it back', async () => {
  const door = Door.of(city)
  // Of the city's own claims none waits any more.
  city.cloud.database.remove('attendances', { query: { state: 'waiting' }, multi: true })
  const keeper = await door.phoneOf('keeper', code(visit()))
  const quick = await door.phoneOf('officer', CHECKIN)
  const slow = await door.phoneOf('deputy', CHECKIN)
  for (const hand of [quick, slow]) {
    await hand.sees('自由到访')
    await hand.simulator.setNetwork(false)
  }
  const shown = await rotatingCode(keeper)
  for (const hand of [quick, slow]) {
    await hand.scans(shown)
    await hand.tap('扫屏幕上的码')
    await hand.sees('没有网络，签到已存在这部手机')
  }
  await door.pass(15_000)
  await quick.simulator.setNetwork(true)
  await quick.sees('动态码')
  expect(attendanceOf(city.cloud, visit(), 'officer')?.state).toBe('present')
  await door.pass(20 * MINUTE)
  await slow.simulator.setNetwork(true)
  await slow.sees('等管理员确认', '结果在签到记录里')
  expect(attendanceOf(city.cloud, visit(), 'deputy')?.state).toBe('waiting')

  await door.reopen(keeper, LATE)
  await keeper.sees('条等你确认', '梁晓雯', '同一个码 2 人用过', '20 分')
  await keeper.tap('确认到场')
  await keeper.sees('已确认到场')
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, visit(), 'deputy')?.state === 'present'),
    () => 'the answer has not come to the cloud',
  )
  await keeper.tap('撤销', ['.text-action'])
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, visit(), 'deputy')?.state === 'waiting'),
    () => 'the answer was not taken back',
  )
  await keeper.tap('确认到场')
  await until(
    () => Promise.resolve(attendanceOf(city.cloud, visit(), 'deputy')?.state === 'present'),
    () => 'the answer has not come to the cloud',
  )
  await door.reopen(slow, 'features/checkins/own/pages/history/index')
  await slow.sees('滨江青年之家', '已确认')
})
