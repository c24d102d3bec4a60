import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { Confirmed, NoticeDetail, ShownConfirm } from '../../../contract/notices'
import { mayGetThrough, type Act } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { arrivedConfirm, confirmAct, confirmId, confirmedAt } from './waiting-confirms'

interface Parts {
  /** The notice on the screen; null while there is none. */
  shown: () => NoticeDetail | null
  /** The cloud has it. */
  onConfirmed: (confirmed: Extract<Confirmed, { right: true }>) => void
  /** The answer was wrong: these words say it. */
  onMisread: (says: string) => void
  /** What is on the screen is not what the cloud has: withdrawn, or signed for another. */
  onStale: () => Promise<void>
}

/** Confirming what a notice asks, by a tap or by answering: kept on the phone without a network, with the time at which it was done. */
export class ConfirmStore {
  /** The question is open. */
  asking = false
  busy = false
  error: AppError | null = null
  /** The words that say it, where the last answer was wrong. */
  private wrong: string | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'outbox' | 'serverClock'>,
    private readonly parts: Parts,
  ) {
    makeAutoObservable<this, 'app' | 'parts'>(this, { error: observable.ref, app: false, parts: false })
  }

  get asked(): ShownConfirm | null {
    return this.parts.shown()?.confirm ?? null
  }

  /** When this version was confirmed, as the cloud says. */
  get own(): { at: string; late: boolean } | null {
    const arrived = this.arrived
    return this.asked?.own ?? (arrived?.right === true ? { at: arrived.at, late: arrived.late } : null)
  }

  get branch(): ShownConfirm['branch'] {
    const arrived = this.arrived
    return arrived?.right === true ? arrived.branch : (this.asked?.branch ?? null)
  }

  /** Since when it waits on this phone; null where nothing does. */
  get waitsSince(): string | null {
    const item = this.app.outbox.pending.find(({ id }) => id === this.id)
    return item ? (confirmedAt(item) ?? new Date(item.at).toISOString()) : null
  }

  /** Why the cloud would not take what waited. */
  get refused(): string | null {
    return this.app.outbox.mine.find(({ id }) => id === this.id)?.refused ?? null
  }

  /** The words that say it, where the last answer was wrong and no other has been given. */
  get misread(): string | null {
    if (this.own || this.waitsSince !== null) return null
    const { wrong, arrived } = this
    return wrong ?? (arrived?.right === false ? arrived.says : null)
  }

  ask(asking: boolean): void {
    this.asking = asking
    this.error = null
  }

  /** The tap on the bar: confirms, or asks the question that confirming is. */
  async tap(): Promise<void> {
    if (this.asked?.question) this.ask(true)
    else await this.confirm(null)
  }

  /** Repeated it confirms once. */
  async confirm(answer: number | null): Promise<void> {
    const act = this.act(answer)
    if (this.busy || act === null) return
    const { outbox, call } = this.app
    // Noted before an answer is waited for: in the meantime the phone may have gone to another.
    const { owner } = outbox
    this.busy = true
    this.error = null
    try {
      const confirmed = await call('notices', 'confirm', act.input)
      outbox.drop(act.id, owner)
      runInAction(() => this.hear(confirmed))
    } catch (failure) {
      const waits = mayGetThrough(failure) && owner !== null
      if (waits) outbox.put(act, owner)
      const error = waits ? null : asAppError(failure)
      runInAction(() => this.miss(error))
      if (error !== null && STALE.includes(error.code)) await this.parts.onStale()
    } finally {
      runInAction(() => void (this.busy = false))
    }
  }

  /** What waited has got through since this was on the screen. */
  hearArrived(): void {
    const { arrived, asked, misread } = this
    if (arrived?.right === true && asked && !asked.own) this.parts.onConfirmed(arrived)
    else if (misread !== null) this.parts.onMisread(misread)
  }

  get arrived(): Confirmed | null {
    return arrivedConfirm(this.app.outbox, this.id)
  }

  private hear(confirmed: Confirmed): void {
    this.asking = false
    this.wrong = confirmed.right ? null : confirmed.says
    if (confirmed.right) this.parts.onConfirmed(confirmed)
    else this.parts.onMisread(confirmed.says)
  }

  private miss(error: AppError | null): void {
    this.error = error
    if (error === null) this.wrong = null
    // What can be tried again at once stays open and says why it did not go through.
    if (error === null || STALE.includes(error.code)) this.asking = false
  }

  private get id(): string {
    return confirmId(this.asked?.assignmentId ?? '')
  }

  private act(answer: number | null): (Act & { name: 'notices'; action: 'confirm' }) | null {
    const notice = this.parts.shown()
    if (!notice?.confirm || notice.confirm.token === null) return null
    const { token } = notice.confirm
    return confirmAct(this.id, notice, {
      token,
      answer,
      confirmedAt: new Date(this.app.serverClock.now()).toISOString(),
    })
  }
}

const STALE: readonly AppError['code'][] = ['CONFLICT', 'NOT_FOUND', 'BAD_TOKEN']
