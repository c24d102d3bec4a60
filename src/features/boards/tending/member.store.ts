import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { HistoryRow, MemberHistory } from '../../../contract/tending'
import { remindersClosed } from '../../../domain/assignments/reminder'
import { FIRST_KIND } from '../../../domain/kind-names'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { Pages } from '../../../stores/pages'

/** What the secretary is about to do for a member; each but taking back needs a reason. */
export type MemberDeed = 'excuse' | 'accept' | 'refuse'

/** One person of the branch: history, excuses, corrections. */
export class MemberStore {
  readonly pages: Pages<MemberHistory>
  /** The newest of all, oldest first, whatever page is in sight. */
  recent: readonly HistoryRow[] = []
  /** The assignment at hand; the newest until another is picked. */
  assignmentId: string | null
  /** The sheet that asks for a reason; null while closed. */
  deed: MemberDeed | null = null
  reason = ''
  /** A reminder is on its way. */
  reminding = false
  /** Why the last reminder was not sent; null where it was, or none was asked for. */
  remindProblem: string | null = null
  readonly act: Act
  /** As it came last: its page may have been turned since. */
  private atHand: HistoryRow | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly whose: { memberId: string; assignmentId: string | null },
  ) {
    this.assignmentId = whose.assignmentId
    const { memberId } = whose
    this.pages = new Pages((cursor) => app.call('boards', 'member', { kind: FIRST_KIND, memberId, cursor }))
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'act' | 'whose'>(this, {
      pages: false,
      recent: observable.ref,
      app: false,
      act: false,
      whose: false,
    })
  }

  /** Of the page in sight, newest first. */
  get assignments(): HistoryRow[] {
    return this.pages.page.value?.rows ?? []
  }

  get assignment(): HistoryRow | null {
    return this.atHand ?? this.recent[this.recent.length - 1] ?? null
  }

  /** Whether the reader may put anything right here, as the cloud says. */
  get mayChange(): boolean {
    return this.pages.page.value?.may.includes('change-record') ?? false
  }

  get mayExcuse(): boolean {
    const { assignment } = this
    return this.mayChange && assignment !== null && assignment.state !== 'done' && assignment.excuse === null
  }

  get mayTakeExcuseBack(): boolean {
    return this.mayChange && this.assignment !== null && this.assignment.excuse !== null
  }

  get mayCorrect(): boolean {
    const { assignment } = this
    return this.mayChange && assignment !== null && (assignment.doneAt === null || assignment.state === 'late')
  }

  /** Whether the newest one's reminder can be sent now, by the server's clock when the page came; the server decides again. */
  get mayRemind(): boolean {
    const history = this.pages.page.value
    if (!history?.newest || history.newest.reminder !== 'can' || !history.may.includes('remind')) return false
    return remindersClosed(history.newest, history.now, history.quiet) === null
  }

  /** Why what was asked for was not done, or can't be now. */
  get problem(): string | null {
    return this.act.problem
  }

  get busy(): boolean {
    return this.act.busy
  }

  get maySend(): boolean {
    return this.reason.trim() !== '' && !this.busy
  }

  /** The page in sight anew; at first the one with the assignment that was asked for. */
  async load(): Promise<void> {
    const first = this.pages.page.value === null
    await this.pages.load()
    this.take()
    if (first && this.assignmentId !== null) await this.seek(this.assignmentId)
  }

  async refresh(): Promise<void> {
    if (!this.pages.page.busy) await this.load()
  }

  pick(assignmentId: string): void {
    this.assignmentId = assignmentId
    this.act.forget()
    this.take()
  }

  ask(deed: MemberDeed | null): void {
    this.deed = deed
    this.reason = ''
    this.act.forget()
  }

  say(reason: string): void {
    this.reason = reason
  }

  /** Does what the sheet asked the reason for. */
  async confirm(): Promise<void> {
    const { deed, assignment } = this
    const reason = this.reason.trim()
    if (!deed || !assignment || !this.maySend) return
    const about = { ...this.about(assignment), reason }
    await this.send(() =>
      deed === 'excuse'
        ? this.app.call('boards', 'excuse', about)
        : this.app.call('boards', 'correct', { ...about, outcome: deed }),
    )
  }

  /** Sends the one reminder of the newest; repeating it sends no second one. Afterwards the page tells how that stands. */
  async remind(): Promise<void> {
    const history = this.pages.page.value
    if (!history?.newest || !this.mayRemind || this.reminding) return
    const { branchId, memberId, newest } = history
    this.reminding = true
    this.remindProblem = null
    try {
      await this.app.call('boards', 'remind', { branchId, assignmentId: newest.assignmentId, memberIds: [memberId] })
      await this.load()
    } catch (failure) {
      runInAction(() => (this.remindProblem = asAppError(failure).message))
    } finally {
      runInAction(() => (this.reminding = false))
    }
  }

  async takeExcuseBack(): Promise<void> {
    const { assignment } = this
    if (assignment)
      await this.send(() => this.app.call('boards', 'excuse', { ...this.about(assignment), reason: null }))
  }

  /** From the newest page on to the one that has an assignment; where none has it, the newest stays in sight. */
  private async seek(assignmentId: string): Promise<void> {
    const { pages } = this
    const turn = async (turned: Promise<void>) => {
      await turned
      this.take()
    }
    const missing = () =>
      !pages.busy && !pages.page.error && !this.assignments.some((one) => one.assignmentId === assignmentId)
    if (missing() && pages.at > 0) await turn(pages.restart())
    while (missing() && pages.last === null) await turn(pages.toNext())
    if (missing() && pages.at > 0) await turn(pages.restart())
  }

  /** Keeps of the page in sight what outlasts its turning. */
  private take(): void {
    const { assignments } = this
    // Where the newest page did not come, another one is still in sight.
    if (this.pages.at === 0 && !this.pages.page.error) {
      this.recent = [...assignments].reverse()
      if (this.assignmentId === null) this.atHand = assignments[0] ?? null
    }
    this.atHand = assignments.find(({ assignmentId }) => assignmentId === this.assignmentId) ?? this.atHand
  }

  private about({ assignmentId }: HistoryRow): { memberId: string; assignmentId: string } {
    return { memberId: this.whose.memberId, assignmentId }
  }

  private async send(work: () => Promise<unknown>): Promise<void> {
    const about = this.assignment?.assignmentId
    await this.act.send(async () => {
      await work()
      await this.load()
      // Another page may have been turned to since it was picked.
      if (about) await this.seek(about)
      runInAction(() => (this.deed = null))
    })
  }
}
