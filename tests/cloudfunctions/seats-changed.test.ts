import { HOUR_MS } from '../../src/domain/time'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { aFirst, alter, deskOf, START, VENUE, youth, type Desk } from '../support/seats'
import { answer } from '../support/strangers'

/** What those who have signed up see, and may do, after the keeper has changed when it is. */
let test: TestCloud
let desk: Desk
const [A, B, C] = [1, 2, 3].map(youth)

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has({ venues: [VENUE], activities: [aFirst({ _id: 'a1' })] })
  desk = deskOf(test)
})
afterEach(() => test.stop())

describe('after a change of time', () => {
  it('everybody who had signed up sees what stood there before, until they keep the place', async () => {
    await desk.in(A ?? '')
    test.cloud.clock.advance(1000)
    const changed = { at: new Date(TUESDAY.getTime() + 1000), startsAt: START, endsAt: START, room: '一楼' }
    const move = (fields: object): void => alter(test, 'activities', { id: 'a1', fields })
    move({ changed })
    test.cloud.clock.advance(1000)
    await desk.in(B ?? '')
    const before = { at: changed.at.toISOString(), startsAt: START.toISOString(), room: '一楼' }
    expect((await desk.look(A ?? '')).own?.change).toMatchObject(before)
    expect((await desk.look(B ?? '')).own?.change).toBeNull()
    const keep = (openid: string) => test.as(openid).call('homes', 'keepPlace', { activityId: 'a1' })
    expect(await keep(A ?? '')).toMatchObject({ change: null, place: { state: 'seat' } })
    expect(await keep(A ?? '')).toMatchObject({ change: null })
    expect(await answer(keep(C ?? ''))).toBe('NOT_FOUND')
    // The next one is asked about anew.
    move({ changed: { ...changed, at: new Date(TUESDAY.getTime() + 5000) } })
    test.cloud.clock.advance(9000)
    expect((await desk.look(A ?? '')).own?.change).not.toBeNull()
  })

  it('whoever is asked gives the place back also where the new time is near; who knew it can’t', async () => {
    await desk.in(A ?? '')
    test.cloud.clock.advance(1000)
    const now = test.cloud.clock.now()
    const startsAt = new Date(now + HOUR_MS)
    const changed = { at: new Date(now), startsAt: START, endsAt: START, room: '一楼' }
    alter(test, 'activities', {
      id: 'a1',
      fields: { changed, startsAt, closesAt: startsAt, cancelUntil: new Date(now) },
    })
    test.cloud.clock.advance(1000)
    await desk.in(B ?? '')
    const leave = (openid: string) => test.as(openid).call('homes', 'cancel', { activityId: 'a1' })
    expect(await answer(leave(B ?? ''))).toBe('CONFLICT')
    expect(await leave(A ?? '')).toEqual({ gone: true })
    expect((await desk.look(A ?? '')).own).toBeNull()
  })
})
