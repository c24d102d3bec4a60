import { makeAutoObservable, runInAction } from 'mobx'
import type { Consent } from '../../services/platform/subscribe'
import type { App } from '../../stores/app'

type Stage = 'idle' | 'busy' | 'kept' | 'unsent' | Exclude<Consent, 'accepted'>

const LETTERS = 12
const newGrant = (now: number): string =>
  `g${now.toString(36)}${Math.random()
    .toString(36)
    .slice(2, 2 + LETTERS)
    .padEnd(LETTERS, '0')}`

/** One consent to one reminder: asked for by WeChat, then kept in the cloud. */
export class SubscriptionStore {
  stage: Stage = 'idle'
  /** A consent that was given and is not in the cloud yet: sent again under the same id it is kept once. */
  private grantId: string | null = null

  constructor(private readonly app: Pick<App, 'call' | 'clock' | 'session'>) {
    makeAutoObservable<this, 'app' | 'grantId'>(this, { app: false, grantId: false })
  }

  /** Reminders are for those who have joined. */
  get offered(): boolean {
    return this.app.session.joined
  }

  async ask(consent: () => Promise<Consent>): Promise<void> {
    if (this.stage === 'busy' || this.stage === 'kept') return
    // WeChat wants its question asked in the tap itself: nothing is waited for before it.
    const answer = this.grantId === null ? consent() : null
    this.stage = 'busy'
    const given = await answer
    if (given !== null && given !== 'accepted') return runInAction(() => void (this.stage = given))
    this.grantId ??= newGrant(this.app.clock())
    try {
      await this.app.call('identity', 'subscribed', { grantId: this.grantId })
      runInAction(() => {
        this.stage = 'kept'
        this.grantId = null
      })
    } catch {
      runInAction(() => (this.stage = 'unsent'))
    }
  }
}
