import { answerBy, byLimit, endsSoon, isLastDay, lapsesAt } from '../../src/domain/desk/waiting'

const NOON = '2026-11-24T12:00:00+08:00'

it('an appeal is to be answered within three days, a late check-in within seven', () => {
  expect(answerBy(NOON).toISOString()).toBe('2026-11-27T04:00:00.000Z')
  expect(lapsesAt(NOON).toISOString()).toBe('2026-12-01T04:00:00.000Z')
})

it.each([
  [null, false],
  ['2026-12-24T12:00:00+08:00', true],
  ['2026-12-24T12:00:01+08:00', false],
  ['2026-11-24T12:00:01+08:00', true],
] as const)('a role that ends at %s ends soon: %s', (until, soon) => {
  expect(endsSoon(until, NOON)).toBe(soon)
})

it.each([
  ['2026-11-24T23:59:00+08:00', true],
  // What ends at midnight ends today.
  ['2026-11-25T00:00:00+08:00', true],
  ['2026-11-25T00:00:01+08:00', false],
  ['2026-11-20T08:00:00+08:00', true],
])('%s is on its last day or past: %s', (until, last) => {
  expect(isLastDay(until, NOON)).toBe(last)
})

it('the nearest limit comes first, and of the same what has waited longest', () => {
  const [a, b, c] = [
    { at: '2026-11-20T00:00:00Z', until: '2026-11-26T00:00:00Z' },
    { at: '2026-11-19T00:00:00Z', until: '2026-11-26T00:00:00Z' },
    { at: '2026-11-23T00:00:00Z', until: '2026-11-25T00:00:00Z' },
  ]
  expect([a, b, c].sort(byLimit)).toEqual([c, b, a])
})
