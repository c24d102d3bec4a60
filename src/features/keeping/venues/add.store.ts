import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { TendedVenues } from '../../../contract/keeping'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { aboutFlaws, blankAbout, tidyAbout, type AboutFlaws, type AboutVenue } from '../about-venue'
import { newId } from '../../../services/new-id'

/** A new venue of a level. However often it is sent, it is one. */
export class AddStore {
  /** For the districts of the city. */
  readonly tended = new Loadable<TendedVenues>()
  readonly venueId: string
  about: AboutVenue = blankAbout('')
  busy = false
  failure: AppError | null = null
  /** Sentences stand under the fields once somebody has tried. */
  tried = false

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session'>,
    readonly orgId: string,
  ) {
    this.venueId = newId('v', app.clock())
    makeAutoObservable<this, 'app'>(this, { app: false, tended: false, about: observable.ref })
  }

  get flaws(): AboutFlaws {
    return this.tried ? aboutFlaws(this.about) : {}
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  async refresh(): Promise<void> {
    const { app, orgId } = this
    if (this.tended.value || this.tended.busy) return
    await this.tended.load(() => app.call('keeping', 'tended', { orgId, words: '', closed: false, cursor: null }))
  }

  change(part: Partial<AboutVenue>): void {
    this.about = { ...this.about, ...part }
    this.failure = null
  }

  /** Whether it is there. */
  async add(): Promise<boolean> {
    this.tried = true
    if (this.busy || Object.keys(this.flaws).length > 0) return false
    const { app, orgId, venueId, about } = this
    this.busy = true
    this.failure = null
    try {
      await app.call('keeping', 'addVenue', { orgId, venueId, about: tidyAbout(about) })
      return true
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
      return false
    } finally {
      runInAction(() => (this.busy = false))
    }
  }
}
