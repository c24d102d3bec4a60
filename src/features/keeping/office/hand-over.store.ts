import { makeAutoObservable, runInAction } from 'mobx'
import type { HandingOver } from '../../../contract/handing-over'
import { readCode } from '../../../domain/checkins/code'
import { SURE_MS } from '../../../domain/limits'
import type { Seen } from '../../../services/platform/scan'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'
import type { Waiting } from '../../../services/outbox'

/** What a keeper does at the door, which may still wait on this phone for a network. */
const AT_THE_DOOR = ['scan', 'register', 'undo', 'answer']
/** Of these each stands for somebody who came. */
const COMING = ['scan', 'register']

type Busy = 'upload' | 'offer' | 'withdraw'

/** Handing a venue over: first what waits on this phone, then the offer to whoever shows their code. */
export class HandOverStore {
  readonly handing = new Loadable<HandingOver>()
  busy: Busy | null = null
  /** Why the last thing was not done; null where nothing is to be said. */
  problem: string | null = null
  /** The camera may not be used: a setting of the phone changes that. */
  cameraRefused = false

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'outbox' | 'serverClock'>,
    readonly venueId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { app: false, handing: false })
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** An offer that can still be accepted. */
  get open(): boolean {
    return this.handing.value?.offer?.state === 'offered'
  }

  /** What has to be sent before: 3 人, or 3 条 where not all of it is people. Null where nothing waits. */
  get waiting(): string | null {
    const { waits } = this
    if (waits.length === 0) return null
    return `${waits.length} ${waits.every(({ action }) => COMING.includes(action)) ? '人' : '条'}`
  }

  private get waits(): Waiting[] {
    const { pending } = this.app.outbox
    return pending.filter(({ name, action }) => name === 'checkins' && AT_THE_DOOR.includes(action))
  }

  async refresh(): Promise<void> {
    // What waits on the phone is known once it is known whose it is.
    if (this.app.session.me.value === null) await this.app.session.refresh()
    await this.handing.load(() => this.app.call('keeping', 'handOver', { venueId: this.venueId }))
  }

  /** Sends what waits, and looks what goes along by then. */
  upload(): Promise<void> {
    return this.alone('upload', async () => {
      await this.app.outbox.flush()
      if (this.waits.length > 0) this.say('还没传上去。网络好的时候再试，都存在这部手机里。')
      else await this.refresh()
    })
  }

  /** Offers the venue to whoever's personal code the camera sees. */
  scan(look: () => Promise<Seen>): Promise<void> {
    return this.alone('offer', async () => {
      if (this.offline || this.app.outbox.owner === null || this.waits.length > 0) return
      const seen = await look()
      runInAction(() => (this.cameraRefused = seen === 'refused'))
      if (seen === 'refused') return this.say('没有用上相机。打开微信的相机权限再扫。')
      const { text } = seen
      if (text === null) return
      if (readCode(text)?.kind !== 'personal') return this.say('这不是个人的签到码。请对方打开“我的签到码”。')
      await this.offer(text)
    })
  }

  withdraw(): Promise<void> {
    return this.alone('withdraw', async () => {
      this.handing.set(await this.app.call('keeping', 'withdrawOffer', { venueId: this.venueId }))
    })
  }

  private async offer(code: string): Promise<void> {
    const { venueId } = this
    const { serverClock } = this.app
    const at = new Date(serverClock.now()).toISOString()
    const sure = serverClock.within <= SURE_MS
    this.handing.set(await this.app.call('keeping', 'offerVenue', { venueId, code, at, sure }))
  }

  private say(problem: string): void {
    this.problem = problem
  }

  /** One thing at a time. */
  private async alone(what: Busy, act: () => Promise<void>): Promise<void> {
    if (this.busy !== null) return
    this.busy = what
    this.problem = null
    this.cameraRefused = false
    try {
      await act()
    } catch (failure) {
      this.say(`没有办成。${asAppError(failure).message}`)
    } finally {
      runInAction(() => (this.busy = null))
    }
  }
}
