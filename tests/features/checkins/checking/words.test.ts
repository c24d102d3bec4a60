import { resultLines, sessionFacts, underStamp } from '../../../../src/features/checkins/checking/result-words'
import { refusedWords } from '../../../../src/features/checkins/checking/refused-words'
import { acceptedOf, attendedOf, lesson, NOW, refusedOf, visit } from './answers'

const told = (...given: Parameters<typeof acceptedOf>): string[] =>
  resultLines(acceptedOf(...given)).map(({ name, words }) => `${name} ${words}`)

it('a check-in tells by what it stands, and that nothing of the place is kept', () => {
  expect(told()).toEqual(['动态码 10:00:00 有效，10 秒一换', '定位 没有取用', '隐私 没有用到位置'])
  expect(told({ attended: attendedOf({ range: 'out' }), metres: 1212 })).toEqual([
    '动态码 10:00:00 有效，10 秒一换',
    '定位 不在范围内，约 1.2 公里',
    '隐私 坐标比对后已丢弃',
  ])
  expect(told({ attended: attendedOf({ range: 'in', proof: 'passcode' }), metres: 310 })).toEqual([
    '口令 10:00:00 核对无误',
    '定位 在范围内，约 300 米',
    '隐私 坐标比对后已丢弃',
  ])
})

it('a second scan shows the time of the first', () => {
  const at = new Date(NOW - 60_000).toISOString()
  expect(told({ outcome: 'already', attended: attendedOf({ at }) })).toEqual([
    '今天这一场已经签过 09:59:00',
    '这次签到 没有重复计',
  ])
})

it('under the stamp stand the day, how often this year, and what it was', () => {
  expect(underStamp(acceptedOf())).toBe('11月24日 周二　今年第 7 次')
  expect(underStamp(acceptedOf({ outcome: 'already' }))).toBe('11月24日 周二　自由到访')
  expect(underStamp(acceptedOf({ nth: 1, attended: attendedOf({ session: lesson(NOW) }) }))).toBe(
    '11月24日 周二　今年第 1 次　手机摄影入门课',
  )
})

it('a session says from when or until when', () => {
  expect(sessionFacts(lesson(NOW + 9 * 3_600_000), NOW)).toBe('19:00　二楼教室　18:30 起可签')
  expect(sessionFacts(lesson(NOW), NOW)).toBe('10:00　二楼教室　11:00 前可签')
  expect(sessionFacts(visit(), NOW)).toBe('今天都可以签')
})

it('a refusal names the session and its time, and harms nobody', () => {
  const later = lesson(NOW + 9 * 3_600_000)
  expect(refusedWords(refusedOf({ reason: 'not-begun' }, { session: later })).texts[0]).toBe(
    '“手机摄影入门课”18:30 起可签。',
  )
  const before = lesson(NOW - 3 * 3_600_000)
  expect(refusedWords(refusedOf({ reason: 'over' }, { session: before })).texts).toEqual([
    '“手机摄影入门课”08:00 结束，签到已经截止。',
    '没有签到不影响任何记录。',
  ])
  expect(refusedWords(refusedOf({ reason: 'cancelled' }, { session: null })).texts[0]).toBe('这一场取消了，不用签到。')
})
