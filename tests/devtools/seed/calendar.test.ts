import { calendar } from '../../../devtools/seed/calendar'

const at = (text: string) => new Date(`${text}+08:00`)

it.each([
  ['Monday’s first minute', '2026-11-23T00:00:00', '2026-11-23T00:00:00'],
  ['Sunday night, after the deadline', '2026-11-29T23:59:59', '2026-11-23T00:00:00'],
  ['the week of 29 February', '2028-03-05T12:00:00', '2028-02-28T00:00:00'],
])('on %s nine weeks end with the one that holds it', (_, now, monday) => {
  const slots = calendar(at(now))
  expect(slots.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
  expect(slots[8]?.opensAt).toEqual(at(monday))
  for (const [i, { opensAt, deadline }] of slots.entries()) {
    const opens = at(monday).getTime() - (8 - i) * 7 * 86_400_000
    expect([opensAt.getTime(), deadline.getTime()]).toEqual([opens, opens + (6 * 24 + 22) * 3_600_000])
  }
})

it('the first week ends the season of the year before, the others are numbered from one', () => {
  const slots = calendar(at('2026-11-24T10:00:00'))
  expect(slots.map(({ label }) => label).slice(0, 2)).toEqual(['2025年第44期', '2026年第1期'])
  expect(slots.at(-1)).toMatchObject({ lessonId: '2026-08', number: 8, season: '2026年', label: '2026年第8期' })
})
