import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { Reminding } from '../../../contract/tending'
import { QUIET, type Hours } from '../../../domain/assignments/quiet'
import { remindersClosed, type RemindersClosed } from '../../../domain/assignments/reminder'
import { FIRST_KIND } from '../../../domain/kind-names'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import type { RemindedBoard } from './reminded-board'

/** People in one request: each takes WeChat a moment, and a phone does not wait long. */
const AT_ONCE = 30

const nobody = (): Reminding => ({ sent: [], notSubscribed: [], alreadyReminded: [], done: [], failed: [] })

/** Reminding from the board: who can be reached, and what became of it. */
export class RemindingStore {
  /** Whom a request is under way for. */
  sending: readonly string[] = []
  /** What became of the last ones asked for; null before. */
  report: Reminding | null = null
  error: AppError | null = null
  /** The sheet that shows whom it reaches is open. */
  asking = false
  /** Who could be reminded, but not now: the secretary has taken the tick away. */
  private readonly leftOut = observable.set<string>()

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly board: RemindedBoard,
  ) {
    makeAutoObservable<this, 'app' | 'board' | 'leftOut'>(this, { app: false, board: false, leftOut: false })
  }

  /** Whether the reader may remind here, as the cloud says. */
  get may(): boolean {
    return this.board.board.value?.may.includes('remind') ?? false
  }

  /** Everyone who can receive a reminder now; nobody where the reader may not remind. */
  get reachable(): string[] {
    if (!this.may) return []
    const people = this.board.board.value?.people ?? []
    return people.filter(({ reminder }) => reminder === 'can').map(({ memberId }) => memberId)
  }

  /** Those of them who are to be reminded: all, until somebody is left out. */
  get chosen(): string[] {
    return this.reachable.filter((memberId) => !this.leftOut.has(memberId))
  }

  /** Their names, as the board tells them apart. */
  get chosenNames(): string {
    const chosen = new Set(this.chosen)
    const people = this.board.board.value?.people ?? []
    return people.flatMap(({ memberId, name }) => (chosen.has(memberId) ? [name] : [])).join('、')
  }

  /** Why it did not go through; without a network said before it is tried, and after it as well: nothing was sent. */
  get problem(): string | null {
    return this.app.session.online ? (this.error?.message ?? null) : '没有网络，联网后再发。现在还没有发出。'
  }

  /** Of the box above the others: 'some' where it is neither all nor nobody. */
  get chosenOf(): 'all' | 'some' | 'none' {
    if (this.chosen.length === 0) return 'none'
    return this.chosen.length === this.reachable.length ? 'all' : 'some'
  }

  /** Whether a person can be chosen at all: who can't be reminded has no box. */
  canChoose(memberId: string): boolean {
    return this.closed === null && this.reachable.includes(memberId)
  }

  isChosen(memberId: string): boolean {
    return this.canChoose(memberId) && !this.leftOut.has(memberId)
  }

  choose(memberId: string, chosen: boolean): void {
    if (!this.canChoose(memberId)) return
    if (chosen) this.leftOut.delete(memberId)
    else this.leftOut.add(memberId)
  }

  chooseAll(chosen: boolean): void {
    this.leftOut.replace(chosen ? [] : this.reachable)
  }

  /** How many have not finished and have not agreed to a message. */
  get unreachable(): number {
    const people = this.board.board.value?.people ?? []
    return people.filter(({ reminder }) => reminder === 'not-subscribed' || reminder === 'not-joined').length
  }

  /** Null while reminders may be sent, by the server's clock when the board came; the server decides again. */
  get closed(): RemindersClosed | null {
    const board = this.board.board.value
    return board && remindersClosed(board.assignment, board.now, board.quiet)
  }

  /** By the server's clock when the board came. */
  get now(): string {
    return this.board.board.value?.now ?? ''
  }

  /** Of what kind it is reminded of. */
  get kind(): string {
    return this.board.board.value?.assignment.kind ?? FIRST_KIND
  }

  /** Within which hours nobody is reminded here. */
  get quiet(): Hours {
    return this.board.board.value?.quiet ?? QUIET
  }

  get busy(): boolean {
    return this.sending.length > 0
  }

  isSending(memberId: string): boolean {
    return this.sending.includes(memberId)
  }

  ask(asking: boolean): void {
    this.asking = asking
    this.error = null
  }

  /** What the sheet has shown; where that did not go through it stays open and says why. */
  async remindChosen(): Promise<void> {
    await this.remind(this.chosen)
    if (this.error === null) this.ask(false)
  }

  /** Reminds these; repeating it sends nobody a second message. Afterwards the board shows how each stands. */
  async remind(memberIds: readonly string[]): Promise<void> {
    const assignment = this.board.board.value?.assignment
    if (!assignment || this.busy || memberIds.length === 0) return
    this.sending = memberIds
    this.error = null
    this.report = null
    const report = nobody()
    try {
      for (let i = 0; i < memberIds.length; i += AT_ONCE) {
        const some = memberIds.slice(i, i + AT_ONCE)
        add(report, await this.send(assignment.assignmentId, some))
      }
    } catch (failure) {
      runInAction(() => (this.error = asAppError(failure)))
    }
    await this.board.load()
    runInAction(() => {
      this.report = report
      this.sending = []
    })
  }

  private send(assignmentId: string, memberIds: string[]): Promise<Reminding> {
    return this.app.call('boards', 'remind', { branchId: this.board.branchId, assignmentId, memberIds })
  }
}

function add(sum: Reminding, part: Reminding): void {
  sum.sent.push(...part.sent)
  sum.notSubscribed.push(...part.notSubscribed)
  sum.alreadyReminded.push(...part.alreadyReminded)
  sum.done.push(...part.done)
  sum.failed.push(...part.failed)
}
