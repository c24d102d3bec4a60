import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { holidaysAhead } from '../../../cloudfunctions/shared/homes/holidays'
import { closedDaysWith } from '../../../src/domain/homes/clashes'
import { askedAbout, joinedDays, saidAbout } from '../../../src/domain/homes/holidays'
import type { Special } from '../../../src/domain/homes/hours'
import { dayStart } from '../../../src/domain/time'

const said = (kind: Special['kind'], from: string, until: string, spans: Special['spans'] = []): Special => ({
  kind,
  from,
  until,
  spans,
  name: '',
  reason: '',
})
const QINGMING = { name: '清明', from: '2026-04-04', until: '2026-04-06' }
const open = [[540, 720]] as const

describe('the holidays ahead', () => {
  it('are those of the year’s table, with all the days that are free, for half a year', () => {
    expect(holidaysAhead('2026-03-19T02:00:00Z').map(({ name, from, until }) => [name, from, until])).toEqual([
      ['清明', '2026-04-04', '2026-04-06'],
      ['劳动节', '2026-05-01', '2026-05-05'],
      ['端午', '2026-06-19', '2026-06-21'],
    ])
    expect(holidaysAhead('2026-09-01T02:00:00Z').map(({ name }) => name)).toEqual(['中秋', '国庆节', '元旦', '春节'])
  })

  it('have one that has begun with all of its days, until its last has passed in Shanghai', () => {
    expect(holidaysAhead('2026-04-06T15:59:59Z')[0]).toEqual(QINGMING)
    expect(holidaysAhead('2026-04-06T16:00:00Z')[0]?.name).toBe('劳动节')
  })

  it('are, of a year whose table is not out, the days that the law names', () => {
    const found = holidaysAhead('2030-01-01T02:00:00Z')
    expect(found.map(({ name, from, until }) => [name, from, until])).toEqual([
      ['元旦', '2030-01-01', '2030-01-01'],
      ['春节', '2030-02-02', '2030-02-05'],
      ['清明', '2030-04-05', '2030-04-05'],
      ['劳动节', '2030-05-01', '2030-05-02'],
      ['端午', '2030-06-05', '2030-06-05'],
    ])
  })

  it('are the same whatever the zone of the machine is', () => {
    const file = JSON.stringify(join(__dirname, '../../../cloudfunctions/shared/homes/holidays'))
    const days = ['2026-03-19', '2026-09-01', '2027-01-15', '2030-01-01', '2031-07-01'].map((day) => `${day}T02:00:00Z`)
    const told = `console.log(JSON.stringify(${JSON.stringify(days)}.map(require(${file}).holidaysAhead)))`
    for (const TZ of ['America/New_York', 'Pacific/Pago_Pago', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      const output = execFileSync(process.execPath, ['--import', 'tsx', '-e', told], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
      expect([TZ, JSON.parse(output)]).toEqual([TZ, days.map(holidaysAhead)])
    }
  })

  it('are one where they follow one another, by both names', () => {
    const days = ['2025-10-01', '2025-10-02', '2025-10-03'].map((day, n) => ({
      day,
      name: n === 1 ? '中秋' : '国庆节',
    }))
    expect(joinedDays([...days, { day: '2025-10-05', name: '别的' }])).toEqual([
      { name: '国庆节、中秋', from: '2025-10-01', until: '2025-10-03' },
      { name: '别的', from: '2025-10-05', until: '2025-10-05' },
    ])
  })
})

describe('what was said about a holiday', () => {
  const about = (...special: Special[]): boolean | null => saidAbout({ special }, QINGMING)

  it('is nothing, closed or open, also where it was said of some of its days or by a closing over all', () => {
    expect(about()).toBeNull()
    expect(about(said('holiday', '2026-04-04', '2026-04-06'))).toBe(false)
    expect(about(said('holiday', '2026-04-04', '2026-04-06', open))).toBe(true)
    expect(about(said('holiday', '2026-04-05', '2026-04-05', open))).toBe(true)
    expect(about(said('closing', '2026-04-01', '2026-04-10'))).toBe(false)
    expect(about(said('closing', '2026-04-01', '2026-04-04'))).toBeNull()
    expect(about(said('holiday', '2026-04-07', '2026-04-09'))).toBeNull()
  })

  it('is asked two weeks before and until it is over', () => {
    const asked = (today: string): string | undefined => askedAbout({ special: [] }, [QINGMING], today)?.name
    expect(['2026-03-20', '2026-03-21', '2026-04-06', '2026-04-07'].map(asked)).toEqual([
      undefined,
      '清明',
      '清明',
      undefined,
    ])
    const special = [said('holiday', '2026-04-04', '2026-04-06')]
    expect(askedAbout({ special }, [QINGMING], '2026-04-01')).toBeNull()
  })
})

it('counts what takes place on closed days, by day', () => {
  const hours = {
    week: [[], open, open, open, open, open, open],
    special: [said('closing', '2026-03-19', '2026-03-19')],
  }
  const on = (day: string, live: number) => ({ startsAt: dayStart(day), live })
  const all = [on('2026-03-23', 1), on('2026-03-19', 14), on('2026-03-20', 5), on('2026-03-19', 2)]
  expect(closedDaysWith(hours, all)).toEqual([
    { day: '2026-03-19', activities: 2, signedUp: 16 },
    { day: '2026-03-23', activities: 1, signedUp: 1 },
  ])
})
