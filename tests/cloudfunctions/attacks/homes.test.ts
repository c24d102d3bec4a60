import { LINE_MAX } from '../../../cloudfunctions/shared/homes/seats'
import type { Contract } from '../../../src/contract'
import type { Reply } from '../../../src/contract/define'
import { TELLINGS_KEPT } from '../../../src/domain/limits'
import { HOUR_MS } from '../../../src/domain/time'
import { localCloud, TUESDAY, type TestCloud } from '../../support/local-cloud'
import { aDraw, aFirst, alter, aTicketOf, CLOSES, deskOf, START, VENUE, youth, type Desk } from '../../support/seats'
import { KEEPER, keptCity } from '../../support/venues'

/** Who wants more messages, more room or more knowledge of others than is theirs. */
let test: TestCloud
let desk: Desk
const [A, B, C] = [youth(1), youth(2), youth(3)]

beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(keptCity(TUESDAY))
  test.has({ venues: [VENUE], directories: [], activities: [aFirst({ _id: 'a1' })] })
  desk = deskOf(test)
})
afterEach(() => test.stop())

it('is reminded once, however many consents were given and wherever whoever reminds has died', async () => {
  await desk.in(A)
  for (const grantId of ['g00000001', 'g00000002', 'g00000003'])
    await test.as(A).call('homes', 'wish', { activityId: 'a1', wish: 'start', grantId })
  test.cloud.clock.stand(START.getTime() - HOUR_MS)
  await test.settle()
  expect(test.cloud.outbox.subscribeMessages).toHaveLength(1)
  // Dead before it was noted that all were told.
  alter(test, 'activities', { id: 'a1', fields: { startTold: null } })
  await test.settle()
  expect(test.cloud.outbox.subscribeMessages).toHaveLength(1)
})

it('finds no room for itself by telling one service a thousand times', async () => {
  const found = await test.as(KEEPER).call('keeping', 'editedVenue', { venueId: VENUE._id })
  const { version, name, district, address, spot, contact, phone, note, text } = found
  const services = Array.from({ length: 1000 }, () => 'study' as const)
  const sent = { name, district, address, spot, contact, phone, note, text, services }
  await expect(
    test.as(KEEPER).call('keeping', 'editVenue', { venueId: VENUE._id, version, about: sent, pictures: [] }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
})

it('is told that a line is full for good, and not to try again', async () => {
  const gone = Array.from({ length: LINE_MAX }, (_, n) => ({ ...aTicketOf(`x-${n}`), id: `t${n}` }))
  const fields = { line: gone, gone: Object.fromEntries(gone.map(({ id }) => [id, TUESDAY])) }
  alter(test, 'activities', { id: 'a1', fields })
  await expect(desk.in(A)).rejects.toMatchObject({ code: 'TOO_MANY' })
  expect(desk.kept().line).toHaveLength(LINE_MAX)
})

it('changes the room of one activity as often as it likes: what is kept of who was told does not grow', async () => {
  await desk.in(A)
  for (let n = 0; n < 2 * TELLINGS_KEPT; n++) {
    const { text, version } = await test.as(KEEPER).call('keeping', 'edited', { activityId: 'a1' })
    await test.as(KEEPER).call('keeping', 'change', { activityId: 'a1', version, text: { ...text, room: `${n} 室` } })
  }
  const { told, tellings } = desk.kept()
  expect(tellings).toHaveLength(TELLINGS_KEPT)
  expect(Object.keys(told).sort()).toEqual(tellings.map(({ id }) => id).sort())
})

it('reads of others numbers only, whatever it asks', async () => {
  test.has(aDraw({ _id: 'd1' }))
  for (const activityId of ['a1', 'd1']) for (const who of [A, B]) await desk.in(who, activityId)
  const person = test.as(C)
  const asked = async (): Promise<unknown[]> => [
    await person.call('homes', 'activity', { activityId: 'a1' }),
    await person.call('homes', 'activity', { activityId: 'd1' }),
    await person.call('homes', 'draw', { activityId: 'd1' }),
    await person.call('homes', 'activities', { venueId: VENUE._id, which: 'coming', cursor: null }),
    await person.call('homes', 'venue', { venueId: VENUE._id }),
    await person.call('homes', 'mine', { cursor: null }),
  ]
  const before = JSON.stringify(await asked())
  const tickets = [...desk.kept('a1').line, ...desk.kept('d1').line]
  for (const { id, name, personId } of tickets)
    for (const told of [id, name, personId]) expect(before).not.toContain(told)
  test.cloud.clock.stand(CLOSES.getTime())
  const after = JSON.stringify(await asked())
  for (const { name, personId } of tickets) for (const told of [name, personId]) expect(after).not.toContain(told)
  const sheet: Reply<Contract['homes']['draw']> = await person.call('homes', 'draw', { activityId: 'd1' })
  expect(sheet).toMatchObject({ own: null, tickets: desk.kept('d1').line.map(({ id }) => id) })
})
