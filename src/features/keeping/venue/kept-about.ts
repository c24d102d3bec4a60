import { SERVICES } from '../../../domain/homes/services'
import { among, isCount, isText, listOf, orNull, shape, type Check } from '../../../services/checks'
import type { App } from '../../../stores/app'
import type { AboutVenue } from '../about-venue'

/** What a venue says of itself as it was typed on this phone and not saved; its pictures are in the cloud. */
export interface KeptAbout {
  /** What it was changed from. */
  version: number
  about: AboutVenue
}

/** One a person and venue: what was typed without a network, or when the app was closed, is there again. */
export class AboutBox {
  constructor(
    private readonly app: Pick<App, 'storage' | 'session'>,
    private readonly venueId: string,
  ) {}

  keep(kept: KeptAbout): void {
    const { key } = this
    if (key !== null) this.app.storage.write(key, kept)
  }

  read(): KeptAbout | null {
    const { key } = this
    return key === null ? null : this.app.storage.read(key, isKept)
  }

  drop(): void {
    const { key } = this
    if (key !== null) this.app.storage.remove(key)
  }

  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `keeping:about:${owner}:${this.venueId}`
  }
}

const FIELDS: Record<keyof AboutVenue, Check> = {
  name: isText,
  district: isText,
  address: isText,
  spot: orNull(shape({ latitude: isCount, longitude: isCount })),
  services: listOf(among(...SERVICES)),
  contact: isText,
  phone: isText,
  note: isText,
  text: isText,
}

const check = shape({ version: isCount, about: shape(FIELDS) })
const isKept = (value: unknown): value is KeptAbout => check(value)
