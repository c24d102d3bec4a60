import { makeAutoObservable, runInAction } from 'mobx'
import { clockTime } from '../../domain/time'
import { mayGetThrough, type Act } from '../../services/outbox'
import { newGrant } from '../../services/grant'
import type { Consent } from '../../services/platform/subscribe'
import type { App } from '../../stores/app'
import { consentId } from './outbox-acts'

/**
 * waiting: given, and kept on the phone until the cloud has it · unsent: given, and the cloud would not take it · closed: given, while the
 * member has turned reminders off
 */
type Stage = 'idle' | 'busy' | 'kept' | 'waiting' | 'unsent' | 'closed' | Exclude<Consent, 'accepted'>

/** One consent to one reminder: asked for by WeChat, then kept in the cloud. */
export class SubscriptionStore {
  /** Where the asking has got to; what waits may have got through since. */
  private step: Stage = 'idle'
  /** A consent that was given: sent again under the same id it is kept once. */
  private grantId: string | null = null

  constructor(private readonly app: Pick<App, 'call' | 'clock' | 'outbox' | 'session'>) {
    makeAutoObservable<this, 'app' | 'grantId'>(this, { app: false, grantId: false })
  }

  get stage(): Stage {
    const { step, grantId } = this
    if (step !== 'waiting' || grantId === null) return step
    const { pending, arrived } = this.app.outbox
    const id = consentId(grantId)
    if (pending.some((item) => item.id === id)) return 'waiting'
    return arrived.some(({ item }) => item.id === id) ? 'kept' : 'unsent'
  }

  /** Reminders are for those who have joined. */
  get offered(): boolean {
    return this.app.session.may('agree-to-reminders')
  }

  async ask(consent: () => Promise<Consent>): Promise<void> {
    if (this.stage === 'busy' || this.stage === 'kept' || this.stage === 'waiting') return
    const { owner } = this.app.outbox
    // WeChat wants its question asked in the tap itself: nothing is waited for before it.
    const answer = this.grantId === null ? consent() : null
    this.step = 'busy'
    const given = await answer
    if (given !== null && given !== 'accepted') return runInAction(() => void (this.step = given))
    this.grantId ??= newGrant(this.app.clock())
    await this.keep(this.grantId, owner)
  }

  /** WeChat is not asked again for a consent that was given, so it is not lost on a weak network. */
  private async keep(grantId: string, owner: string | null): Promise<void> {
    const { call, outbox } = this.app
    const act = this.act(grantId)
    try {
      const { on } = await call('identity', 'subscribed', act.input)
      outbox.drop(act.id, owner)
      runInAction(() => {
        this.step = on ? 'kept' : 'closed'
        this.grantId = null
      })
    } catch (failure) {
      const waits = mayGetThrough(failure)
      if (waits) outbox.put(act, owner)
      runInAction(() => (this.step = waits ? 'waiting' : 'unsent'))
    }
  }

  private act(grantId: string): Act & { action: 'subscribed' } {
    return {
      id: consentId(grantId),
      title: '下期提醒的订阅',
      detail: `${clockTime(this.app.clock())} 在微信里同意，最多提醒一次`,
      name: 'identity',
      action: 'subscribed',
      input: { grantId },
    }
  }
}
