import type { Attendance } from '../../../cloudfunctions/shared/checkins/attendances.repo'
import type { Venue } from '../../../cloudfunctions/shared/homes/venues.repo'
import type { Cloud } from '../../../devtools/cloud'
import { KEEPER, persona, personOf, type Alias } from '../../../devtools/seed/people'
import type { SimulatorOptions } from '../../../devtools/simulator'
import { STEP_MS } from '../../../src/domain/checkins/code'
import { readCode } from '../../support/qr'
import { all } from '../../support/recount'
import { anActivity } from '../../support/venues'
import type { City } from './city'
import type { Hand } from './hand'

interface Settings extends Partial<SimulatorOptions> {
  /** By how much the phone's clock is ahead of the cloud's. */
  wrongBy?: number
}

/**
 * A door with a keeper's phone and those of who come. Time stands for all of them until it is moved: a code is good for seconds, and how
 * long a busy machine takes to draw and read it is not what is tested.
 */
export class Door {
  private readonly phones = new Map<Hand, number>()

  private constructor(private readonly city: City) {}

  /** Begins with a step of the rotating code. */
  static of(city: City): Door {
    const { clock } = city.cloud
    clock.stand(Math.ceil(clock.now() / STEP_MS) * STEP_MS)
    return new Door(city)
  }

  async phoneOf(alias: Alias | (string & {}), path: string, { wrongBy = 0, ...more }: Settings = {}): Promise<Hand> {
    const stands = this.city.cloud.clock.now() + wrongBy
    const hand = await this.city.phoneOf(alias, { path, stands, ...more })
    this.phones.set(hand, wrongBy)
    // An answer that is on its way while time is moved would tell the phone nothing sure of the time.
    await hand.settles()
    return hand
  }

  /** Lets time pass for everybody and waits until all that it brings is there. */
  async pass(ms: number): Promise<void> {
    this.city.cloud.clock.advance(ms)
    const hands = [...this.phones.keys()]
    await Promise.all(hands.map(({ simulator }) => simulator.phone.ask('Phone.pass', { ms })))
    await Promise.all(hands.map((hand) => hand.settles()))
  }

  /** The same while all phones lie in pockets: what beats on a screen in sight stands still meanwhile. */
  async passUnseen(ms: number): Promise<void> {
    const hands = [...this.phones.keys()]
    await Promise.all(hands.map((hand) => hand.background()))
    this.city.cloud.clock.advance(ms)
    await Promise.all(hands.map(({ simulator }) => simulator.phone.ask('Phone.pass', { ms })))
    await Promise.all(hands.map((hand) => hand.foreground()))
    await Promise.all(hands.map((hand) => hand.settles()))
  }

  /** The app was swiped away on a phone and is opened again; what it knew of the time is gone, and its clock may be set. */
  async reopen(hand: Hand, path: string, { wrongBy, offline = false }: Pick<Settings, 'wrongBy' | 'offline'> = {}) {
    const ahead = wrongBy ?? this.phones.get(hand) ?? 0
    this.phones.set(hand, ahead)
    await hand.simulator.phone.start({ stands: this.city.cloud.clock.now() + ahead, path, offline })
    await hand.settles()
  }
}

/** What a camera before a phone's screen reads there: the picture itself, whatever the app has made it of. */
export async function readOff(hand: Hand, picture: string): Promise<string> {
  await hand.seesElement(picture)
  await hand.settles()
  const drawn = hand.simulator.phone.page.locator(`${picture} img, img${picture}`).last()
  return readCode(drawn)
}

export const rotatingCode = (keeper: Hand): Promise<string> => readOff(keeper, '.code-box__picture')
export const ownCode = (member: Hand): Promise<string> => readOff(member, '.own-code__picture')

/** What stands in the cloud of somebody at a session; undefined where nothing does. */
export const attendanceOf = (cloud: Cloud, sessionId: string, alias: Alias): Attendance | undefined =>
  all<Attendance>(cloud, 'attendances').find(({ _id }) => _id === `${sessionId}_${personOf(persona(alias).openid)}`)

/** An activity of the keeper's venue that people are checking in to, and who has signed up for it. */
export async function openActivity(cloud: Cloud, signedUp: readonly Alias[]): Promise<string> {
  const venue = all<Venue>(cloud, 'venues').find(({ _id }) => _id === KEEPER.venueId)
  if (!venue) throw new Error('the keeper has no venue')
  const startsAt = new Date(cloud.clock.now() + 20 * 60_000)
  const activity = anActivity({ _id: 'a-door', venueId: venue._id, path: venue.path, startsAt, title: '讲解员夜训' })
  cloud.database.insertMany('activities', [activity])
  for (const alias of signedUp) {
    const { openid, name } = persona(alias)
    await cloud.invoke('homes', { action: 'signUp', input: { activityId: 'a-door', name, times: 0 } }, { openid })
  }
  return activity._id
}
