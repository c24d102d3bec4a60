import { makeAutoObservable, runInAction } from 'mobx'
import type { JoiningRow, Joinings, LockedRow } from '../../../contract/joinings'
import { Act } from '../../../stores/act'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

/** What the sheet asks about once more. */
export type Asked = { deed: 'undo'; row: JoiningRow } | { deed: 'unlock'; row: LockedRow }

/** Who has joined a branch, and the rows of its roster that are locked. */
export class JoiningsStore {
  readonly pages: Pages<Joinings>
  /** Null while the sheet is closed. */
  asked: Asked | null = null
  private readonly act: Act

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly branchId: string,
  ) {
    this.pages = new Pages((cursor) => app.call('identity', 'joinings', { branchId, cursor }))
    this.act = new Act(app)
    makeAutoObservable<this, 'app' | 'act'>(this, { pages: false, app: false, act: false })
  }

  get busy(): boolean {
    return this.act.busy
  }

  /** Why it was not done, or can't be now; null while nothing stands in the way. */
  get problem(): string | null {
    return this.act.problem
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
    this.act.forget()
  }

  /** Does what the sheet asks about, once however often it is tapped. */
  async confirm(): Promise<void> {
    const { asked, app } = this
    if (!asked) return
    const { memberId } = asked.row
    const done = await this.act.send(async () => {
      if (asked.deed === 'undo') await app.call('identity', 'undoJoining', { memberId, joiningId: asked.row.joiningId })
      else await app.call('identity', 'unlockRow', { memberId })
      runInAction(() => (this.asked = null))
    })
    if (done) await this.pages.load()
  }

  private may(deed: Joinings['may'][number]): boolean {
    return this.pages.page.value?.may.includes(deed) ?? false
  }
}
