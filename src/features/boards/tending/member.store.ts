import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { HistoryRow, MemberHistory } from '../../../contract/tending'
import { FIRST_KIND } from '../../../domain/kinds'
import type { App } from '../../../stores/app'
import { asAppError, Loadable } from '../../../stores/loadable'

/** What the secretary is about to do for a member; each but taking back needs a reason. */
export type MemberDeed = 'excuse' | 'accept' | 'refuse'

/** One person of the branch: history, excuses, corrections. */
export class MemberStore {
  readonly history = new Loadable<MemberHistory>()
  /** The issue at hand; the newest until another is picked. */
  assignmentId: string | null
  /** The sheet that asks for a reason; null while closed. */
  deed: MemberDeed | null = null
  reason = ''
  busy = false
  error: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call'>,
    private readonly whose: { branchId: string; memberId: string; assignmentId: string | null },
  ) {
    this.assignmentId = whose.assignmentId
    makeAutoObservable<this, 'app' | 'whose'>(this, { history: false, app: false, whose: false })
  }

  /** Newest first. */
  get issues(): HistoryRow[] {
    return [...(this.history.value?.history ?? [])].reverse()
  }

  get issue(): HistoryRow | null {
    return this.issues.find(({ assignmentId }) => assignmentId === this.assignmentId) ?? this.issues[0] ?? null
  }

  get mayExcuse(): boolean {
    const { issue } = this
    return issue !== null && issue.state !== 'done' && issue.excuse === null
  }

  get mayCorrect(): boolean {
    const { issue } = this
    return issue !== null && (issue.doneAt === null || issue.state === 'late')
  }

  get maySend(): boolean {
    return this.reason.trim() !== '' && !this.busy
  }

  async load(): Promise<void> {
    const { branchId, memberId } = this.whose
    await this.history.load(() => this.app.call('boards', 'member', { branchId, kind: FIRST_KIND, memberId }))
  }

  async refresh(): Promise<void> {
    if (!this.history.busy) await this.load()
  }

  pick(assignmentId: string): void {
    this.assignmentId = assignmentId
    this.error = null
  }

  ask(deed: MemberDeed | null): void {
    this.deed = deed
    this.reason = ''
    this.error = null
  }

  say(reason: string): void {
    this.reason = reason
  }

  /** Does what the sheet asked the reason for. */
  async confirm(): Promise<void> {
    const { deed, issue } = this
    const reason = this.reason.trim()
    if (!deed || !issue || !this.maySend) return
    const about = { ...this.about(issue), reason }
    await this.act(() =>
      deed === 'excuse'
        ? this.app.call('boards', 'excuse', about)
        : this.app.call('boards', 'correct', { ...about, outcome: deed }),
    )
  }

  async takeExcuseBack(): Promise<void> {
    const { issue } = this
    if (issue) await this.act(() => this.app.call('boards', 'excuse', { ...this.about(issue), reason: null }))
  }

  private about({ assignmentId }: HistoryRow): { branchId: string; memberId: string; assignmentId: string } {
    const { branchId, memberId } = this.whose
    return { branchId, memberId, assignmentId }
  }

  private async act(send: () => Promise<unknown>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.error = null
    try {
      await send()
      await this.load()
      runInAction(() => (this.deed = null))
    } catch (failure) {
      runInAction(() => (this.error = asAppError(failure)))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }
}
