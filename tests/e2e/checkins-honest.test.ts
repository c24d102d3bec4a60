import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { RoleRow } from '../../cloudfunctions/shared/people/roles.repo'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { Scan } from '../../cloudfunctions/shared/checkins/scans.repo'
import { persona, personOf } from '../../devtools/seed/people'
import { Random } from '../../devtools/seed/random'
import { PERSONAL_STEP_MS, STEP_MS } from '../../src/domain/checkins/code'
import { visitId } from '../../src/domain/checkins/session'
import { DAY_MS, dayKey, dayStart, HOUR_MS } from '../../src/domain/time'
import { all } from '../support/recount'
import { City } from './support/city'
import { Door, ownCode, rotatingCode } from './support/door'
import { until, type Hand } from './support/hand'

/** Two hundred times somebody honest comes to an honest keeper, at a door of its own each, through the pages of two phones and the real functions. */
const city = City.forTests()

const TIMES = 200
/** After so many a day is over, and the phones are others: their clocks are off by something else. */
const TIMES_A_DAY = 25
/** A busy machine is slow, not wrong. */
const PATIENCE_MS = 900_000
const START = 'pages/homes/index'
const venueOf = (n: number): string => `v-door-${n}`

const WAYS = ['code', 'code', 'slow', 'offline', 'offline', 'personal', 'keeper offline', 'passcode'] as const
type Way = (typeof WAYS)[number]
/** In which the member may show a code of their own. */
const SHOWING: ReadonlySet<Way> = new Set(['offline', 'personal', 'keeper offline'])

interface Phones {
  /** The page of check-ins at this door. */
  page: (name: string) => string
  sessionId: string
  door: Door
  keeper: Hand
  member: Hand
}

const open = async (hand: Hand, url: string): Promise<void> => {
  await hand.wx('redirectTo', { url })
  await hand.settles()
}
const isState = (state: Attendance['state'], { sessionId }: Phones): Promise<void> => {
  const own = () => city.cloud.database.find('attendances', { _id: ownIn(sessionId) })[0]
  return until(
    () => Promise.resolve(own()?.state === state),
    () => `not ${state} but ${JSON.stringify(own())}`,
  )
}
const ownIn = (sessionId: string): string => `${sessionId}_${personOf(persona('member').openid)}`

async function scanScreen({ keeper, member, page }: Phones): Promise<void> {
  await open(keeper, page('showing/pages/code'))
  await member.scans(await rotatingCode(keeper))
  await open(member, `${page('checking/pages/checkin')}&scan=1`)
}

async function scanOwn({ keeper, member, page }: Phones, isOnline: boolean): Promise<void> {
  await open(keeper, page('roll/pages/roll'))
  await keeper.simulator.setNetwork(isOnline)
  await open(member, page('own/pages/code'))
  await keeper.scans(await ownCode(member))
  await keeper.tap('扫对方的码')
}

/** How somebody comes in, and what they need beside: it ends when they are in. */
async function come(way: Way, random: Random, phones: Phones): Promise<void> {
  const { door, keeper, member, page } = phones
  switch (way) {
    case 'code':
      await scanScreen(phones)
      return
    case 'slow':
    case 'offline': {
      await open(member, page('checking/pages/checkin'))
      await member.simulator.setNetwork(false)
      await scanScreen(phones)
      if (way === 'slow') await door.pass(random.between(1, STEP_MS - 1))
      else await door.passUnseen(random.between(2 * STEP_MS, HOUR_MS))
      await member.simulator.setNetwork(true)
      if (way === 'slow') return
      await isState('waiting', phones)
      if (random.chance(0.5)) return scanOwn(phones, true)
      await open(keeper, page('late/pages/late'))
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
      await open(keeper, page('showing/pages/code'))
      const digits = /口令.*?(\d{3}) ?(\d{3})换口令/.exec((await keeper.words()).replace(/\s/g, ''))
      await open(member, page('checking/pages/passcode'))
      await member.type(`${digits?.[1] ?? ''}${digits?.[2] ?? ''}`, '.code-input__input')
      await member.tap('签到', ['.button'])
    }
  }
}

/** Whose doors they are, and how each looks. */
function firstDoor(): { venue: Venue; role: RoleRow } {
  const [venue] = all<Venue>(city.cloud, 'venues')
  const [role] = all<RoleRow>(city.cloud, 'roles').filter((one) => one.role === 'keeper')
  if (!venue || !role) throw new Error('the city has no door')
  return { venue, role }
}

/** A day's doors that nobody has come to yet, all of one keeper, who leaves those of the day before: no keeper has two hundred. */
function plantDoors(day: readonly number[], { venue, role }: ReturnType<typeof firstDoor>): void {
  const { database } = city.cloud
  const ids = day.map(venueOf)
  const venues = ids.map((_id) => ({ ...venue, _id, path: [...venue.path.slice(0, -1), _id], relistAt: null }))
  database.insertMany('venues', venues)
  database.remove('roles', { query: { holderId: role.holderId, role: 'keeper' }, multi: true })
  const roles = ids.map((orgId) => ({ ...role, _id: `r-${orgId}`, orgId, until: null }))
  database.insertMany('roles', roles)
}

test(
  `none of ${TIMES} honest people is refused, and all are in`,
  async () => {
    const { cloud } = city
    const random = new Random(13)
    const first = firstDoor()
    const door = Door.of(city)
    const [keeper, member] = [await door.phoneOf('keeper', START), await door.phoneOf('member', START)]
    const came = new Map<Way, number>()
    for (let n = 0; n < TIMES; n++) {
      if (n % TIMES_A_DAY === 0) {
        const day = Array.from({ length: TIMES_A_DAY }, (_, nth) => n + nth)
        plantDoors(day, first)
        // Of a day there is always enough left for all that it is to bring.
        await door.passUnseen(dayStart(dayKey(cloud.clock.now())).getTime() + DAY_MS + HOUR_MS - cloud.clock.now())
        for (const hand of [keeper, member])
          await door.reopen(hand, START, { wrongBy: random.between(-HOUR_MS, HOUR_MS) })
      }
      const way = random.pick(WAYS)
      const sessionId = visitId(venueOf(n), dayKey(cloud.clock.now()))
      const page = (name: string) => `/features/checkins/${name}/index?venueId=${venueOf(n)}&sessionId=${sessionId}`
      const phones = { door, keeper, member, page, sessionId }
      await come(way, random, phones)
      await isState('present', phones)
      came.set(way, (came.get(way) ?? 0) + 1)
      // The same code of one's own is not shown at two doors.
      if (SHOWING.has(way)) await door.pass(PERSONAL_STEP_MS)
    }
    const tried = () => all<Scan>(cloud, 'scans').filter(({ sessionId }) => sessionId.startsWith('visit_v-door-'))
    // The last one is in a moment before it is written how.
    const doors = () => new Set(tried().map(({ sessionId }) => sessionId)).size
    await until(
      () => Promise.resolve(doors() === TIMES),
      () => `tried at ${doors()} doors`,
    )
    expect(tried().filter(({ outcome }) => outcome === 'refused')).toEqual([])
    for (const way of WAYS) expect(came.get(way)).toBeGreaterThan(10)
  },
  PATIENCE_MS,
)
