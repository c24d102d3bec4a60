import { makeAutoObservable } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { BranchInvite } from '../../../contract/invites'
import { ms } from '../../../domain/time'
import { INVITE_DAYS, type InviteDays } from '../../../domain/people/invite-days'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** A branch's invite code, for how long it is good, and making it anew. */
export class InviteStore {
  readonly invite = new Loadable<BranchInvite>()
  /** The sheet that asks once more is open. */
  asking = false
  busy = false
  private failure: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    makeAutoObservable<this, 'app'>(this, { invite: false, app: false })
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再试。现在还没有改动。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  /** Whether the code leads to the branch, as of when it was told. */
  get good(): boolean {
    const { invite, now } = this.invite.value ?? {}
    return Boolean(invite && now && ms(invite.expiresAt) > ms(now))
  }

  get days(): InviteDays {
    const [usual] = INVITE_DAYS
    return this.invite.value?.invite?.days ?? usual
  }

  async refresh(): Promise<void> {
    const { branchId } = this
    if (!this.invite.busy) await this.invite.load(() => this.app.call('identity', 'invite', { branchId }))
  }

  ask(asking: boolean): void {
    this.asking = asking
    this.failure = null
  }

  /** Lets the code be good for so many days from now; of one that is over, another is made for as long. */
  async setDays(days: InviteDays): Promise<void> {
    const { branchId, good } = this
    const code = this.invite.value?.invite?.code ?? null
    if (code === null || !good) return this.renew(days)
    await this.act(() => this.app.call('identity', 'setInviteDays', { branchId, code, days }))
  }

  /** Ends the code and makes another, or the first, once however often it is tapped. */
  async renew(days = this.days): Promise<void> {
    const { branchId } = this
    const code = this.invite.value?.invite?.code ?? null
    await this.act(() => this.app.call('identity', 'renewInvite', { branchId, code, days }))
  }

  private async act(send: () => Promise<BranchInvite>): Promise<void> {
    if (this.busy) return
    this.start()
    try {
      this.end(await send(), null)
    } catch (error) {
      this.end(null, asAppError(error))
    }
  }

  private start(): void {
    this.busy = true
    this.failure = null
  }

  private end(told: BranchInvite | null, failure: AppError | null): void {
    this.busy = false
    this.failure = failure
    if (!told) return
    this.asking = false
    this.invite.set(told)
  }
}
