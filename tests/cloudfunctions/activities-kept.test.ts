import type { KeptActivity } from '../../src/contract/keeping-replies'
import { openidOf } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { anActivity, aVenue, COMMITTEE, homesCloud, homesOf, KEEPER, OTHER_KEEPER } from '../support/venues'

const hours = (n: number) => new Date(TUESDAY.getTime() + n * 3_600_000)
const at = (_id: string, startsAt: Date, more: Partial<Parameters<typeof anActivity>[0]> = {}) =>
  anActivity({ _id, venueId: 'v1', startsAt, ...more })

let test: TestCloud
const start = async (activities: ReturnType<typeof at>[]) => {
  test = await homesCloud(homesOf([aVenue({ _id: 'v1' }), aVenue({ _id: 'v2' })], activities))
}
afterEach(() => test.stop())

const kept = (which: 'drafts' | 'coming' | 'past', cursor: string | null = null, who = KEEPER) =>
  test.as(who).call('keeping', 'kept', { venueId: 'v1', which, cursor })
const today = (who = KEEPER) => test.as(who).call('keeping', 'today', { venueId: 'v1' })
const ids = (rows: readonly Pick<KeptActivity, 'activityId'>[]) => rows.map(({ activityId }) => activityId)

describe('the lists', () => {
  it('hold each once, however many pages, also where several end together and some are cancelled', async () => {
    const many = Array.from({ length: 45 }, (_, n) =>
      at(`c${String(n).padStart(2, '0')}`, hours(24 + Math.floor(n / 4)), {
        ...(n % 3 === 0 ? { state: 'cancelled', cancelled: { at: TUESDAY, reason: '停电' } } : {}),
      }),
    )
    await start([
      ...many,
      at('over', hours(-5)),
      at('long-over', hours(-50), { state: 'cancelled', cancelled: { at: TUESDAY, reason: '停电' } }),
      at('draft', hours(3), { state: 'draft', publishedAt: null }),
      at('gone', hours(3), { state: 'dropped', publishedAt: null }),
      at('others', hours(3), { venueId: 'v2' }),
    ])
    const found: string[] = []
    let cursor: string | null = null
    let pages = 0
    do {
      const page = await kept('coming', cursor)
      found.push(...ids(page.rows))
      cursor = page.next
      pages += 1
    } while (cursor !== null)
    expect([pages, found]).toEqual([3, many.map(({ _id }) => _id)])
    expect(ids((await kept('past')).rows)).toEqual(['over', 'long-over'])
    const { rows } = await kept('drafts')
    expect(rows).toMatchObject([{ activityId: 'draft', draft: true }])
  })

  it('of the past goes backwards over its pages, too', async () => {
    const past = Array.from({ length: 30 }, (_, n) => at(`p${String(n).padStart(2, '0')}`, hours(-100 + n)))
    await start(past)
    const first = await kept('past')
    const second = await kept('past', first.next)
    expect(ids([...first.rows, ...second.rows])).toEqual(past.map(({ _id }) => _id).reverse())
    expect(second.next).toBeNull()
  })

  it('are this keeper’s only', async () => {
    await start([at('a1', hours(1))])
    for (const who of [OTHER_KEEPER, COMMITTEE, openidOf('u0b0', 1)]) {
      await expect(kept('coming', null, who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(today(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })
})

describe('the keeper’s today', () => {
  it('has all of the day in order, with the next that is not over', async () => {
    await start([
      at('evening', hours(9)),
      at('morning', hours(-2)),
      at('running', hours(-1)),
      at('since-yesterday', hours(-20), { endsAt: hours(-9) }),
      at('yesterday', hours(-20), { endsAt: hours(-10) }),
      at('tomorrow', hours(14)),
      at('off', hours(-1), { state: 'cancelled', cancelled: { at: TUESDAY, reason: '停电' } }),
    ])
    const day = await today()
    expect(ids(day.today)).toEqual(['since-yesterday', 'morning', 'off', 'running', 'evening'])
    expect(day).toMatchObject({
      venue: { venueId: 'v1', name: 'v1 青年之家' },
      visits: { checkIns: 0, people: 0 },
      next: { activityId: 'running', stage: 'running' },
      waiting: { unreached: 0, absent: 0, drafts: 0 },
      may: [
        'edit-venue',
        'run-activities',
        'see-signed-up',
        'check-in',
        'hand-over',
        'export-present',
        'check-stars',
        'see-counted',
        'read-evaluations',
        'answer-suggestions',
        'see-figures',
        'import-checkins',
      ],
    })
    test.cloud.clock.stand(hours(12).getTime())
    expect((await today()).next).toBeNull()
  })

  it('tells what waits: drafts, whom no message reached, and who can’t come, of what is not over', async () => {
    const told = { up: { t1: 'none', t2: 'sent' }, 'changed-2': { t1: 'none', t3: 'none', t4: 'none' } } as const
    const absent = { t1: TUESDAY, t4: TUESDAY }
    const gone = { t4: TUESDAY }
    await start([
      at('a1', hours(30), { told, absent, gone }),
      at('over', hours(-30), { told, absent, gone }),
      at('d1', hours(30), { state: 'draft', publishedAt: null }),
      at('d2', hours(-30), { state: 'draft', publishedAt: null }),
    ])
    expect((await today()).waiting).toMatchObject({ unreached: 2, absent: 1, drafts: 2 })
  })

  it('asks about a holiday from two weeks before until something is said', async () => {
    await start([])
    const holiday = async () => (await today()).waiting.holiday
    expect(await holiday()).toBeNull()
    test.cloud.clock.stand(Date.parse('2026-12-17T15:59:59Z'))
    expect(await holiday()).toBeNull()
    test.cloud.clock.stand(Date.parse('2026-12-17T16:00:00Z'))
    expect(await holiday()).toMatchObject({ name: '元旦', from: '2027-01-01' })
    const { version, hours: kept } = await test.as(KEEPER).call('keeping', 'editedVenue', { venueId: 'v1' })
    const special = [
      { kind: 'holiday' as const, from: '2027-01-01', until: '2027-01-03', spans: [], name: '元旦', reason: '' },
    ]
    const week = kept.week.map((spans) => spans.map(([from, to]): [number, number] => [from, to]))
    await test.as(KEEPER).call('keeping', 'editHours', { venueId: 'v1', version, hours: { week, special } })
    expect(await holiday()).toBeNull()
  })
})
