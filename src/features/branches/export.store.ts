import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { Exported, ExportFormat } from '../../contract/exports'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'

/** What a table is of: one issue, or a month. */
export type ExportOf = { orgId: string; lessonId: string } | { orgId: string; month: string }

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

  constructor(private readonly app: Pick<App, 'call'>) {
    makeAutoObservable<this, 'app'>(this, { app: false })
  }

  async export(of: ExportOf, format: ExportFormat, open: Open): Promise<void> {
    if (this.making) return
    Object.assign(this, { making: format, done: null, error: null, stuck: false })
    try {
      const file = await this.app.call('exports', 'exportBoard', { ...of, format })
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
}
