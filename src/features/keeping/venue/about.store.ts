import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { EditedVenue } from '../../../contract/keeping'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { aboutFlaws, aboutOf, tidyAbout, type AboutFlaws, type AboutVenue } from '../about-venue'

/** What a venue says of itself, as it is changed. */
export class AboutStore {
  readonly venue = new Loadable<EditedVenue>()
  /** What stands on the screen; null until it is known. */
  about: AboutVenue | null = null
  pictures: readonly string[] = []
  busy = false
  saved = false
  failure: AppError | null = null

  constructor(
    readonly app: Pick<App, 'call' | 'session'>,
    readonly venueId: string,
  ) {
    makeAutoObservable(this, { app: false, venue: false, about: observable.ref, pictures: observable.ref })
  }

  get flaws(): AboutFlaws {
    return this.about ? aboutFlaws(this.about) : {}
  }

  get dirty(): boolean {
    const venue = this.venue.value
    if (!venue || !this.about) return false
    const before = venue.pictures.map(({ id }) => id).join()
    return before !== this.pictures.join() || JSON.stringify(aboutOf(venue)) !== JSON.stringify(tidyAbout(this.about))
  }

  get conflict(): boolean {
    return this.failure?.code === 'CONFLICT'
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** For every time the page is shown: what was changed stays. */
  async refresh(): Promise<void> {
    if (this.venue.busy || this.dirty) return
    await this.load()
    runInAction(() => this.showTheirs())
  }

  change(part: Partial<AboutVenue>): void {
    if (!this.about) return
    this.about = { ...this.about, ...part }
    this.touched()
  }

  setPictures(ids: readonly string[]): void {
    this.pictures = ids
    this.touched()
  }

  async save(): Promise<void> {
    const venue = this.venue.value
    const { about, pictures, venueId } = this
    if (!venue || !about || this.busy || Object.keys(this.flaws).length > 0) return
    this.busy = true
    this.failure = null
    try {
      const sent = { venueId, version: venue.version, about: tidyAbout(about), pictures: [...pictures] }
      const reply = await this.app.call('keeping', 'editVenue', sent)
      runInAction(() => {
        this.venue.set(reply)
        this.showTheirs()
        this.saved = true
      })
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }

  async takeTheirs(): Promise<void> {
    await this.load()
    runInAction(() => {
      this.failure = null
      this.about = null
      this.showTheirs()
    })
  }

  /** One's own goes over what the other has written, when it is saved. */
  async keepMine(): Promise<void> {
    this.failure = null
    await this.load()
  }

  private load(): Promise<void> {
    return this.venue.load(() => this.app.call('keeping', 'editedVenue', { venueId: this.venueId }))
  }

  private showTheirs(): void {
    const venue = this.venue.value
    if (!venue) return
    this.about = aboutOf(venue)
    this.pictures = venue.pictures.map(({ id }) => id)
  }

  private touched(): void {
    this.saved = false
    if (!this.conflict) this.failure = null
  }
}
