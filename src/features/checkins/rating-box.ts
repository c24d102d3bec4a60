import type { Attended } from '../../contract/checkins'
import { visitId } from '../../domain/checkins/session'
import { RATING_DAYS } from '../../domain/limits'
import { DAY_MS, dayKey, ms, type Instant } from '../../domain/time'
import { isText, listOf } from '../../services/checks'
import type { App } from '../../stores/app'

/** So many visits are remembered: more than anybody can still be asked about. */
const KEPT = 50

/** A visit is a venue and a day: who goes to two things there is asked once. */
export const visitOf = (venueId: string, at: Instant): string => visitId(venueId, dayKey(at))

/** Visits whose rating was given or declined on this phone: of none of them it is asked again. */
export class RatingBox {
  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {}

  get answered(): readonly string[] {
    const { key } = this
    return (key === null ? null : this.app.storage.read(key, isIds)) ?? []
  }

  close(visit: string): void {
    const { key } = this
    if (key !== null)
      this.app.storage.write(key, [visit, ...this.answered.filter((other) => other !== visit)].slice(0, KEPT))
  }

  /** One list a person. */
  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `rated:${owner}`
  }
}

/** Whether a visitor can still say what they think. */
export const mayBeRated = ({ state, at }: Pick<Attended, 'state' | 'at'>, now: Instant): boolean =>
  state === 'present' && ms(now) - ms(at) < RATING_DAYS * DAY_MS

const isIdList = listOf(isText)
const isIds = (value: unknown): value is string[] => isIdList(value)
