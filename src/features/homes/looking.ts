import { makeAutoObservable, observable } from 'mobx'
import type { Contract } from '../../contract'
import type { Sent } from '../../contract/define'
import type { VenueCard } from '../../contract/homes'
import { ANY, type Wanted } from '../../domain/homes/wanted'
import { metresBetween, type Spot } from '../../domain/homes/position'
import type { RoughPosition } from '../../services/platform/location'

/** Whether it is known roughly where somebody is: not asked, asking, turned off in this app, not granted, not to be found out just now, known. */
export type Whereabouts = 'unasked' | 'asking' | 'off' | 'refused' | 'failed' | 'known'

type Question = Pick<Sent<Contract['homes']['map']>, 'wanted' | 'order'>

/** From the first district on. */
export const BY_DISTRICT = { by: 'district', district: null } as const

/** As it goes to the cloud: lists of its own. */
export const sent = ({ districts, open, today, services, stars, words }: Wanted): Question['wanted'] => ({
  districts: [...districts],
  open: [...open],
  today,
  services: [...services],
  stars,
  words,
})

/**
 * What somebody looks for and roughly from where: the list and the map are of the same. It lives as long as the app is open and is
 * written nowhere: a position is neither kept nor put into an address.
 */
export class Looking {
  wanted: Wanted = ANY
  whereabouts: Whereabouts = 'unasked'
  from: Spot | null = null
  /** Whether venues run by how far they are; else by district. */
  byDistance = false

  constructor() {
    makeAutoObservable(this, { wanted: observable.ref, from: observable.ref })
  }

  want(wanted: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...wanted }
  }

  /** What the cloud is asked for. */
  get question(): Question {
    const { byDistance, from, wanted } = this
    return { wanted: sent(wanted), order: byDistance && from !== null ? { by: 'distance', from } : BY_DISTRICT }
  }

  /** Asks for a rough position once: whoever said no is not asked again. */
  async locate(ask: () => Promise<RoughPosition>): Promise<void> {
    if (this.whereabouts === 'asking' || this.whereabouts === 'refused') return
    if (this.from === null) {
      this.whereabouts = 'asking'
      this.found(await ask())
    }
    this.sort(this.from !== null)
  }

  /** Whether positions are let at all, as it stands whenever a screen is shown: what was known before they were turned off is forgotten. */
  heed(allowed: boolean): void {
    if (allowed) {
      if (this.whereabouts === 'off') this.whereabouts = 'unasked'
      return
    }
    this.found('off')
    this.sort(false)
  }

  sort(byDistance: boolean): void {
    this.byDistance = byDistance
  }

  /** Metres to a venue; null where either place is unknown. */
  metresTo({ spot }: Pick<VenueCard, 'spot'>): number | null {
    return this.byDistance && this.from && spot ? metresBetween(this.from, spot) : null
  }

  private found(position: RoughPosition): void {
    const known = typeof position !== 'string'
    this.whereabouts = known ? 'known' : position
    this.from = known ? position : null
  }
}

const looks = new WeakMap<object, Looking>()

/** The one of an app. */
export function lookingOf(app: { session: object }): Looking {
  const looking = looks.get(app.session) ?? new Looking()
  looks.set(app.session, looking)
  return looking
}
