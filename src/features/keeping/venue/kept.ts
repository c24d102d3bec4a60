import type { Hours } from '../../../domain/homes/hours'
import { SERVICES } from '../../../domain/homes/services'
import { among, isCount, isText, listOf, orNull, shape, type Check } from '../../../services/checks'
import { isHours, isSpot } from '../../../services/venue-checks'
import type { App } from '../../../stores/app'
import type { AboutVenue } from '../about-venue'

/** What is kept of a venue on this phone until it is saved. Its pictures are in the cloud. */
interface Parts {
  about: AboutVenue
  hours: Hours
}

/** A part of a venue as it was changed here. */
interface Kept<Name extends keyof Parts> {
  /** What it was changed from. */
  version: number
  value: Parts[Name]
}

/** One a person, a venue and a part of it: what was typed without a network, or when the app was closed, is there again. */
export class KeptBox<Name extends keyof Parts> {
  constructor(
    private readonly app: Pick<App, 'storage' | 'session'>,
    private readonly venueId: string,
    private readonly name: Name,
  ) {}

  keep(kept: Kept<Name>): void {
    const { key } = this
    if (key !== null) this.app.storage.write(key, kept)
  }

  read(): Kept<Name> | null {
    const { key } = this
    const check = shape({ version: isCount, value: CHECKS[this.name] })
    const isKept = (value: unknown): value is Kept<Name> => check(value)
    return key === null ? null : this.app.storage.read(key, isKept)
  }

  drop(): void {
    const { key } = this
    if (key !== null) this.app.storage.remove(key)
  }

  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `keeping:${this.name}:${owner}:${this.venueId}`
  }
}

const about: Record<keyof AboutVenue, Check> = {
  name: isText,
  district: isText,
  address: isText,
  spot: orNull(isSpot),
  services: listOf(among(...SERVICES)),
  contact: isText,
  phone: isText,
  note: isText,
  text: isText,
}

const CHECKS: Record<keyof Parts, Check> = {
  about: shape(about),
  hours: isHours,
}
