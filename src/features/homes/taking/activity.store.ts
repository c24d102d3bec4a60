import { makeAutoObservable, observable, runInAction } from 'mobx'
import { AppError } from '../../../contract/errors'
import type { ActivityDetail, Mine } from '../../../contract/homes'
import { isOpenAt } from '../../../domain/checkins/session'
import { stageOf, type Stage } from '../../../domain/homes/activity'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import { keepPromise } from './kept-draw'
import { KeptActivities, type KeptActivity } from './kept-activities'
import { WishStore } from './wish.store'

/** What is being done, or was tried last. */
export type Act = 'sign-up' | 'cancel' | 'cannot-come' | 'keep'
/** What is asked before it is done. */
export type Question = 'name' | 'clash' | 'cancel' | 'cannot-come'

/** Why an act is not known to have come about, and which it was. */
export interface Failed {
  act: Act
  error: AppError
  /** It was sent, and neither its answer nor the page came after: the cloud may have done it. */
  unsure: boolean
}

type ActivityApp = Pick<App, 'call' | 'clock' | 'outbox' | 'session' | 'storage'>

/** One activity and where the reader stands in it. A place is taken by the cloud's answer alone. */
export class ActivityStore {
  readonly activity = new Loadable<ActivityDetail>()
  readonly wishes: WishStore
  /** As it was read before; null while the cloud's own is there. */
  kept: KeptActivity | null = null
  busy: Act | null = null
  /** What is not known to have come about. */
  failed: Failed | null = null
  /** What came of an act otherwise than somebody thought. */
  said: string | null = null
  question: Question | null = null
  /** What the keeper shall call somebody who has joined no branch. */
  name = ''
  /** By the server's clock, in epoch ms, as of the last beat. */
  at: number
  private offset = 0
  /** There was a place at the tap. */
  private hoped = false
  private readonly box: KeptActivities

  constructor(
    private readonly app: ActivityApp,
    readonly activityId: string,
  ) {
    this.at = app.clock()
    this.wishes = new WishStore(app, activityId)
    this.box = new KeptActivities(app)
    makeAutoObservable<this, 'app' | 'offset' | 'hoped' | 'box'>(this, {
      activity: false,
      wishes: false,
      activityId: false,
      kept: observable.ref,
      failed: observable.ref,
      app: false,
      offset: false,
      hoped: false,
      box: false,
    })
  }

