import { makeAutoObservable, observable, runInAction } from 'mobx'
import { AppError } from '../../../contract/errors'
import type { EditedVenue } from '../../../contract/keeping'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { aboutFlaws, aboutOf, tidyAbout, type AboutFlaws, type AboutVenue } from '../about-venue'
import { KeptBox } from './kept'

/** What a venue says of itself, as it is changed. */
export class AboutStore {
  readonly venue = new Loadable<EditedVenue>()
  /** What stands on the screen; null until it is known. */
  about: AboutVenue | null = null
  pictures: readonly string[] = []
  busy = false
  saved = false
  failure: AppError | null = null
  private readonly box: KeptBox<'about'>

  constructor(
    readonly app: Pick<App, 'call' | 'session' | 'storage'>,
    readonly venueId: string,
  ) {
    this.box = new KeptBox(app, venueId, 'about')
    makeAutoObservable<this, 'box'>(this, {
      app: false,
      venue: false,
      about: observable.ref,
      pictures: observable.ref,
      box: false,
    })
  }

  get flaws(): AboutFlaws {
    return this.about ? aboutFlaws(this.about) : {}
  }

  get dirty(): boolean {
    const venue = this.venue.value
    if (!venue || !this.about) return false
    return this.picturesDirty || JSON.stringify(aboutOf(venue)) !== JSON.stringify(tidyAbout(this.about))
  }

  get picturesDirty(): boolean {
    return this.venue.value?.pictures.map(({ id }) => id).join() !== this.pictures.join()
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
    const kept = this.box.read()
    await this.load()
    runInAction(() => {
      const venue = this.venue.value
      if (!venue || this.dirty) return
      this.showTheirs()
      if (kept === null) return
      this.about = kept.value
      if (!this.dirty) this.box.drop()
      // Somebody else has changed it while it lay here.
      else if (kept.version !== venue.version) this.failure = new AppError('CONFLICT', '介绍刚被别人改了')
    })
  }

  change(part: Partial<AboutVenue>): void {
    if (!this.about) return
    this.about = { ...this.about, ...part }
    this.touched()
    const version = this.venue.value?.version
    if (version !== undefined) this.box.keep({ version, value: this.about })
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
        this.box.drop()
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
      this.box.drop()
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
