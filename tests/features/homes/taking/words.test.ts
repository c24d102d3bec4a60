import { hourWords } from '../../../../src/features/homes/taking/hour-words'
import { changeWords, headOf } from '../../../../src/features/homes/taking/own-words'
import { besideSeats, heardSeats, markOf, offerOf, seatWords } from '../../../../src/features/homes/taking/seat-words'
import { standingOf } from '../../../../src/features/homes/taking/standing-words'
import { besideStart, leftWords, spanWords } from '../../../../src/features/homes/taking/time-words'
import { activityOf, mineOf, NOW, rowOf } from './cloud'

const at = Date.parse(NOW)
const full = { taken: 24, waiting: 2 }
const draw = { way: 'draw' as const, taken: 30, closesAt: '2026-11-24T08:00:00.000Z' }

it('places are told as they stand', () => {
  expect(seatWords(activityOf(), at)).toBe('24 席，余 8 席')
  expect(seatWords(activityOf(full), at)).toBe('24 席已满，候补 2 人')
  expect(seatWords(activityOf(draw), at)).toBe('24 席，30 人参加抽签')
  expect(heardSeats(activityOf(), at)).toBe('24 席，已报 16，余 8')
  expect(heardSeats(activityOf(full), at, 2)).toBe('24 席已满，候补 2 人，我是第 2 位')
  expect(besideSeats(activityOf(), at)).toBe('满员后可候补')
  expect(besideSeats(activityOf(full), at)).toBe('有人取消会自动递补')
  expect(besideSeats(activityOf({ waits: false }), at)).toBe('满员后不设候补')
  expect(besideSeats(activityOf(draw), at)).toBe('今天 16:00 抽签')
})

it('the button says what it does, or why it does nothing', () => {
  expect(offerOf(activityOf(), 'open', at)).toMatchObject({ title: '余 8 席', label: '报名', off: false })
  expect(offerOf(activityOf(full), 'waiting', at)).toMatchObject({
    title: '候补第 3 位',
    about: '前面 2 人',
    label: '加入候补',
    off: false,
  })
  expect(offerOf(activityOf(draw), 'open', at)).toMatchObject({ label: '报名参加抽签', off: false })
  expect(offerOf(activityOf(), 'full', at)).toMatchObject({ label: '已满，不再候补', off: true })
  expect(offerOf(activityOf({ waits: false }), 'full', at)).toMatchObject({ label: '已满，不设候补', off: true })
  expect(offerOf(activityOf(), 'closed', at)).toMatchObject({ label: '报名已截止', off: true })
  expect(offerOf(activityOf(), 'not-yet', at)).toMatchObject({ off: true })
  for (const stage of ['cancelled', 'running', 'over'] as const) expect(offerOf(activityOf(), stage, at)).toBeNull()
  expect(markOf('waiting').word).toBe('已满，可候补')
})

it.each([
  ['none', null],
  ['class', '计 2 学时'],
  ['volunteer', '计志愿时长 1 小时 30 分'],
] as const)('hours that count as %s', (counts, words) => {
  expect(hourWords(activityOf({ counts }))).toBe(words)
})

it.each([
  ['2026-11-24T11:15:00.000Z', '计 0.5 学时', '计志愿时长 15 分'],
  ['2026-11-24T13:00:00.000Z', '计 2.5 学时', '计志愿时长 2 小时'],
])('hours that count until %s', (endsAt, learnt, helped) => {
  const wordsOf = (counts: 'class' | 'volunteer') => hourWords(activityOf({ counts, endsAt }))
  expect([wordsOf('class'), wordsOf('volunteer')]).toEqual([learnt, helped])
})

it('who has signed up reads a number that is no rank, or where they wait', () => {
  const first = { way: 'first' as const }
  expect(headOf(mineOf(), first)).toEqual({ title: '已报名', number: 17, words: '号，名额已留' })
  const waiting = mineOf({ place: { state: 'waiting', position: 3 } })
  expect(headOf(waiting, first)).toEqual({ title: '候补中', number: 3, words: '候补第 3 位' })
  expect(headOf(waiting, draw).words).toBe('没抽中，候补第 3 位')
  expect(headOf(mineOf(), draw).words).toBe('号签，抽中了')
  expect(headOf(mineOf({ place: { state: 'drawing' } }), draw).title).toBe('等抽签')
  expect(headOf(mineOf({ place: { state: 'out' } }), draw).words).toBe('号签，没抽中')
})

it('a change tells what it is now and what it was', () => {
  const now = { startsAt: '2026-11-24T11:30:00.000Z', endsAt: '2026-11-24T13:00:00.000Z', room: '三楼' }
  const before = { at: NOW, startsAt: '2026-11-24T11:00:00.000Z', endsAt: '2026-11-24T12:30:00.000Z', room: '三楼' }
  expect(changeWords(before, now, at)).toEqual({
    title: '时间改到 今天 19:30—21:00',
    text: '原来是 今天 19:00—20:30。还来就保留，不来就取消。',
  })
  const moved = { at: NOW, startsAt: now.startsAt, endsAt: now.endsAt, room: '一楼' }
  expect(changeWords(moved, now, at).title).toBe('地点改到 三楼')
})

it('times are those of the wall', () => {
  const { startsAt, endsAt } = activityOf()
  expect(besideStart({ startsAt, endsAt }, at)).toBe('今天 11月24日 周二，至 20:30')
  expect(spanWords({ startsAt, endsAt }, at)).toBe('今天 19:00—20:30')
  expect(spanWords({ startsAt, endsAt }, at - 86_400_000)).toBe('11月24日 周二 19:00—20:30')
  expect(leftWords(startsAt, Date.parse('2026-11-24T06:41:00Z'))).toBe('还有 4 小时 19 分')
  expect(leftWords(startsAt, Date.parse('2026-11-24T07:00:00Z'))).toBe('还有 4 小时')
  expect(leftWords(startsAt, Date.parse('2026-11-20T07:00:00Z'))).toBe('还有 4 天')
})

it("a list of one's own says how each stands", () => {
  const own = (over: Parameters<typeof mineOf>[0]) => standingOf(rowOf({ own: mineOf(over) }), at).word
  expect(own({})).toBe('已报名')
  expect(own({ place: { state: 'waiting', position: 2 } })).toBe('候补第 2 位')
  expect(own({ change: { at: NOW, startsAt: NOW, endsAt: NOW, room: '' } })).toBe('有改动，看一下')
  expect(own({ absentAt: NOW })).toBe('已说来不了')
  expect(standingOf(rowOf({ stage: 'cancelled' }), at).word).toBe('已取消')
  expect(standingOf(rowOf(), Date.parse('2026-11-24T12:30:00.000Z')).word).toBe('已结束')
})
