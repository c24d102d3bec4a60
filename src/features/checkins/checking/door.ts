import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Attended, Here, SessionCard } from '../../../contract/checkins'
import { isOpenAt } from '../../../domain/checkins/session'
import type { Spot } from '../../../domain/homes/position'
import type { RoughPosition } from '../../../services/platform/location'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import type { KeptHere } from './checks'
import { findHere, forgetHere, keepHere } from './kept-here'

export type CheckingApp = Pick<App, 'call' | 'clock' | 'outbox' | 'serverClock' | 'session' | 'storage'>

/** What a phone can do beside calling the cloud. */
export interface Locating {
  /** Asks the person, so it is called in a tap. */
  locate: () => Promise<RoughPosition>
  /** Over after so many ms: a position is a hint, and nobody is late because of it. */
  patience: (span: number) => Promise<unknown>
}

/** One session of today, and what the reader has done there. */
export interface Offered {
  session: SessionCard
  /** What it is called in its codes. */
  tag: string
  attended: Attended | null
}

/** What can be checked in to at a venue: from the cloud, or as it was read on this phone; and where the phone is, where that is asked for. */
export class Door {
  readonly here = new Loadable<Here>()
  kept: KeptHere | null
  /** Asked once a page: whoever said no is not asked again. */
  private asked: Promise<RoughPosition> | null = null

  constructor(
    private readonly app: CheckingApp,
    private readonly phone: Locating,
    readonly venueId: string,
  ) {
    this.kept = findHere(app.storage, venueId)
    makeAutoObservable<this, 'app' | 'phone' | 'asked'>(this, {
      here: false,
      venueId: false,
      kept: observable.ref,
      app: false,
      phone: false,
      asked: false,
      now: false,
    })
  }

  /** By the server's clock, as well as it is known. */
  now(): number {
    return this.app.serverClock.now()
  }

  get missing(): boolean {
    return this.here.error?.code === 'NOT_FOUND'
  }

  get venue(): Here['venue'] | null {
    return this.here.value?.venue ?? this.kept?.venue ?? null
  }

  get help(): Here['help'] | null {
    return this.here.value?.help ?? this.kept?.help ?? null
  }

  get sessions(): Offered[] {
    const { here, kept } = this
    return here.value?.sessions ?? kept?.sessions.map((one) => ({ ...one, attended: null })) ?? []
  }

  /** Those that people check in to now. */
  open(): Offered[] {
    return this.sessions.filter(({ session }) => isOpenAt(session, this.now()))
  }

  /** What a code is of, as far as this phone knows. */
  of(tag: string): Offered[] {
    return this.sessions.filter((one) => one.tag === tag)
  }

  async load(): Promise<void> {
    const { app, venueId } = this
    await this.here.load(() => app.call('checkins', 'here', { venueId }))
    const { value, error } = this.here
    runInAction(() => {
      if (this.missing) {
        forgetHere(app.storage, venueId)
        this.kept = null
      } else if (value && !error) keepHere(app.storage, value)
    })
  }

  /** Roughly where the phone is, where one of the sessions asks for it; null otherwise, and where nobody tells in time. */
  async whereabouts(sessions: readonly Offered[], patience: number): Promise<Spot | null> {
    if (!this.app.session.online || !sessions.some(({ session }) => session.ranged)) return null
    this.asked ??= this.phone.locate()
    const found = await Promise.race([this.asked, this.phone.patience(patience)])
    return isSpot(found) ? found : null
  }
}

const isSpot = (found: unknown): found is Spot =>
  typeof found === 'object' && found !== null && 'latitude' in found && 'longitude' in found
