import { makeAutoObservable } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { BranchAsks } from '../../../contract/notices'
import { monthOf, monthsUpTo } from '../../../domain/assignments/report'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** A year can be looked back at. */
const MONTHS = 12

/** What a branch was asked to confirm in a month: numbers, the same for everyone in it and above. */
export class AskedStore {
  /** 'YYYY-MM' */
  month: string
  private readonly found = new Loadable<BranchAsks>()

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly branchId: string,
  ) {
    this.month = monthOf(app.clock())
    makeAutoObservable<this, 'app' | 'found'>(this, { app: false, found: false, branchId: false })
  }

  /** The newest first. */
  get months(): string[] {
    return monthsUpTo(this.app.clock(), MONTHS)
  }

  /** Of another month nothing stands there meanwhile. */
  get value(): BranchAsks | null {
    const { value } = this.found
    return value?.month === this.month ? value : null
  }

  get error(): AppError | null {
    return this.found.error
  }

  /** Whether the reader is in it: for them each notice leads to itself. */
  get own(): boolean {
    return this.app.session.me.value?.branch?.id === this.branchId
  }

  async choose(month: string): Promise<void> {
    this.month = month
    await this.refresh()
  }

  async refresh(): Promise<void> {
    const { branchId, month } = this
    await this.found.load(() => this.app.call('notices', 'asks', { branchId, month }), month)
  }
}
