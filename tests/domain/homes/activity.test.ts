import { isWelcome, overlap, stageOf, type Staged } from '../../../src/domain/homes/activity'
import { QUIET } from '../../../src/domain/assignments/quiet'
import { activityMessage, tellableAt } from '../../../src/domain/homes/messages'

const at = (time: string): Date => new Date(`2026-11-25T${time}:00+08:00`)
const staged = (facts: Partial<Staged> = {}): Staged => ({
  opensAt: at('08:00'),
  closesAt: at('12:00'),
  startsAt: at('14:00'),
  endsAt: at('16:00'),
  cancelled: false,
  quota: 2,
  taken: 1,
  waits: true,
  way: 'first',
  cancelUntil: at('11:00'),
  ...facts,
})

describe('a stage', () => {
  it.each([
    ['07:59', 'not-yet'],
    ['08:00', 'open'],
    ['11:59', 'open'],
    ['12:00', 'closed'],
    ['14:00', 'running'],
    ['16:00', 'over'],
  ])('at %s is %s', (time, stage) => {
    expect(stageOf(staged(), at(time))).toBe(stage)
    expect(stageOf(staged({ cancelled: true }), at(time))).toBe('cancelled')
  })

  it('of one that is full is to wait, or full; a draw is open to all', () => {
    expect(stageOf(staged({ taken: 2 }), at('09:00'))).toBe('waiting')
    expect(stageOf(staged({ taken: 2, waits: false }), at('09:00'))).toBe('full')
    // Nobody can give a place back any more: there is nothing to wait for.
    expect(stageOf(staged({ taken: 2 }), at('10:59'))).toBe('waiting')
    expect(stageOf(staged({ taken: 2 }), at('11:00'))).toBe('full')
    expect(stageOf(staged({ taken: 9, way: 'draw', waits: false }), at('09:00'))).toBe('open')
  })
})

it('youth welcomes everybody, members only who has joined as one', () => {
  expect([null, 'member', 'youth', 'applicant'].map((one) => isWelcome('youth', one as null))).toEqual(
    Array(4).fill(true),
  )
  expect(([null, 'member', 'youth', 'applicant'] as const).map((one) => isWelcome('members', one))).toEqual([
    false,
    true,
    false,
    false,
  ])
})

it('what begins as another ends does not overlap', () => {
  const stretch = (startsAt: string, endsAt: string) => ({ startsAt: at(startsAt), endsAt: at(endsAt) })
  expect(overlap(stretch('08:00', '09:00'), stretch('09:00', '10:00'))).toBe(false)
  expect(overlap(stretch('09:00', '10:00'), stretch('08:00', '09:00'))).toBe(false)
  expect(overlap(stretch('08:00', '09:01'), stretch('09:00', '10:00'))).toBe(true)
  expect(overlap(stretch('08:00', '12:00'), stretch('09:00', '10:00'))).toBe(true)
})

describe('a message', () => {
  it.each([
    ['20:59', '2026-11-25T20:59'],
    ['21:00', '2026-11-26T08:00'],
    ['23:59', '2026-11-26T08:00'],
    ['00:00', '2026-11-25T08:00'],
    ['07:59', '2026-11-25T08:00'],
    ['08:00', '2026-11-25T08:00'],
  ])('wished at %s may go at %s', (time, then) => {
    expect(tellableAt(at(time), QUIET)).toEqual(new Date(`${then}:00+08:00`))
  })

  it('says what and when, within what WeChat takes', () => {
    const said = activityMessage('up', { title: '长'.repeat(30), startsAt: at('14:00') })
    expect(said).toEqual({
      title: `${'长'.repeat(19)}…`,
      time: '2026年11月25日 14:00',
      note: '候补到位子了，去不了请提前取消',
    })
    for (const news of ['up', 'drawn', 'entered', 'waits', 'changed', 'cancelled', 'opens', 'start'] as const)
      expect([...activityMessage(news, { title: '短', startsAt: at('14:00') }).note].length).toBeLessThanOrEqual(20)
  })
})
