import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../contract/errors'
import type { ExportedFile } from '../contract/exports'
import type { Brought } from '../services/platform/files'
import type { App } from '../stores/app'
import { asAppError } from '../stores/loadable'

export type Format = 'xlsx' | 'csv'
/** How a table is made. */
export type Ask = (format: Format) => Promise<ExportedFile>
/** How it comes onto the phone. */
type Bring = (table: { url: string; fileName: string }) => Promise<Brought>

/** A table to take away. */
export class TableOutStore {
  /** On its way. */
  making: Format | null = null
  failure: AppError | null = null
  /** What became of the last one: shown or held with how many rows, or stuck. */
  done: { rows: number; fileName: string; brought: Brought } | null = null
  sent = false

  constructor(
    private readonly app: Pick<App, 'session'>,
    private readonly bring: Bring,
  ) {
    makeAutoObservable<this, 'app' | 'bring'>(this, { app: false, bring: false })
  }

  /** Why there is none, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，导出要联网。'
    if (this.failure) return `没有导出成。${this.failure.message}`
    return this.done?.brought.state === 'stuck' ? '表格做好了，但是没有打开，请再点一次。' : null
  }

  /** Whether the last one lies on the phone and can be sent on. */
  get held(): boolean {
    return this.done?.brought.state === 'held'
  }

  async make(format: Format, ask: Ask): Promise<void> {
    if (this.making) return
    this.making = format
    this.forget()
    try {
      const file = await ask(format)
      const brought = await this.bring(file)
      runInAction(() => (this.done = { rows: file.rows, fileName: file.fileName, brought }))
    } catch (failure) {
      runInAction(() => (this.failure = asAppError(failure)))
    } finally {
      runInAction(() => (this.making = null))
    }
  }

  /** What the phone holds goes to a chat by a tap of its own. */
  async sendOn(): Promise<void> {
    const brought = this.done?.brought
    if (brought?.state !== 'held') return
    const sent = await brought.send()
    runInAction(() => (this.sent = sent))
  }

  /** What became of an earlier table says nothing of the next one. */
  forget(): void {
    this.failure = null
    this.done = null
    this.sent = false
  }
}
