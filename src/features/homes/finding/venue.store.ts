import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { VenueDetail } from '../../../contract/homes'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { clockSince } from '../venue-words'
import { findVenue, forgetVenue, keepVenue, type KeptVenue } from './kept-venues'

/** One Youth Home: from the cloud, or as it was read on this phone where the cloud can't be asked. */
export class VenueStore {
  readonly venue = new Loadable<VenueDetail>()
  kept: KeptVenue | null = null
  /** Whether the whole week is shown. */
  unfolded = false
  private at = 0

  constructor(
    private readonly app: Pick<App, 'call' | 'storage' | 'session' | 'clock'>,
    readonly venueId: string,
  ) {
    makeAutoObservable<this, 'app' | 'at'>(this, {
      venue: false,
      venueId: false,
      kept: observable.ref,
      app: false,
      at: false,
    })
  }

  /** What is shown; null while there is nothing. */
  get value(): VenueDetail | null {
    return this.venue.value ?? this.kept?.venue ?? null
  }

  get error() {
    return this.value ? null : this.venue.error
  }

  get missing(): boolean {
    return this.venue.error?.code === 'NOT_FOUND'
  }

  /** Whether what is shown was read earlier. */
  get recalled(): boolean {
    return this.venue.value === null && this.kept !== null
  }

  get now(): number {
    const { app, kept, at } = this
    const venue = this.venue.value
    const from = venue ? { now: venue.now, at } : kept && { now: kept.venue.now, at: kept.at }
    return from ? clockSince(from, app.clock()) : app.clock()
  }

  async load(): Promise<void> {
    const { app, venueId } = this
    await this.venue.load(async () => {
      const venue = await app.call('homes', 'venue', { venueId })
      // Before it is shown: how a venue stands is worked out from both.
      this.at = app.clock()
      return venue
    })
    const { value, error } = this.venue
    runInAction(() => {
      if (this.missing) {
        forgetVenue(app.storage, venueId)
        this.kept = null
      } else if (value && !error) {
        keepVenue(app.storage, { venue: value, at: this.at })
      } else if (!value) this.kept = findVenue(app.storage, venueId)
    })
  }

  unfold(): void {
    this.unfolded = !this.unfolded
  }
}
