import { TUESDAY, type Person, type TestCloud } from '../support/local-cloud'
import { anActivity, anything, aVenue, BY_DISTRICT, homesCloud, homesOf, KEEPER, listOf } from '../support/venues'

const at = (hours: number): Date => new Date(TUESDAY.getTime() + hours * 3_600_000)

let test: TestCloud
let visitor: Person
afterEach(() => test.stop())

async function having(...homes: Parameters<typeof homesOf>): Promise<void> {
  test = await homesCloud(homesOf(...homes))
  visitor = test.as('openid-visitor')
}

describe('the map', () => {
  const everywhere = { from: { latitude: 29, longitude: 115 }, to: { latitude: 31, longitude: 117 } }

  it('numbers venues as the list does, and groups what lies together', async () => {
    await having([
      aVenue({ _id: 'v1', order: 1, spot: { latitude: 30, longitude: 116 } }),
      aVenue({ _id: 'v2', order: 2, spot: null }),
      aVenue({ _id: 'v3', order: 3, spot: { latitude: 30.5, longitude: 116.5 } }),
      aVenue({ _id: 'v4', order: 4, spot: { latitude: 30.625, longitude: 116.625 } }),
      aVenue({ _id: 'v5', order: 5, spot: { latitude: 40, longitude: 116 } }),
    ])
    const { pins, total } = await visitor.call('homes', 'map', {
      wanted: anything(),
      order: BY_DISTRICT,
      ...everywhere,
    })
    expect(total).toBe(5)
    expect(pins).toEqual([
      { venueId: 'v1', number: 1, name: 'v1 青年之家', spot: { latitude: 30, longitude: 116 } },
      {
        count: 2,
        spot: { latitude: 30.5625, longitude: 116.5625 },
        from: { latitude: 30.5, longitude: 116.5 },
        to: { latitude: 30.625, longitude: 116.625 },
      },
    ])
    const order = { by: 'distance' as const, from: { latitude: 40, longitude: 116 } }
    const nearer = await visitor.call('homes', 'map', { wanted: anything(), order, ...everywhere })
    expect(nearer.pins).toContainEqual(expect.objectContaining({ venueId: 'v1', number: 4 }))
  })
})

describe('one venue', () => {
  it('tells what is to come, where the reader stands, and what they may', async () => {
    const activities = [5, 1, 3, 2, 4].map((n) => anActivity({ _id: `a${n}`, venueId: 'v1', startsAt: at(n * 24) }))
    const drafts = anActivity({ _id: 'draft', venueId: 'v1', startsAt: at(1), state: 'draft' })
    await having([aVenue({ _id: 'v1' })], [...activities, drafts])
    const seen = await visitor.call('homes', 'venue', { venueId: 'v1' })
    expect(seen.activities.map(({ activityId }) => activityId)).toEqual(['a1', 'a2', 'a3'])
    expect(seen.activities[0]).toMatchObject({
      stage: 'open',
      mine: null,
      taken: 0,
      waiting: 0,
      venue: { venueId: 'v1' },
    })
    expect(seen).toMatchObject({
      coming: 5,
      closed: null,
      org: { id: 'u0', name: '0 区' },
      may: [],
      phone: '0790-555 0118',
    })
    expect(seen.next?.title).toBe('活动 a1')
    expect((await test.as(KEEPER).call('homes', 'venue', { venueId: 'v1' })).may).toEqual(
      expect.arrayContaining(['edit-venue', 'run-activities', 'see-signed-up']),
    )
  })

  it('tells of one that was closed for good that and why, and of none that there is none', async () => {
    await having([aVenue({ _id: 'v1', closed: { at: TUESDAY, reason: '搬走了' } }), aVenue({ _id: 'v2' })])
    expect(await visitor.call('homes', 'venue', { venueId: 'v1' })).toMatchObject({
      closed: { at: TUESDAY.toISOString(), reason: '搬走了' },
    })
    expect((await listOf(visitor)).rows.map(({ venueId }) => venueId)).toEqual(['v2'])
    await expect(visitor.call('homes', 'venue', { venueId: 'v9' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
