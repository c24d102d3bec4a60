import { makeAutoObservable, runInAction } from 'mobx'
import type { BranchInvite } from '../../../contract/invites'
import { ms } from '../../../domain/time'
import { INVITE_DAYS, type InviteDays } from '../../../domain/people/invite-days'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** A branch's invite code, for how long it is good, and making it anew. */
export class InviteStore {
  readonly invite = new Loadable<BranchInvite>()
  /** The sheet that asks once more is open. */
  asking = false
  private readonly act: Act

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'act'>(this, { invite: false, app: false, act: false })
  }

  get busy(): boolean {
    return this.act.busy
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    return this.act.problem
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
    this.act.forget()
  }

  /** Lets the code be good for so many days from now; of one that is over, another is made for as long. */
  async setDays(days: InviteDays): Promise<void> {
    const { branchId, good } = this
    const code = this.invite.value?.invite?.code ?? null
    if (code === null || !good) return this.renew(days)
    await this.send(() => this.app.call('identity', 'setInviteDays', { branchId, code, days }))
  }

  /** Ends the code and makes another, or the first, once however often it is tapped. */
  async renew(days = this.days): Promise<void> {
    const { branchId } = this
    const code = this.invite.value?.invite?.code ?? null
    await this.send(() => this.app.call('identity', 'renewInvite', { branchId, code, days }))
  }

  private async send(make: () => Promise<BranchInvite>): Promise<void> {
    await this.act.send(async () => {
      const told = await make()
      runInAction(() => {
        this.asking = false
        this.invite.set(told)
      })
    })
  }
}
