import type { Activity } from '../../../cloudfunctions/shared/homes/activities.repo'
import { sha256 } from '../../../cloudfunctions/shared/homes/sha256'
import type { Contract } from '../../../src/contract'
import type { Reply, Sent } from '../../../src/contract/define'
import { DAY_MS } from '../../../src/domain/time'
import { personOf } from '../../support/city'
import { TUESDAY } from '../../support/local-cloud'
import { aFirst, aTicketOf, START, VENUE, youth } from '../../support/seats'
import { sideBySide, type Measured, type SideBySide } from '../../support/side-by-side'
import { aVenue, homesOf, keptCity } from '../../support/venues'

/** Activities with the longest lines that there can be: what others read must not grow with them. */
const PEOPLE = 2500
const READER = youth(1)

let beside: SideBySide
let city: Measured
let bytes = 0
beforeAll(async () => {
  beside = await sideBySide(TUESDAY)
  const opened = beside.open({ durable: false })
  city = {
    ...opened,
    serve: async (text) => {
      const reply = await opened.serve(text)
      bytes += 'text' in reply ? reply.text.length : 0
      return reply
    },
  }
  beside.turnTo(city)
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) city.engine.insertMany(name, list as object[])
  const crowded = Array.from({ length: 8 }, (_, n) =>
    crowd({ _id: `a${n}`, startsAt: new Date(START.getTime() + n * DAY_MS) }),
  )
  const elsewhere = crowd({ _id: 'b1', venueId: 'v2' }, READER)
  const homes = homesOf([VENUE, aVenue({ _id: 'v2' })], [...crowded, elsewhere])
  for (const [name, list] of Object.entries(homes)) city.engine.insertMany(name, list)
})
afterAll(() => beside.stop())

function crowd(activity: Partial<Activity> & Pick<Activity, '_id'>, also?: string): Activity {
  const people = Array.from({ length: PEOPLE }, (_, n) => `${activity._id}-${n}`)
  const line = [...people, ...(also === undefined ? [] : [also])].map((openid) => ({
    ...aTicketOf(openid),
    id: sha256(`${activity._id}\n${openid}`),
  }))
  return aFirst({
    quota: 2000,
    line,
    holders: line.map(({ personId }) => personId),
    live: line.length,
    times: Object.fromEntries(line.map(({ personId }) => [personId, 1])),
    seated: Object.fromEntries(line.slice(0, 2000).map(({ id }) => [id, TUESDAY])),
    ...activity,
  })
}

type Homes = Contract['homes']
async function costOf<A extends keyof Homes>(openid: string, action: A, input: Sent<Homes[A]>) {
  city.log.reset()
  bytes = 0
  const reply: Reply<Homes[A]> = await beside.functions.call(openid, { name: 'homes', action, input })
  return { reply, bytes, requests: city.log.since(-1).entries.length }
}
const KB = 1000
/** Of one activity with all who are in it. */
const WHOLE = 1500 * KB

it.each([READER, youth(2)])('a list of what takes place reads nobody’s line (%s)', async (openid) => {
  const list = await costOf(openid, 'activities', { venueId: VENUE._id, which: 'coming', cursor: null })
  expect(list.reply.rows).toHaveLength(8)
  expect(list.reply.rows[0]).toMatchObject({ taken: 2000, waiting: 500, mine: null })
  expect(list.bytes).toBeLessThan(30 * KB)
  const venue = await costOf(openid, 'venue', { venueId: VENUE._id })
  expect(venue.reply.activities).toHaveLength(3)
  expect(venue.bytes).toBeLessThan(30 * KB)
})

it('of what somebody has signed up for themselves one line is read each, and of another at the same time none', async () => {
  city.engine.insertMany('accounts', [
    { _id: READER, personId: personOf(READER), name: null, membership: null, subscriptions: [] },
  ])
  const mine = await costOf(READER, 'mine', { cursor: null })
  expect(mine.reply.rows.map(({ activityId }) => activityId)).toEqual(['b1'])
  expect(mine.bytes).toBeLessThan(WHOLE)
  const list = await costOf(READER, 'activities', { venueId: VENUE._id, which: 'coming', cursor: null })
  expect(list.bytes).toBeLessThan(30 * KB)
  const page = await costOf(READER, 'activity', { activityId: 'a0' })
  expect(page.reply.clash).not.toBeNull()
  expect(page.bytes).toBeLessThan(WHOLE)
})

it('whoever signs up reads the line three times at most, however long it is', async () => {
  city.engine.modify('activities', {
    query: { _id: 'a7' },
    data: { $set: { quota: 2100 } },
    multi: false,
    replace: false,
    upsert: false,
  })
  const { bytes: read, requests, reply } = await costOf(youth(9), 'signUp', { activityId: 'a7', name: '林晓' })
  expect(reply.number).toBe(PEOPLE + 1)
  process.stdout.write(`sign-up among ${PEOPLE}: ${requests} requests, ${read} bytes\n`)
  expect(requests).toBeLessThan(12)
  expect(read).toBeLessThan(3 * WHOLE)
})
