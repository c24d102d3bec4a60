import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import { all } from '../../devtools/simulation/load/recount'
import type { ActivityText } from '../../src/contract/keeping-replies'
import { aRole, openidOf } from '../support/city'
import { interleaved, twoStops } from '../support/interleave'
import { joinedTest, type JoinedTest } from '../support/joined-city'
import { call, calledOff, change, draft, MOVED, publish, signUp, TEXT, type Work } from '../support/keeping-works'
import { TUESDAY } from '../support/local-cloud'
import { VENUE } from '../support/seats'
import { KEEPER, keptCity } from '../support/venues'
import { putBack, readAll, type Stored } from '../support/whole-database'

/** Two keepers of one Youth Home at once: whatever comes between two calls of one, the other did not lose what they wrote. */
const SECOND = openidOf('u0b0', 2)

let test: JoinedTest
beforeEach(async () => {
  test = await joinedTest(TUESDAY)
  const { database: stored } = test.cloud
  for (const [name, list] of Object.entries(keptCity(TUESDAY))) stored.insertMany(name, list as object[])
  stored.insertMany('roles', [aRole(SECOND, 'v1', 'keeper')])
  stored.insertMany('venues', [VENUE])
  stored.insertMany('directories', [{ _id: VENUE.district, order: 0, rows: {} }])
})
afterEach(() => test.stop())

const read = (): Stored => readAll(test.cloud.database)
const activity = (): Activity => {
  const [found] = all<Activity>(test.cloud.database, 'activities')
  if (!found) throw new Error('no activity')
  return found
}
const refusedOr = (work: Work) =>
  work(test.functions).then(
    () => 'ok',
    (failure: Error) => /CONFLICT|INVALID_INPUT/.exec(failure.message)?.[0],
  )

describe('two keepers at once, in every order of their calls', () => {
  it('change the time once, and whoever loses is told', async () => {
    for (const work of [draft, publish(), signUp(1)]) await work(test.functions)
    const stands = read()
    for (const turns of twoStops(12, 12, 4)) {
      putBack(test.cloud.database, stands)
      const works = [change(2, MOVED), change(2, { ...TEXT, room: '三楼' }, SECOND)].map(
        (work) => () => refusedOr(work),
      )
      const { outcomes } = await interleaved(test.cloud, works, { turns })
      expect(outcomes.map((one) => typeof one === 'object' && 'value' in one && one.value).sort()).toEqual([
        'CONFLICT',
        'ok',
      ])
      expect(activity()).toMatchObject({ version: 3, tellings: [{ what: 'changed', to: { length: 1 } }] })
    }
  }, 60_000)

  it('cancel and change: it is cancelled, and all are told of it last', async () => {
    for (const work of [draft, publish(), signUp(1)]) await work(test.functions)
    const stands = read()
    for (const turns of twoStops(12, 12, 4)) {
      putBack(test.cloud.database, stands)
      const works = [change(2, MOVED), calledOff(SECOND)].map((work) => () => refusedOr(work))
      await interleaved(test.cloud, works, { turns })
      expect(activity()).toMatchObject({ state: 'cancelled' })
      expect(activity().tellings.at(-1)).toMatchObject({ what: 'cancelled', to: { length: 1 } })
    }
  }, 60_000)

  it('write one draft: what one of them wrote stands there, and the other is told', async () => {
    await draft(test.functions)
    const stands = read()
    const saved = (text: ActivityText, who = KEEPER) =>
      call(who, 'keeping', 'saveDraft', { venueId: 'v1', activityId: 'a1', version: 1, text })
    const won = new Set<string>()
    for (const turns of twoStops(6, 6, 1)) {
      putBack(test.cloud.database, stands)
      const works = [saved({ ...TEXT, room: '一楼' }), saved({ ...TEXT, room: '三楼' }, SECOND)]
      const { outcomes } = await interleaved(
        test.cloud,
        works.map((work) => () => refusedOr(work)),
        { turns },
      )
      const said = outcomes.map((one) => typeof one === 'object' && 'value' in one && one.value)
      expect([...said].sort()).toEqual(['CONFLICT', 'ok'])
      expect(activity()).toMatchObject({ version: 2, room: said[0] === 'ok' ? '一楼' : '三楼' })
      won.add(activity().room)
    }
    expect([...won].sort()).toEqual(['一楼', '三楼'])
  }, 60_000)
})
