import { makeAutoObservable } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { JoiningRow, Joinings, LockedRow } from '../../../contract/joinings'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { Pages } from '../../../stores/pages'

/** What the sheet asks about once more. */
export type Asked = { deed: 'undo'; row: JoiningRow } | { deed: 'unlock'; row: LockedRow }

/** Who has joined a branch, and the rows of its roster that are locked. */
export class JoiningsStore {
  readonly pages: Pages<Joinings>
  /** Null while the sheet is closed. */
  asked: Asked | null = null
  busy = false
  private failure: AppError | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('identity', 'joinings', { branchId, cursor }))
    makeAutoObservable<this, 'app'>(this, { pages: false, app: false })
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    if (!this.app.session.online) return '没有网络，联网后再试。现在还没有改动。'
    return this.failure && `没有办成。${this.failure.message}`
  }

  mayUndo({ state, own }: JoiningRow): boolean {
    return state === 'joined' && !own && this.may('undo-joining')
  }

  get mayUnlock(): boolean {
    return this.may('unlock-row')
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  ask(asked: Asked | null): void {
    this.asked = asked
    this.failure = null
  }

  /** Does what the sheet asks about, once however often it is tapped. */
  async confirm(): Promise<void> {
    const { asked, app } = this
    if (!asked || this.busy) return
    const { memberId } = asked.row
    await this.act(() =>
      asked.deed === 'undo'
        ? app.call('identity', 'undoJoining', { memberId, joiningId: asked.row.joiningId })
        : app.call('identity', 'unlockRow', { memberId }),
    )
  }

  private may(deed: Joinings['may'][number]): boolean {
    return this.pages.page.value?.may.includes(deed) ?? false
  }

  private async act(send: () => Promise<unknown>): Promise<void> {
    this.start()
    try {
      await send()
      this.end(null)
    } catch (error) {
      this.end(asAppError(error))
      return
    }
    await this.pages.load()
  }

  private start(): void {
    this.busy = true
    this.failure = null
  }

  private end(failure: AppError | null): void {
    this.busy = false
    this.failure = failure
    if (!failure) this.asked = null
  }
}
