import type { Hours, Span, Special } from '../../../domain/homes/hours'
import type { App } from '../../../stores/app'

/** Opening hours as they were changed on this phone and not saved. */
export interface KeptHours {
  /** What they were changed from. */
  version: number
  hours: Hours
}

/** One a person and venue: what was typed without a network, or when the app was closed, is there again. */
export class HoursBox {
  constructor(
    private readonly app: Pick<App, 'storage' | 'session'>,
    private readonly venueId: string,
  ) {}

  keep(kept: KeptHours): void {
    const { key } = this
    if (key !== null) this.app.storage.write(key, kept)
  }

  read(): KeptHours | null {
    const { key } = this
    return key === null ? null : this.app.storage.read(key, isKept)
  }

  drop(): void {
    const { key } = this
    if (key !== null) this.app.storage.remove(key)
  }

  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `keeping:hours:${owner}:${this.venueId}`
  }
}

const isKept = (value: unknown): value is KeptHours =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  Number.isFinite(value.version) &&
  'hours' in value &&
  isHours(value.hours)

const isHours = (value: unknown): value is Hours =>
  typeof value === 'object' &&
  value !== null &&
  'week' in value &&
  Array.isArray(value.week) &&
  value.week.length === 7 &&
  value.week.every(areSpans) &&
  'special' in value &&
  Array.isArray(value.special) &&
  value.special.every(isSpecial)

const areSpans = (value: unknown): value is Span[] =>
  Array.isArray(value) && value.every((span) => Array.isArray(span) && span.length === 2 && span.every(Number.isFinite))

const isSpecial = (value: unknown): value is Special =>
  typeof value === 'object' &&
  value !== null &&
  ['kind', 'from', 'until', 'name', 'reason'].every((name) => typeof Reflect.get(value, name) === 'string') &&
  ['holiday', 'own', 'closing'].includes(String(Reflect.get(value, 'kind'))) &&
  areSpans(Reflect.get(value, 'spans'))
