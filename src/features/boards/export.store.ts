import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { Exported, ExportFormat } from '../../contract/exports'
import { FIRST_KIND } from '../../domain/kind-names'
import type { Moment } from '../../domain/tables/moment'
import { monthOf } from '../../domain/assignments/report'
import type { Brought } from '../../services/platform/files'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'
import { lastMonths } from './last-months'

/** What a table is of: one assignment, or a month; of which moment, where there is a choice. */
export type ExportOf = ({ orgId: string; assignmentId: string } | { orgId: string; kind: string; month: string }) & {
  moment?: Moment
}

/** What a row of it is: a branch, or a person. */
export type ExportTable = 'exportNumbers' | 'exportPeople'

/** What the person may choose between: the assignment on the screen, or a month. */
export type ExportSpan = 'assignment' | 'month'

/** Brings a file to the person's hands. */
export type Bring = (file: Exported) => Promise<Brought>

/** What is on the screen when the sheet opens. */
interface Begun {
  /** Null where an assignment is. */
  month: string | null
  /** Whether the assignment's numbers of the deadline are kept. */
  frozen: boolean
  /** Of what kind it is, and a month's are. */
  kind: string
}

/** One table at a time, from the cloud to the person's hands. */
export class ExportStore {
  /** The format that is being made; null while nothing is. */
  making: ExportFormat | null = null
  /** The last one that arrived. */
  done: Exported | null = null
  error: AppError | null = null
  /** Made, but the device could not open or keep it. */
  stuck = false
  /** Sends the last one on, where it lies on the phone and waits for a tap. */
  private send: (() => Promise<boolean>) | null = null
  /** The last one has been sent on. */
  sent = false
  /** Of which moment it shall be, where there is a choice. */
  moment: Moment = 'frozen'
  private frozen = false
  private kind = FIRST_KIND
  span: ExportSpan = 'assignment'
  month: string

  constructor(private readonly app: Pick<App, 'call' | 'clock'>) {
    this.month = monthOf(app.clock())
    makeAutoObservable<this, 'app' | 'send'>(this, { app: false, send: observable.ref })
  }

  /** A month before and after the chosen one, within the last year's; null at the ends. */
  get earlier(): string | null {
    return this.months[this.months.indexOf(this.month) + 1] ?? null
  }
  get later(): string | null {
    return this.months[this.months.indexOf(this.month) - 1] ?? null
  }

  /** Whether there are two moments to choose between: a month is of what is frozen, an assignment may not be yet. */
  get hasMoments(): boolean {
    return this.span === 'month' || this.frozen
  }

  /** Whether the last one lies on the phone, to be sent on. */
  get held(): boolean {
    return this.send !== null
  }

  /** Begins with what is on the screen, and with the numbers of the deadline where they are kept. */
  begin({ month, frozen, kind }: Begun): void {
    this.span = month === null ? 'assignment' : 'month'
    this.month = month ?? this.month
    this.frozen = frozen
    this.kind = kind
    this.moment = 'frozen'
    this.forget()
  }

  show(span: ExportSpan): void {
    this.span = span
    this.forget()
  }

  choose(moment: Moment): void {
    this.moment = moment
    this.forget()
  }

  turnTo(month: string): void {
    this.month = month
    this.forget()
  }

  /** What is asked for: the assignment on the screen, or the chosen month. */
  of(orgId: string, assignmentId: string): ExportOf {
    const of = this.span === 'assignment' ? { orgId, assignmentId } : { orgId, kind: this.kind, month: this.month }
    return this.hasMoments ? { ...of, moment: this.moment } : of
  }

  async export(
    of: ExportOf,
    { table, format }: { table: ExportTable; format: ExportFormat },
    bring: Bring,
  ): Promise<void> {
    if (this.making) return
    this.forget()
    this.making = format
    try {
      const file = await this.app.call('exports', table, { ...of, format })
      const brought = await bring(file)
      runInAction(() => {
        this.stuck = brought.state === 'stuck'
        this.done = this.stuck ? null : file
        this.send = brought.state === 'held' ? brought.send : null
      })
    } catch (failure) {
      runInAction(() => (this.error = asAppError(failure)))
    } finally {
      runInAction(() => (this.making = null))
    }
  }

  /** Sends the one that is held to a chat; it stays, so that it can be sent to another. */
  async sendOn(): Promise<void> {
    const sent = (await this.send?.()) ?? false
    runInAction(() => (this.sent = sent))
  }

  private get months(): string[] {
    return lastMonths(this.app.clock())
  }

  /** What became of an earlier table says nothing of the next one. */
  private forget(): void {
    this.done = null
    this.error = null
    this.stuck = false
    this.send = null
    this.sent = false
  }
}