  /** What is shown; null while there is nothing. */
  get shown(): ActivityDetail | null {
    return this.activity.value ?? this.kept?.activity ?? null
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Of now, not of when it came: a button that opens at a time opens by itself. */
  get stage(): Stage | null {
    const { shown } = this
    if (shown === null) return null
    return stageOf({ ...shown, cancelled: shown.cancelled !== null }, this.at)
  }

  /** The reader's own sign-up, while it means something. */
  get own(): Mine | null {
    return this.stage === 'cancelled' || this.stage === 'over' ? null : (this.shown?.own ?? null)
  }

  /** Whether one checks in to it now, and has not yet. */
  get mayCheckIn(): boolean {
    const { shown, at } = this
    if (shown === null || shown.cancelled !== null || shown.checkIn.attended?.state === 'present') return false
    return isOpenAt(shown.checkIn, at)
  }

  /** Whether there is an evaluation: who was there is asked, and others read what came of it. */
  get evaluated(): boolean {
    return this.stage === 'over' && this.shown?.kind === 'lecture'
  }

  get mayCancel(): boolean {
    const { shown, own } = this
    if (shown === null || own === null) return false
    return this.at < ms(own.place.state === 'waiting' ? shown.startsAt : shown.cancelUntil)
  }

  /** When what is shown came to this phone, by its own clock; null while that is of now. */
  get keptAt(): number | null {
    return this.activity.value === null ? (this.kept?.at ?? null) : null
  }

  phoneNow(): number {
    return this.app.clock()
  }

  /** On every showing, every half minute while it is in sight, and when the network is back. */
  async refresh(): Promise<void> {
    this.tick()
    if (this.busy !== null || this.activity.busy) return
    await this.load()
  }

  /** Time passes. */
  tick(): void {
    this.at = this.app.clock() + this.offset
  }

  async load(): Promise<void> {
    await this.activity.load(() => this.app.call('homes', 'activity', { activityId: this.activityId }))
    const { value, error } = this.activity
    runInAction(() => {
      if (value !== null && error === null) {
        this.take(value)
        this.tell()
      } else if (value === null && error?.code === 'NOT_FOUND') this.box.drop(this.activityId)
      else if (value === null) this.kept = this.box.find(this.activityId)
    })
  }

  /** The tap on the button: what has to be asked before is asked. */
  async begin(): Promise<void> {
    const { shown } = this
    if (shown === null || this.busy !== null) return
    this.failed = null
    this.said = null
    if (shown.clash !== null) this.question = 'clash'
    else await this.goOn()
  }

  /** After the clash was seen. Who reads may be known later than what they read: nobody who has joined is asked for a name. */
  async goOn(): Promise<void> {
    if (this.app.session.me.value === null && !(await this.learnWho())) return
    if (this.app.session.joined) await this.signUp(null)
    else this.question = 'name'
  }

  async giveName(): Promise<void> {
    const name = this.name.trim()
    if (name !== '') await this.signUp(name)
  }

  write(name: string): void {
    this.name = name
  }

  ask(question: Question | null): void {
    this.question = question
  }

  cancel(): Promise<void> {
    return this.do('cancel', async () => {
      const times = this.own?.times
      await this.app.call('homes', 'cancel', { activityId: this.activityId, times })
      return null
    })
  }

  cannotCome(): Promise<void> {
    return this.do('cannot-come', () => this.app.call('homes', 'cannotCome', { activityId: this.activityId }))
  }

  keepPlace(): Promise<void> {
    return this.do('keep', () => this.app.call('homes', 'keepPlace', { activityId: this.activityId }))
  }

  /** The last act again. */
  async again(): Promise<void> {
    const act = this.failed?.act
    const name = this.name.trim()
    if (act === 'sign-up') await (name === '' || this.app.session.joined ? this.goOn() : this.signUp(name))
    else if (act === 'cancel') await this.cancel()
    else if (act === 'cannot-come') await this.cannotCome()
    else if (act === 'keep') await this.keepPlace()
  }

  /** Whether it is known who reads; where not, the place is not asked for. */
  private async learnWho(): Promise<boolean> {
    const { session } = this.app
    if (this.busy !== null) return false
    this.busy = 'sign-up'
    this.question = null
    await session.refresh()
    const { value, error } = session.me
    runInAction(() => {
      this.busy = null
      if (value !== null) return
      const unsure = this.failed?.unsure ?? false
      this.failed = { act: 'sign-up', error: error ?? new AppError('UNREACHABLE', '没有网络'), unsure }
    })
    return value !== null
  }

  private async signUp(name: string | null): Promise<void> {
    this.hoped ||= this.stage === 'open' && this.shown?.way === 'first'
    await this.do('sign-up', () =>
      this.app.call('homes', 'signUp', { activityId: this.activityId, name, times: this.shown?.times }),
    )
  }

  /** Nothing counts until the cloud has said so; whatever it says, the page is read anew. */
  private async do(act: Act, ask: () => Promise<Mine | null>): Promise<void> {
    if (this.busy !== null) return
    // What was sent before and never answered may have come about, whether or not this goes out.
    const before = this.failed?.act === act && this.failed.unsure
    this.busy = act
    this.failed = null
    this.question = null
    let sent = false
    try {
      // Without a network nobody is kept waiting for what can't come.
      if (!this.online) throw new AppError('UNREACHABLE', '没有网络')
      sent = true
      const own = await ask()
      runInAction(() => this.settle(own))
    } catch (failure) {
      runInAction(() => void (this.failed = { act, error: asAppError(failure), unsure: sent || before }))
    }
    await this.load()
    runInAction(() => {
      this.busy = null
      this.tell()
    })
  }

  /** What the page, as the cloud has it now, tells of the last act: also where its answer was lost, and never a silent change. */
  private tell(): void {
    const { failed, own } = this
    if (this.busy !== null) return
    if (failed !== null && this.activity.error === null)
      this.failed = isDone(failed.act, own) ? null : { act: failed.act, error: failed.error, unsure: false }
    if (this.failed !== null) return
    if (this.hoped && own?.place.state === 'waiting')
      this.said = `刚刚报满了，你现在是候补第 ${own.place.position} 位，可以退出`
    this.hoped = false
  }

  /** Shown at once, also where the page can't be read anew. */
  private settle(own: Mine | null): void {
    const { value } = this.activity
    if (value === null) return
    this.activity.set({ ...value, own, mine: own?.place ?? null, times: own?.times ?? value.times })
    this.remember({ ...value, own })
  }

  private take(activity: ActivityDetail): void {
    this.offset = ms(activity.now) - this.app.clock()
    this.tick()
    this.kept = null
    this.box.keep(activity)
    this.wishes.take(activity)
    this.remember(activity)
  }

  /** What was promised of a draw, and that its owner is in it: so that neither can be told otherwise later. */
  private remember({ draw, own }: Pick<ActivityDetail, 'draw' | 'own'>): void {
    const { personKey } = this.app.session
    if (draw === null || personKey === null) return
    const promised = { commitment: draw.commitment, tookPart: own !== null }
    keepPromise(this.app.storage, { personKey, activityId: this.activityId }, promised)
  }
}

/** An answer that was lost on the way: the page, read anew, shows that it came about. */
const isDone = (act: Act, own: Mine | null): boolean =>
  (act === 'sign-up' && own !== null) ||
  (act === 'cancel' && own === null) ||
  (act === 'cannot-come' && own?.absentAt !== null && own !== null) ||
  (act === 'keep' && own?.change === null)
