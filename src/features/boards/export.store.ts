import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { Exported, ExportFormat } from '../../contract/exports'
import { FIRST_KIND } from '../../domain/kinds'
import { monthOf } from '../../domain/assignments/report'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'
import { lastMonths } from './last-months'

/** What a table is of: one assignment, or a month. */
export type ExportOf = { orgId: string; assignmentId: string } | { orgId: string; kind: string; month: string }

/** What a row of it is: a branch, or a person. */
export type ExportTable = 'exportNumbers' | 'exportPeople'

/** What the person may choose between: the assignment on the screen, or a month. */
export type ExportSpan = 'assignment' | 'month'

/** Brings a file to the person: opened, or kept among the downloads. Whether that went well. */
export type Open = (file: Exported) => Promise<boolean>

/** One table at a time, from the cloud to the person's hands. */
export class ExportStore {
  /** The format that is being made; null while nothing is. */
  making: ExportFormat | null = null
  /** The last one that arrived. */
  done: Exported | null = null
  error: AppError | null = null
  /** Made, but the device could not open or keep it. */
  stuck = false
  span: ExportSpan = 'assignment'
  month: string

  constructor(private readonly app: Pick<App, 'call' | 'clock'>) {
    this.month = monthOf(app.clock())
    makeAutoObservable<this, 'app'>(this, { app: false })
  }

  /** A month before and after the chosen one, within the last year's; null at the ends. */
  get earlier(): string | null {
    return this.months[this.months.indexOf(this.month) + 1] ?? null
  }
  get later(): string | null {
    return this.months[this.months.indexOf(this.month) - 1] ?? null
  }

  /** Begins with what is on the screen: a month, or an assignment where that is null. */
  begin(month: string | null): void {
    this.span = month === null ? 'assignment' : 'month'
    this.month = month ?? this.month
    this.forget()
  }

  show(span: ExportSpan): void {
    this.span = span
    this.forget()
  }

  turnTo(month: string): void {
    this.month = month
    this.forget()
  }

  /** What is asked for: the assignment on the screen, or the chosen month. */
  of(orgId: string, assignmentId: string): ExportOf {
    return this.span === 'assignment' ? { orgId, assignmentId } : { orgId, kind: FIRST_KIND, month: this.month }
  }

  async export(
    of: ExportOf,
    { table, format }: { table: ExportTable; format: ExportFormat },
    open: Open,
  ): Promise<void> {
    if (this.making) return
    this.forget()
    this.making = format
    try {
      const file = await this.app.call('exports', table, { ...of, format })
      const opened = await open(file)
      runInAction(() => {
        this.done = opened ? file : null
        this.stuck = !opened
      })
    } catch (failure) {
      runInAction(() => (this.error = asAppError(failure)))
    } finally {
      runInAction(() => (this.making = null))
    }
  }
  private get months(): string[] {
    return lastMonths(this.app.clock())
  }

  /** What became of an earlier table says nothing of the next one. */
  private forget(): void {
    this.done = null
    this.error = null
    this.stuck = false
  }
}
