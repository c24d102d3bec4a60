import type { ActivityText } from '../../src/contract/keeping-replies'
import { CLOSES, aDraw, aFirst, deskOf, START, VENUE, youth, type Desk } from '../support/seats'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { KEEPER, keptCity } from '../support/venues'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'

/** How many were not reached, as the keeper reads it: of two with a place one has agreed to a message, and one has not. */
let test: TestCloud
let desk: Desk
const [A = '', B = '', C = '', D = ''] = [1, 2, 3, 4].map(youth)

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  test.has({ venues: [VENUE], directories: [], activities: [aFirst({ _id: 'a1' })] })
  desk = deskOf(test)
})
afterEach(() => test.stop())

const keeper = () => test.as(KEEPER)
const wish = (who: string, grantId: string) =>
  test.as(who).call('homes', 'wish', { activityId: 'a1', wish: 'up', grantId })
async function change(told: (text: ActivityText) => Partial<ActivityText>): Promise<void> {
  const { text, version } = await keeper().call('keeping', 'edited', { activityId: 'a1' })
  await keeper().call('keeping', 'change', { activityId: 'a1', version, text: { ...text, ...told(text) } })
}
const later = ({ startsAt, endsAt }: ActivityText) => ({
  startsAt: new Date(Date.parse(startsAt) + HOUR_MS).toISOString(),
  endsAt: new Date(Date.parse(endsAt) + HOUR_MS).toISOString(),
})
/** The same wherever the keeper looks. */
async function unreached(): Promise<number> {
  const { rows } = await keeper().call('keeping', 'kept', { venueId: 'v1', which: 'coming', cursor: null })
  const { waiting } = await keeper().call('keeping', 'today', { venueId: 'v1' })
  const { activity } = await keeper().call('keeping', 'signedUp', { activityId: 'a1', cursor: null })
  const [row] = rows
  expect([waiting.unreached, activity.unreached]).toEqual([row?.unreached, row?.unreached])
  return row?.unreached ?? -1
}

describe('the keeper sees one of two', () => {
  beforeEach(async () => {
    for (const who of [A, B]) await desk.in(who)
    await wish(A, 'g00000001')
    test.cloud.clock.advance(1000)
  })

  it('of a change of time, and none once that one has said that they stay', async () => {
    await change(later)
    expect(test.cloud.outbox.subscribeMessages).toHaveLength(1)
    expect(await unreached()).toBe(1)
    await test.as(B).call('homes', 'keepPlace', { activityId: 'a1' })
    expect(await unreached()).toBe(0)
  })

  it('of a cancellation', async () => {
    await keeper().call('keeping', 'cancelActivity', { activityId: 'a1', reason: '停电' })
    expect(test.cloud.outbox.subscribeMessages).toHaveLength(1)
    expect(await unreached()).toBe(1)
  })

  it('of who moves up by more places', async () => {
    for (const who of [C, D]) await desk.in(who)
    await wish(D, 'g00000002')
    await change(() => ({ quota: 4 }))
    expect(await desk.stand([A, B, C, D])).toEqual(['位', '位', '位', '位'])
    expect(test.cloud.outbox.subscribeMessages).toHaveLength(1)
    expect(await unreached()).toBe(1)
  })

  it('and none of a change of the text alone', async () => {
    await change(() => ({ text: '带笔' }))
    expect(await unreached()).toBe(0)
  })
})

it('a process that dies between the note and the message counts as not reached, and is not sent twice', async () => {
  await desk.in(A)
  await wish(A, 'g00000001')
  test.cloud.clock.advance(1000)
  // The last that is written before the message goes is the consent.
  test.cloud.setFaults(({ action, collection, functionName }) =>
    functionName === 'keeping' && collection === 'wishes' && action === 'database.modifyDocument'
      ? 'kill-after'
      : undefined,
  )
  await expect(change(later)).rejects.toThrow()
  test.cloud.setFaults()
  for (let minute = 0; minute < 3; minute++) {
    test.cloud.clock.advance(61_000)
    await test.settle()
  }
  expect(test.cloud.outbox.subscribeMessages).toHaveLength(0)
  expect(await unreached()).toBe(1)
  expect((await desk.look(A)).own?.change).not.toBeNull()
})

it('who has agreed twice is reminded once, also where the minute died before it noted that all were', async () => {
  await desk.in(A)
  for (const grantId of ['g00000001', 'g00000002'])
    await test.as(A).call('homes', 'wish', { activityId: 'a1', wish: 'start', grantId })
  test.cloud.clock.stand(START.getTime() - HOUR_MS)
  const sent = () => test.cloud.outbox.subscribeMessages.length
  let died = 0
  test.cloud.setFaults(({ action, collection, functionName }) => {
    if (functionName !== 'jobs' || collection !== 'activities' || action !== 'database.modifyDocument') return undefined
    if (sent() === 0) return undefined
    died += 1
    return 'error-before'
  })
  await test.settle()
  test.cloud.setFaults()
  expect([died > 0, sent()]).toEqual([true, 1])
  test.cloud.clock.advance(61_000)
  await test.settle()
  expect(sent()).toBe(1)
})

it('a draw is counted as drawn wherever the keeper looks, from its closing on', async () => {
  test.has(aDraw({ _id: 'a2', startsAt: new Date(START.getTime() + DAY_MS), quota: 2 }))
  for (const who of [A, B, C]) await desk.in(who, 'a2')
  const counts = async () => {
    const { rows } = await keeper().call('keeping', 'kept', { venueId: 'v1', which: 'coming', cursor: null })
    const row = rows.find(({ activityId }) => activityId === 'a2')
    return [row?.taken, row?.waiting]
  }
  expect(await counts()).toEqual([3, 0])
  test.cloud.clock.stand(CLOSES.getTime())
  expect(await counts()).toEqual([2, 1])
  const { rows, activity } = await keeper().call('keeping', 'signedUp', { activityId: 'a2', cursor: null })
  expect(rows.map(({ place }) => place.state).sort()).toEqual(['seat', 'seat', 'waiting'])
  expect([activity.taken, activity.waiting]).toEqual([2, 1])
})
