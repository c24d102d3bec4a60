import { makeAutoObservable, runInAction } from 'mobx'
import type { EditedVenue, Keepers } from '../../../contract/keeping'
import type { Deed } from '../../../domain/permissions/table'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** What the sheet asks about once more. */
export type Asked =
  | { deed: 'dismiss'; keeperId: string; name: string }
  | { deed: 'close' }
  | { deed: 'reopen' }
  | { deed: 'appoint' }

/** Who keeps a venue, and what its committee does with it. */
export class KeepersStore {
  readonly venue = new Loadable<EditedVenue>()
  readonly keepers = new Loadable<Keepers>()
  /** Null while the sheet is closed. */
  asked: Asked | null = null
  private readonly act: Act

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly venueId: string,
  ) {
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'act'>(this, { app: false, act: false, venue: false, keepers: false })
  }

  get busy(): boolean {
    return this.act.busy
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    return this.act.problem
  }

  may(deed: Deed): boolean {
    return this.venue.value?.may.includes(deed) ?? false
  }

  async refresh(): Promise<void> {
    const { app, venueId } = this
    if (this.venue.busy) return
    await this.venue.load(() => app.call('keeping', 'editedVenue', { venueId }))
    if (this.may('name-keeper')) await this.keepers.load(() => app.call('keeping', 'keepers', { venueId }))
  }

  ask(asked: Asked | null): void {
    this.asked = asked
    this.act.forget()
  }

  /** A new code; of an older one nothing comes any more, so that is asked about. */
  async appoint(): Promise<void> {
    await this.send(async () => {
      this.keepers.set(await this.app.call('keeping', 'appoint', { venueId: this.venueId }))
    })
  }

  /** Does what the sheet asks about, once however often it is tapped. */
  async confirm(reason: string): Promise<void> {
    const { asked, app, venueId } = this
    if (!asked) return
    if (asked.deed === 'appoint') return this.appoint()
    await this.send(async () => {
      if (asked.deed === 'dismiss')
        this.keepers.set(await app.call('keeping', 'dismiss', { venueId, keeperId: asked.keeperId, reason }))
      else if (asked.deed === 'close') this.venue.set(await app.call('keeping', 'closeVenue', { venueId, reason }))
      else this.venue.set(await app.call('keeping', 'reopenVenue', { venueId }))
    })
  }

  private async send(work: () => Promise<void>): Promise<void> {
    if (await this.act.send(work)) runInAction(() => (this.asked = null))
  }
}
