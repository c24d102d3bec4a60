import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Consents } from '../../contract/consents'
import type { WhoAmI } from '../../contract/identity'
import { positionSwitch, type PositionConsent } from '../../services/platform/position-switch'
import { newGrant } from '../../services/grant'
import type { Consent } from '../../services/platform/subscribe'
import type { App } from '../../stores/app'
import { asAppError, Loadable } from '../../stores/loadable'
import type { PhoneCopies } from './phone-copies'

/** What somebody has agreed to, and what of it they take back. */
export class PrivacyStore {
  readonly consents = new Loadable<Consents>()
  position: PositionConsent
  /** The phone would not keep the last word about the position. */
  unkept = false
  /** Reminders are being turned. */
  turning = false
  /** What became of the last turning of reminders, in a sentence; null where there is nothing to say. */
  told: string | null = null
  /** Bytes on this phone: all, and what of it can go. */
  stored: { all: number; clearable: number }

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session' | 'storage'>,
    private readonly copies: Pick<PhoneCopies, 'all' | 'clearable' | 'clear'>,
  ) {
    this.position = positionSwitch.read(app.storage)
    this.stored = { all: copies.all(), clearable: copies.clearable() }
    makeAutoObservable<this, 'app' | 'copies'>(this, {
      consents: false,
      position: observable.ref,
      stored: observable.ref,
      app: false,
      copies: false,
    })
  }

  get me(): Loadable<WhoAmI> {
    return this.app.session.me
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Reminders are for those who have joined. */
  get hasReminders(): boolean {
    return this.app.session.may('agree-to-reminders')
  }

  async refresh(): Promise<void> {
    await this.app.session.refresh()
    this.measure()
    if (this.hasReminders) await this.consents.load(() => this.app.call('identity', 'consents', {}))
  }

  /** Whether positions may be asked for, on this phone and wherever the app asks. */
  setPosition(on: boolean): void {
    const { storage, clock } = this.app
    this.unkept = !positionSwitch.turn(storage, { on, at: clock() })
    this.position = positionSwitch.read(storage)
    this.measure()
  }

  /** Off drops what was agreed to; on asks WeChat's question, in the tap itself: nothing is waited for before it. */
  async setReminders(on: boolean, consent: () => Promise<Consent>): Promise<void> {
    if (this.turning || !this.online) return
    const asked = on ? consent() : null
    this.turning = true
    this.told = null
    try {
      this.consents.set(await this.app.call('identity', 'setReminders', { on }))
      const given = await asked
      if (given === 'accepted') await this.keepConsent()
      runInAction(() => (this.told = given === null ? null : GIVEN[given]))
    } catch (failure) {
      runInAction(() => (this.told = `没有改成。${asAppError(failure).message}`))
    } finally {
      runInAction(() => (this.turning = false))
    }
  }

  /** Takes off the phone what is asked for again when it is next opened. */
  clearCopies(): void {
    this.copies.clear()
    this.measure()
  }

  private async keepConsent(): Promise<void> {
    await this.app.call('identity', 'subscribed', { grantId: newGrant(this.app.clock()) })
    this.consents.set(await this.app.call('identity', 'consents', {}))
  }

  private measure(): void {
    const { copies } = this
    this.stored = { all: copies.all(), clearable: copies.clearable() }
  }
}

/** Reminders are on whatever WeChat was answered: this is what it means for the next one. */
const GIVEN: Record<Consent, string> = {
  accepted: '已打开，并订阅了一次。',
  refused: '已打开。这次没有订阅，学完一课时可以再订阅。',
  off: '已打开。现在还收不到：可能关掉了小程序的消息，也可能提醒还没有开通。',
  elsewhere: '已打开。订阅要在微信小程序里进行，网页上不能订阅。',
  failed: '已打开。这次没有问成，学完一课时可以再订阅。',
}
