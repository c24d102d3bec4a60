import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import { persona, personOf } from '../../devtools/seed/people'
import { Random } from '../../devtools/seed/random'
import { STEP_MS } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { DAY_MS, dayKey, dayStart, HOUR_MS } from '../../src/domain/time'
import { all } from '../support/recount'
import { City } from './support/city'
import { Door, ownCode, rotatingCode } from './support/door'
import { until, type Hand } from './support/hand'

/** Two hundred days on which somebody honest comes to an honest keeper, through the pages of two phones and the real functions. */
const city = City.forTests()

const DAYS = 200
/** After so many the phones are others: their clocks are off by something else. */
const DAYS_A_PHONE = 40
/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 900_000
const VENUE = 'v-binjiang'
const CHECKIN = `/features/checkins/checking/pages/checkin/index?venueId=${VENUE}`
const PASSCODE = `/features/checkins/checking/pages/passcode/index?venueId=${VENUE}`
const OWN_CODE = `/features/checkins/own/pages/code/index?venueId=${VENUE}`
const LATE = `/features/checkins/late/pages/late/index?venueId=${VENUE}`
const START = `features/homes/finding/pages/venue/index?venueId=${VENUE}`

const WAYS = ['code', 'code', 'slow', 'offline', 'offline', 'personal', 'keeper offline', 'passcode'] as const
type Way = (typeof WAYS)[number]

interface Phones {
  door: Door
  keeper: Hand
  member: Hand
}

const open = async (hand: Hand, url: string): Promise<void> => {
  await hand.wx('redirectTo', { url })
  await hand.settles()
}
const ofKeeper = (page: 'showing/pages/code' | 'roll/pages/roll'): string =>
  `/features/checkins/${page}/index?venueId=${VENUE}&sessionId=${today()}`
const today = (): string => visitId(VENUE, dayKey(city.cloud.clock.now()))
const ownId = (): string => `${today()}_${personOf(persona('member').openid)}`
const ownRow = () => city.cloud.database.find('attendances', { _id: ownId() })[0]
const isState = (state: Attendance['state'], why: string): Promise<void> =>
  until(
    () => Promise.resolve(ownRow()?.state === state),
    () => `${why}: not ${state} but ${JSON.stringify(ownRow())}`,
  )

async function scanScreen({ keeper, member }: Phones): Promise<void> {
  await open(keeper, ofKeeper('showing/pages/code'))
  await member.scans(await rotatingCode(keeper))
  await open(member, `${CHECKIN}&scan=1`)
}

async function scanOwn({ keeper, member }: Phones, isOnline: boolean): Promise<void> {
  await open(keeper, ofKeeper('roll/pages/roll'))
  await keeper.simulator.setNetwork(isOnline)
  await open(member, OWN_CODE)
  await keeper.scans(await ownCode(member))
  await keeper.tap('扫对方的码')
}

/** How somebody comes in, and what they need beside: it ends when they are in. */
async function come(way: Way, random: Random, phones: Phones): Promise<void> {
  const { door, keeper, member } = phones
  switch (way) {
    case 'code':
      await scanScreen(phones)
      return
    case 'slow':
    case 'offline': {
      await open(member, CHECKIN)
      await member.simulator.setNetwork(false)
      await scanScreen(phones)
      if (way === 'slow') await door.pass(random.between(1, STEP_MS - 1))
      else await door.passUnseen(random.between(2 * STEP_MS, HOUR_MS))
      await member.simulator.setNetwork(true)
      if (way === 'slow') return
      await isState('waiting', way)
      if (random.chance(0.5)) return scanOwn(phones, true)
      await open(keeper, LATE)
      await keeper.tap('确认到场')
      return
    }
    case 'personal':
      return scanOwn(phones, true)
    case 'keeper offline':
      await scanOwn(phones, false)
      await keeper.sees('1 人已存在这部手机')
      await door.passUnseen(random.between(1, HOUR_MS))
      await keeper.simulator.setNetwork(true)
      return
    case 'passcode': {
      await open(keeper, ofKeeper('showing/pages/code'))
      const digits = /口令.*?(\d{3}) ?(\d{3})换口令/.exec((await keeper.words()).replace(/\s/g, ''))
      await open(member, `${PASSCODE}&sessionId=${today()}`)
      await member.type(`${digits?.[1] ?? ''}${digits?.[2] ?? ''}`, '.code-input__input')
      await member.tap('签到', ['.button'])
    }
  }
}

test(
  `none of ${DAYS} honest people is refused, and all are in`,
  async () => {
    const { cloud } = city
    const random = new Random(13)
    const began = new Date(cloud.clock.now())
    cloud.database.remove('attendances', { query: { state: 'waiting' }, multi: true })
    // Longer than an appointment lasts.
    const forGood = { query: { role: 'keeper' }, data: { $set: { until: null } }, multi: true }
    cloud.database.modify('roles', { ...forGood, replace: false, upsert: false })
    const door = Door.of(city)
    const keeper = await door.phoneOf('keeper', START)
    const member = await door.phoneOf('member', START)
    const came = new Map<Way, number>()
    const ids = new Set<string>()
    for (let n = 0; n < DAYS; n++) {
      const tomorrow = dayStart(dayKey(cloud.clock.now())).getTime() + DAY_MS
      await door.passUnseen(tomorrow + 8 * HOUR_MS + random.between(0, 12 * HOUR_MS) - cloud.clock.now())
      if (n % DAYS_A_PHONE === 0)
        for (const hand of [keeper, member])
          await door.reopen(hand, START, { wrongBy: random.between(-HOUR_MS, HOUR_MS) })
      const way = random.pick(WAYS)
      await come(way, random, { door, keeper, member })
      await isState('present', way)
      came.set(way, (came.get(way) ?? 0) + 1)
      ids.add(ownId())
    }
    expect(ids.size).toBe(DAYS)
    const tried = all<Scan>(cloud, 'scans').filter(({ sessionId, at }) => at >= began && sessionId.startsWith('visit_'))
    expect(tried.filter(({ outcome }) => outcome === 'refused')).toEqual([])
    expect(tried.length).toBeGreaterThanOrEqual(DAYS)
    for (const way of WAYS) expect(came.get(way)).toBeGreaterThan(10)
  },
  PATIENCE_MS,
)
