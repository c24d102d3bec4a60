import { CARD_KEPT_DAYS, SCANS_KEPT_DAYS, SEATING_KEPT_DAYS } from '../../../src/domain/limits'
import { CONSENT_ITEMS, NOT_USED } from '../../../src/features/identity/consent-items'
import { DOCUMENTS } from '../../../src/features/identity/terms-text'

const told = [...DOCUMENTS.terms.parts, ...DOCUMENTS.privacy.parts].flatMap(({ paragraphs }) => paragraphs)

it('tells what is asked of a number, and what of it is shown', () => {
  const [number = ''] = told.filter((words) => words.startsWith('学号或工号'))
  expect(number).toContain('后四位由你填写，只用来比对，谁也看不到')
  expect(number).toContain('不到八位的全不显示')
  expect(told.join()).not.toMatch(/两位|前后各/)
})

it('tells by which moment answers without a network count', () => {
  expect(told.join()).toContain('服务器已确认你看够的，48 小时内补传都按答题的时刻算；还没确认的，按收到的时刻算')
})

it('tells who sees who has joined, and that it is kept', () => {
  expect(told.join()).toMatch(/团支书和副书记：.*谁在什么时候加入、名册上哪一位因为没对上被锁定/)
  expect(told.join()).toMatch(/加入记录（.*）：给所在支部的团支书和副书记核对，一直保留/)
  expect(CONSENT_ITEMS[0]?.long).toContain('退出即从账号删除，加入记录由支部保留')
})

it('tells of a position wherever it is told that it is asked for roughly, and never that none is', () => {
  expect(told.join()).toContain('大概的位置：只在你点“按距离排”时取一次')
  const denied = [...told, NOT_USED].filter((words) => /不取.*位置/.test(words))
  expect(denied).toHaveLength(2)
  for (const words of denied) expect(words).toContain('也不取精确的位置')
})

it('tells who sees a sign-up for an activity, of whom what is kept, and for how long', () => {
  const all = told.join('\n')
  expect(all).toMatch(/活动的报名：.*没加入团支部的，只记你自己写的称呼/)
  expect(all).toMatch(/青年之家的管理员：你的姓名或称呼、团支部、报名的时间和号/)
  expect(all).toMatch(/团支书和副书记替支部报名时，看得到谁报了这一场/)
  expect(all).toContain(`活动结束 ${SEATING_KEPT_DAYS} 天后删除，只留人数`)
})

it('tells of a check-in what is kept, who sees it and for how long, that no position is kept and that nobody is noted as absent', () => {
  const all = told.join('\n')
  expect(all).toMatch(/青年之家的签到：.*每次扫码和试口令也记下结果.*没有人记谁没来，没签到不影响任何记录/)
  expect(all).toMatch(/签到时的位置：只有这一场要问、你也同意时取一次.*位置当场丢掉；在不在范围内都能签到/)
  expect(all).toContain(`只有服务器知道，${CARD_KEPT_DAYS} 天后忘掉`)
  expect(all).toMatch(/你签到的那一场，那个青年之家的管理员：.*名单里没有谁没来/)
  expect(all).toContain(`那一场过后 ${SCANS_KEPT_DAYS} 天删除，扫码记录只留次数`)
})

it('says the same to who is asked to agree', () => {
  expect(CONSENT_ITEMS[0]?.who).toContain('报了活动或签到时那里的管理员可见')
  // Roughly it is taken, at a tap that asks for it.
  expect(NOT_USED).toContain('不取精确的位置')
  expect(told.join()).toContain('也不取精确的位置')
})
