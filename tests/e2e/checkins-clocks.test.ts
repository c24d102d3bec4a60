import { readCode } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { dayKey, HOUR_MS } from '../../src/domain/time'
import { City } from './support/city'
import { attendanceOf, Door, ownCode, rotatingCode } from './support/door'
import type { Alias } from '../../devtools/seed/people'
import { until, type Hand } from './support/hand'

/** Clocks that are an hour off, and what a keeper's screen asks of its phone, on the WeChat build. */
const city = City.forTests()

const VENUE = 'v-binjiang'
const visit = () => visitId(VENUE, dayKey(city.cloud.clock.now()))
const code = () => `features/checkins/showing/pages/code/index?venueId=${VENUE}&sessionId=${visit()}`
const roll = () => `features/checkins/roll/pages/roll/index?venueId=${VENUE}&sessionId=${visit()}`
const CHECKIN = `features/checkins/checking/pages/checkin/index?venueId=${VENUE}`
const PASSCODE = `features/checkins/checking/pages/passcode/index?venueId=${VENUE}`
const OWN_CODE = `features/checkins/own/pages/code/index?venueId=${VENUE}`

const screenOf = async (keeper: Hand) => {
  const { awake, hidden } = (await keeper.simulator.report()).screen
  return { awake, hidden }
}
const isIn = (alias: Alias): Promise<void> =>
  until(
    () => Promise.resolve(attendanceOf(city.cloud, visit(), alias)?.state === 'present'),
    () => `${alias} is not in`,
  )

test('the screen stays awake and is hidden from captures while the code is shown, and no longer', async () => {
  const keeper = await city.phoneOf('keeper', { path: `features/keeping/today/pages/today/index?venueId=${VENUE}` })
  await keeper.sees('今天到访人次', '自由到访')
  await keeper.tap('自由到访', ['.kept-row'])
  await keeper.sees('秒后换码', '屏幕保持常亮', '没有网络也能用')
  expect(await screenOf(keeper)).toEqual({ awake: true, hidden: true })
  await keeper.background()
  expect(await screenOf(keeper)).toEqual({ awake: false, hidden: false })
  await keeper.foreground()
  await keeper.sees('秒后换码')
  expect(await screenOf(keeper)).toEqual({ awake: true, hidden: true })
  await keeper.simulator.setNetwork(false)
  await keeper.sees('联网后更新', '秒后换码')
  await keeper.back()
  await keeper.sees('今天的场次')
  expect(await screenOf(keeper)).toEqual({ awake: false, hidden: false })
})

test.each([
  ['member', HOUR_MS, -HOUR_MS],
  ['secretary', -HOUR_MS, HOUR_MS],
] as const)(
  'heard once, the server’s clock is known on phones that are an hour off: %s',
  async (alias, keeps, comes) => {
    const door = Door.of(city)
    const keeper = await door.phoneOf('keeper', code(), { wrongBy: keeps })
    const member = await door.phoneOf(alias, CHECKIN, { wrongBy: comes })
    await keeper.sees('10 秒后换码')
    await member.sees('自由到访')
    await keeper.simulator.setNetwork(false)
    await member.simulator.setNetwork(false)
    await door.pass(30 * 60_000)
    const shown = await rotatingCode(keeper)
    expect(readCode(shown)).toMatchObject({ sure: true })
    await keeper.seesNot('手机时间没对过')
    await member.scans(shown)
    await member.tap('扫屏幕上的码')
    await member.sees('签到已存在这部手机')
    await door.pass(12_000)
    await member.simulator.setNetwork(true)
    await member.sees('动态码')
    await isIn(alias)
  },
)

test('without having heard it the keeper’s screen says so in amber, and the keeper’s scan still counts', async () => {
  const door = Door.of(city)
  const keeper = await door.phoneOf('keeper', code(), { wrongBy: HOUR_MS })
  await keeper.sees('秒后换码')
  await door.reopen(keeper, roll())
  await keeper.sees('扫码记录')
  const member = await door.phoneOf('deputy', OWN_CODE, { wrongBy: -HOUR_MS })
  await member.sees('梁晓雯', '手机时间差 1 小时，已按服务器对好')
  await door.reopen(keeper, code(), { offline: true })
  await door.reopen(member, OWN_CODE, { offline: true })
  await keeper.sees('手机时间没对过，码可能无效')
  await member.sees('手机时间没对过')
  expect(readCode(await rotatingCode(keeper))).toMatchObject({ sure: false })
  await keeper.tap('名单', ['.button'])
  await keeper.sees('扫码和手动登记照样算数')
  await keeper.scans(await ownCode(member))
  await keeper.tap('扫对方的码')
  await keeper.sees('1 人已存在这部手机')
  await keeper.simulator.setNetwork(true)
  await isIn('deputy')
})

test('the six digits that the keeper tells let somebody in', async () => {
  const door = Door.of(city)
  const keeper = await door.phoneOf('keeper', code())
  await keeper.sees('也可报口令', '换口令')
  const [, first = '', second = ''] = /(\d{3}) ?(\d{3}) ?换口令/.exec(await keeper.words()) ?? []
  const member = await door.phoneOf('officer', PASSCODE)
  const digits = first + second
  await member.tap('自由到访', ['.passcode__choice'])
  await member.type(digits === '000000' ? '000001' : '000000', '.code-input__input')
  await member.tap('签到', ['.button'])
  await member.sees('口令不对，还可以试 4 次')
  await member.type(digits, '.code-input__input')
  await member.tap('签到', ['.button'])
  await member.sees('核对无误')
  await isIn('officer')
})
