import {
  canBeAskedAnew,
  canBeDated,
  canBeDeclined,
  canBeMoved,
  canBeWithdrawn,
  isHeld,
  talkStage,
  type Lecture,
} from '../../../src/domain/talks/stage'
import { daysWaited, isOverdue } from '../../../src/domain/talks/waiting'
import { cellsOf, heldOf, lackingOf, yearOf } from '../../../src/domain/talks/year'

const NOW = '2026-03-19T02:00:00Z'
const over: Lecture = { endsAt: '2026-03-18T02:00:00Z', cancelled: false, present: 12, evaluated: false }

describe('where a talk stands', () => {
  it('is its own until it has a date, and its activity’s from then on', () => {
    expect((['asked', 'declined', 'withdrawn'] as const).map((state) => talkStage(state, over, NOW))).toEqual([
      'asked',
      'declined',
      'withdrawn',
    ])
    expect(talkStage('dated', { ...over, endsAt: '2026-03-19T03:00:00Z' }, NOW)).toBe('dated')
    expect(talkStage('dated', over, NOW)).toBe('held')
    expect(talkStage('dated', { ...over, endsAt: NOW }, NOW)).toBe('held')
    expect(talkStage('dated', { ...over, evaluated: true }, NOW)).toBe('evaluated')
    expect(talkStage('dated', { ...over, present: 0 }, NOW)).toBe('unseen')
  })

  it('is open again where the activity was cancelled', () => {
    expect(talkStage('dated', { ...over, cancelled: true }, NOW)).toBe('asked')
    expect(talkStage('dated', null, NOW)).toBe('asked')
  })

  it('counts once it was held, evaluated or not', () => {
    expect((['asked', 'dated', 'unseen', 'held', 'evaluated'] as const).map(isHeld)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ])
  })

  it('says what can be done with it', () => {
    const stages = ['asked', 'dated', 'unseen', 'held', 'evaluated', 'declined', 'withdrawn'] as const
    const which = (can: (stage: (typeof stages)[number]) => boolean) => stages.filter(can).join(' ')
    expect(which(canBeDated)).toBe('asked')
    expect(which(canBeMoved)).toBe('dated')
    expect(which(canBeDeclined)).toBe('asked unseen')
    expect(which(canBeWithdrawn)).toBe('asked')
    expect(which(canBeAskedAnew)).toBe('asked declined')
  })
})

describe('waiting for a date', () => {
  const waited = (asked: string, now: string, holidays: Parameters<typeof daysWaited>[2] = []) =>
    daysWaited(`${asked}T04:00:00Z`, `${now}T04:00:00Z`, holidays)

  it('counts working days after the day on which it was asked', () => {
    expect(waited('2026-03-16', '2026-03-16')).toBe(0)
    expect(waited('2026-03-16', '2026-03-19')).toBe(3)
    // Over a weekend.
    expect(waited('2026-03-19', '2026-03-23')).toBe(2)
    expect(waited('2026-03-21', '2026-03-22')).toBe(0)
  })

  it('holidays are no working days', () => {
    const holiday = { name: '劳动节', from: '2026-05-01', until: '2026-05-05' }
    expect(waited('2026-04-30', '2026-05-06', [holiday])).toBe(1)
    expect(waited('2026-04-30', '2026-05-06')).toBe(4)
  })

  it('is too long once three of them are over', () => {
    expect([0, 3, 4].map(isOverdue)).toEqual([false, false, true])
  })
})

describe('a year’s talks', () => {
  it('has a cell for each, full, half and hollow', () => {
    const year = { evaluated: 11, waiting: 2, target: 40 }
    const cells = cellsOf(year) ?? []
    expect([heldOf(year), lackingOf(year), cells.length]).toEqual([13, 27, 40])
    expect((['full', 'half', 'hollow'] as const).map((cell) => cells.filter((one) => one === cell).length)).toEqual([
      11, 2, 27,
    ])
    expect(cells.slice(10, 14)).toEqual(['full', 'half', 'half', 'hollow'])
  })

  it('shows those above the target, and none where they are too many', () => {
    expect(cellsOf({ evaluated: 3, waiting: 0, target: 2 })).toEqual(['full', 'full', 'full'])
    expect(lackingOf({ evaluated: 3, waiting: 0, target: 2 })).toBe(0)
    expect(cellsOf({ evaluated: 0, waiting: 0, target: 60 })).toHaveLength(60)
    expect(cellsOf({ evaluated: 0, waiting: 0, target: 61 })).toBeNull()
  })

  it('is that of the talk’s start, by the city’s clock', () => {
    expect(yearOf('2026-12-31T15:59:59Z')).toBe(2026)
    expect(yearOf('2026-12-31T16:00:00Z')).toBe(2027)
  })
})
