import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Claimed } from '../../../contract/checkins'
import type { AppError } from '../../../contract/errors'
import { ms } from '../../../domain/time'
import { asAppError } from '../../../stores/loadable'
import { deviceIn } from '../device'
import { Door, type CheckingApp, type Locating, type Offered } from './door'

export const DIGITS = 6
const PATIENCE_MS = 10_000

/** Checking in by the six digits that a keeper tells: the cloud alone knows whether they are right, so nothing is kept for later. */
export class PasscodeStore {
  readonly door: Door
  typed = ''
  busy = false
  /** What became of it; a wrong one is told beside what was typed. */
  claimed: Claimed | null = null
  failure: AppError | null = null
  private picked: string | null

  constructor(
    private readonly app: CheckingApp,
    phone: Locating,
    { venueId, sessionId }: { venueId: string; sessionId: string | null },
  ) {
    this.door = new Door(app, phone, venueId)
    this.picked = sessionId
    makeAutoObservable<this, 'app'>(this, {
      door: false,
      claimed: observable.ref,
      failure: observable.ref,
      app: false,
    })
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** What can be checked in to now: one is no choice. */
  get choices(): Offered[] {
    return this.door.open()
  }

  get chosen(): Offered | null {
    const { choices, picked } = this
    const [first] = choices
    return choices.length === 1 && first ? first : (choices.find((one) => one.session.sessionId === picked) ?? null)
  }

  get complete(): boolean {
    return this.typed.length === DIGITS
  }

  get refused() {
    return this.claimed?.outcome === 'refused' ? this.claimed.refused : null
  }

  /** Beside the digits; null where there is nothing to say. */
  get wrong(): string | null {
    const { refused, claimed, failure } = this
    if (failure) return failure.code === 'UNREACHABLE' ? '口令要联网才能用，没有记下什么' : failure.message
    if (refused?.reason === 'wrong-passcode' && refused.left > 0) return `口令不对，还可以试 ${refused.left} 次`
    if (refused?.reason === 'wrong-passcode') return '口令不对，10 分钟后再试，或请管理员扫码'
    if (refused?.reason !== 'paused' || !claimed) return null
    const minutes = Math.max(1, Math.ceil((ms(refused.until) - ms(claimed.now)) / 60_000))
    return `${minutes} 分钟后再试，或请管理员扫码`
  }

  /** What takes the page over: a wrong one does not. */
  get result(): Claimed | null {
    const { claimed, refused } = this
    return refused?.reason === 'wrong-passcode' || refused?.reason === 'paused' ? null : claimed
  }

  load(): Promise<void> {
    return this.door.load()
  }

  type(typed: string): void {
    this.typed = typed.normalize('NFKC').replace(/\D/g, '').slice(0, DIGITS)
    this.failure = null
    if (this.result === null) this.claimed = null
  }

  choose(sessionId: string): void {
    this.picked = sessionId
    this.failure = null
    if (this.result === null) this.claimed = null
  }

  async send(): Promise<void> {
    const { app, chosen, complete, door, typed } = this
    if (chosen === null || !complete || this.busy || !this.online) return
    const { sessionId } = chosen.session
    this.busy = true
    this.failure = null
    try {
      const spot = await door.whereabouts([chosen], PATIENCE_MS)
      const device = deviceIn(app, chosen.tag)
      const claimed = await app.call('checkins', 'passcode', { sessionId, passcode: typed, device, spot })
      runInAction(() => (this.claimed = claimed))
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }

  back(): void {
    this.claimed = null
    this.typed = ''
  }
}
