import { makeAutoObservable, observable, reaction, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { ActivityText, EditedActivity } from '../../../contract/keeping'
import { activityFlaws, type Flaws } from '../../../domain/homes/activity-flaws'
import { countsOf } from '../../../domain/homes/seats'
import { HOUR_MS, ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { KeptTexts } from '../kept-texts'
import { newId } from '../../../services/new-id'
import { isMoved, isSame } from './same-text'
import { blankText } from './written-times'

/** How long the fingers rest until a draft is saved. */
export const PAUSE_MS = 2000

/**
 * clean: nothing to save · resting: about to be saved · saving · saved: in the cloud · here: on this phone only · conflict: somebody else
 * has changed it since · refused: the cloud does not take it
 */
export type Saving = 'clean' | 'resting' | 'saving' | 'saved' | 'here' | 'conflict' | 'refused'

/** A draft that is begun under an id which something else knows already. */
export interface Begun {
  as: string
}

type Parts = Pick<App, 'call' | 'session' | 'storage' | 'clock'>

/** One activity as its keeper writes it. A draft saves itself at every change; what is published is changed by a tap. */
export class ActivityStore {
  readonly edited = new Loadable<EditedActivity>()
  activityId: string
  /** What stands on the screen; null until it is known. */
  text: ActivityText | null = null
  saving: Saving = 'clean'
  /** Epoch ms of the phone's clock at which it was saved last. */
  savedAt: number | null = null
  /** Why the cloud did not take it. */
  refusal: AppError | null = null
  private readonly texts: KeptTexts
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> | null = null
  private readonly stopWaiting: () => void

  constructor(
    readonly app: Parts,
    readonly venueId: string,
    of?: string | Begun,
  ) {
    this.texts = new KeptTexts(app)
    const anew = typeof of !== 'string'
    this.activityId = anew ? (of?.as ?? newId('a', app.clock())) : of
    makeAutoObservable<this, 'texts' | 'timer' | 'sending' | 'stopWaiting'>(this, {
      app: false,
      edited: false,
      text: observable.ref,
      texts: false,
      timer: false,
      sending: false,
      stopWaiting: false,
    })
    if (anew) this.begin()
    // What was written without a network goes once there is one.
    this.stopWaiting = reaction(
      () => app.session.online,
      (online) => void (online && this.saving === 'here' && this.isDraft && this.save()),
    )
  }

  get isDraft(): boolean {
    return this.edited.value?.draft ?? false
  }

  /** By the cloud's clock as far as it is known. */
  get now(): string {
    return this.edited.value?.now ?? new Date(this.app.clock()).toISOString()
  }

  /** By field, what is missing or wrong. */
  get flaws(): Flaws {
    const { text } = this
    const edited = this.edited.value
    if (!text || !edited) return {}
    if (edited.draft) return activityFlaws(text, null, this.now)
    const { text: written, signedUp: live } = edited
    const cancelUntil = ms(written.startsAt) - written.cancelHours * HOUR_MS
    return activityFlaws(text, { written, live, cancelUntil }, this.now)
  }

  /** Whether something published has been changed and not saved. */
  get dirty(): boolean {
    const { text } = this
    const edited = this.edited.value
    return edited !== null && text !== null && !edited.draft && !isSame(edited.text, text)
  }

  /** People who are told of what was changed. */
  get told(): number {
    const { text } = this
    const edited = this.edited.value
    if (!edited || !text || edited.draft) return 0
    if (isMoved(edited.text, text)) return edited.signedUp
    // More places move up who waits; of a draw that is to come nobody does yet.
    const undrawn = text.way === 'draw' && (text.closesAt === null || ms(text.closesAt) > ms(edited.now))
    return undrawn ? 0 : Math.max(0, countsOf(edited.signedUp, text.quota).taken - edited.taken)
  }

  /** Neither what is cancelled nor what is over can be changed. */
  get closed(): boolean {
    const edited = this.edited.value
    return edited !== null && !edited.draft && (edited.cancelled !== null || ms(edited.text.endsAt) <= ms(edited.now))
  }

  /** For every time the page is shown: what is typed stays. */
  async refresh(): Promise<void> {
    if (this.text === null && !this.edited.busy) await this.load()
  }

  private async load(): Promise<void> {
    const kept = this.texts.find(this.activityId)
    await this.edited.load(() => this.app.call('keeping', 'edited', { activityId: this.activityId }))
    runInAction(() => this.take(kept?.text ?? null, kept?.version ?? null, kept?.draft ?? false))
  }

  change(part: Partial<ActivityText>): void {
    if (!this.text || this.closed) return
    this.text = { ...this.text, ...part }
    this.keep()
    if (!this.isDraft || this.saving === 'conflict') return
    this.saving = 'resting'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), PAUSE_MS)
  }

  /** A draft goes to the cloud as it stands. While one is on its way, what was written since goes after it. */
  async save(): Promise<void> {
    clearTimeout(this.timer)
    if (!this.isDraft || this.saving === 'clean' || this.saving === 'saved' || this.saving === 'conflict') return
    this.sending ??= this.send().finally(() => (this.sending = null))
    await this.sending
  }

  /** The other's text instead of one's own. */
  async takeTheirs(): Promise<void> {
    this.texts.drop(this.activityId)
    this.text = null
    this.saving = 'clean'
    await this.load()
  }

  /** One's own text stays: of a draft as another draft, of something published over what the other has written, which was shown. */
  async keepMine(): Promise<void> {
    const { text } = this
    if (!text) return
    this.saving = 'clean'
    if (this.isDraft) {
      this.texts.drop(this.activityId)
      this.activityId = newId('a', this.app.clock())
      this.begin(text)
      this.change({})
      return this.save()
    }
    await this.edited.load(() => this.app.call('keeping', 'edited', { activityId: this.activityId }))
  }

  /** A reply to what was done with it. */
  arrived(edited: EditedActivity): void {
    this.edited.set(edited)
    this.text = edited.text
    this.saving = 'clean'
    this.texts.drop(edited.activityId)
  }

  /** It is published or gone: nothing of it stays on this phone. */
  forget(): void {
    clearTimeout(this.timer)
    this.saving = 'clean'
    this.texts.drop(this.activityId)
  }

  /** Somebody else was faster. */
  clash(): void {
    this.saving = 'conflict'
  }

  /** The page is gone: what is still to be saved goes. */
  stop(): void {
    clearTimeout(this.timer)
    this.stopWaiting()
    if (this.saving === 'resting') void this.save()
  }

  private begin(text = blankText(this.app.clock())): void {
    const { activityId, venueId, app } = this
    this.edited.set(unsent({ activityId, venueId, text, now: new Date(app.clock()).toISOString() }))
    this.text = text
  }

  /** What the cloud has, or what this phone has kept of it. */
  private take(kept: ActivityText | null, version: number | null, draft: boolean): void {
    const edited = this.edited.value
    if (!edited) {
      if (!kept || !draft || version !== 0) return
      // A draft that never reached the cloud.
      this.begin(kept)
      this.saving = 'here'
      return void this.save()
    }
    this.text = kept ?? edited.text
    if (!kept || isSame(kept, edited.text)) return this.texts.drop(this.activityId)
    if (version !== edited.version || draft !== edited.draft) this.saving = 'conflict'
    else if (draft) {
      this.saving = 'here'
      void this.save()
    }
  }

  private keep(): void {
    const { activityId, venueId, text } = this
    const edited = this.edited.value
    if (!text || !edited) return
    this.texts.keep({ activityId, venueId, version: edited.version, draft: edited.draft, text: sendable(text) })
  }

  private async send(): Promise<void> {
    for (let again = true; again;) {
      const { text, activityId, venueId } = this
      const edited = this.edited.value
      if (!text || !edited) return
      runInAction(() => (this.saving = 'saving'))
      try {
        const sent = { activityId, venueId, version: edited.version, text: sendable(text) }
        const reply = await this.app.call('keeping', 'saveDraft', sent)
        again = runInAction(() => this.settle(text, reply))
      } catch (failure) {
        again = false
        runInAction(() => this.fail(asAppError(failure)))
      }
    }
  }

  /** Whether it was written on meanwhile. */
  private settle(sent: ActivityText, reply: EditedActivity): boolean {
    this.edited.set(reply)
    this.savedAt = this.app.clock()
    this.refusal = null
    if (this.text !== sent) {
      this.keep()
      return true
    }
    this.saving = 'saved'
    this.texts.drop(this.activityId)
    return false
  }

  private fail(error: AppError): void {
    this.refusal = error
    this.saving = error.code === 'CONFLICT' ? 'conflict' : error.code === 'UNREACHABLE' ? 'here' : 'refused'
  }
}

/** What is only spaces is nothing. */
export const sendable = (text: ActivityText): ActivityText => ({
  ...text,
  title: text.title.trim(),
  room: text.room.trim(),
  host: text.host.trim(),
  text: text.text.trim(),
})

/** A draft that the cloud does not know of. */
const unsent = (of: Pick<EditedActivity, 'activityId' | 'venueId' | 'text' | 'now'>): EditedActivity => ({
  activityId: of.activityId,
  venueId: of.venueId,
  draft: true,
  version: 0,
  text: of.text,
  pictureUrls: {},
  signedUp: 0,
  taken: 0,
  cancelled: null,
  fixed: [],
  now: of.now,
})
