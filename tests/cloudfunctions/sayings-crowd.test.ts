import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import { shuffled } from '../../devtools/simulation/load/campaign'
import { all } from '../../devtools/simulation/load/recount'
import { SUGGESTING_MAX } from '../../src/domain/limits'
import { Random } from '../../devtools/seed/random'
import { anAttendance } from '../support/attendances'
import { aSignIn, personOf } from '../support/city'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { TUESDAY } from '../support/local-cloud'
import { aBox } from '../support/sayings'
import { CLOSES, lecture, LECTURE } from '../support/said-cloud'
import { youth } from '../support/seats'
import { aVenue, keptCity } from '../support/venues'

// What the functions log is not looked at here.
jest.mock('../../cloudfunctions/kit/log', () => ({ newTrace: () => '', logFailure: () => undefined }))

/** A hall of a thousand evaluates at once, each twice and every third once more: one row a person, and every answer is in the sums. And more suggest something than there is room for. */
const PEOPLE = 1000
const TOGETHER = 50

let test: JoinedTest
beforeAll(async () => {
  test = await joinedTest(TUESDAY)
  const { database } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) database.insertMany(name, list as object[])
  database.insertMany('venues', [aVenue({ _id: 'v1' })])
  database.insertMany('activities', [lecture])
  const everybody = Array.from({ length: PEOPLE }, (_, nth) => youth(nth))
  database.insertMany(
    'accounts',
    everybody.map((one) => aSignIn(one)),
  )
  database.insertMany(
    'attendances',
    everybody.map((one) => anAttendance({ sessionId: LECTURE, personId: personOf(one), at: lecture.startsAt })),
  )
})
afterAll(() => test.stop())

const answersOf = (nth: number) => [(nth % 3) as 0 | 1 | 2, (nth % 2) as 0 | 1, null]

it('one row a person, and each counts once', async () => {
  const sends = Array.from({ length: PEOPLE }, (_, nth) => {
    const input = { activityId: LECTURE, answers: answersOf(nth), text: '', turn: 0 }
    const send = () => test.functions.call(youth(nth), { name: 'sayings', action: 'evaluate', input })
    return nth % 3 === 0 ? [send, send, send] : [send, send]
  }).flat()
  const mixed = shuffled(sends, new Random(7))
  for (let from = 0; from < mixed.length; from += TOGETHER)
    await Promise.all(mixed.slice(from, from + TOGETHER).map((send) => send()))
  const { database } = test.cloud
  expect(all<Saying>(database, 'sayings')).toHaveLength(PEOPLE)
  expect(all<Box>(database, 'boxes')).toHaveLength(1)
  const [box] = all<Box>(database, 'boxes')
  const { closeBox } = await import('../../cloudfunctions/shared/sayings/close-box')
  if (box) await closeBox(box, CLOSES)
  expect(all<Saying>(database, 'sayings')).toEqual([])
  expect(all<Box>(database, 'boxes')).toMatchObject([
    { people: PEOPLE, sums: [[334, 333, 333], [500, 500, 0], null], key: '' },
  ])
})

it('no more people than there is room for suggest something, each once, however many come at once', async () => {
  const { database } = test.cloud
  const room = 7
  const people = Array.from({ length: 20 }, (_, nth) => nth)
  database.insertMany('boxes', [
    aBox({ _id: 'suggestion_v1_1', lookAt: CLOSES, openedAt: TUESDAY, taken: SUGGESTING_MAX - room }),
  ])
  const suggest = (nth: number, text: string, turn: number) =>
    test.functions.call(youth(nth), {
      name: 'sayings',
      action: 'suggest',
      input: { venueId: 'v1', round: 1, text, turn },
    })
  const refused: string[] = []
  const taken = new Set<number>()
  const come = (sends: readonly number[]) =>
    Promise.all(
      sends.map((nth) =>
        suggest(nth, `想要${nth}`, 0).then(
          () => taken.add(nth),
          (failure: unknown) => refused.push(String(failure)),
        ),
      ),
    )
  // Each from two phones: of a place that was taken twice one is returned, to who comes next.
  await come(people.flatMap((nth) => [nth, nth]))
  const left = () => SUGGESTING_MAX - (all<Box>(database, 'boxes', { kind: 'suggestion' })[0]?.taken ?? 0)
  expect([all<Saying>(database, 'sayings').length, left()]).toEqual([taken.size, room - taken.size])
  await come(people.map((nth) => nth + people.length))
  expect([all<Saying>(database, 'sayings').length, taken.size, left()]).toEqual([room, room, 0])
  expect(refused.filter((failure) => !failure.includes('TOO_MANY'))).toEqual([])
  // Who is in changes theirs all the same.
  const [one = -1] = taken
  expect(await suggest(one, '想要别的', 1)).toMatchObject({ turn: 1 })
})
