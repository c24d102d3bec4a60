import { makeAutoObservable, runInAction } from 'mobx'
import type { WhoAmI } from '../../../contract/identity'
import type { MyRecord } from '../../../contract/lessons'
import { ROLE_NAMES } from '../../../domain/permissions/can'
import { STANDING_NAMES } from '../../../domain/people/standing'
import { FIRST_KIND } from '../../../domain/kinds'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'

/** One's own record, and where one's roles lead. */
export class MeStore {
  readonly record = new Loadable<MyRecord>()
  /** How many of the secretary's branch have not finished this week's lesson; null while it is not known. */
  unfinished: number | null = null

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'outbox'>) {
    makeAutoObservable<this, 'app'>(this, { record: false, app: false })
  }

  get who(): Loadable<WhoAmI> {
    return this.app.session.me
  }

  get joined(): boolean {
    return this.app.session.joined
  }

  /** The branch whose board this person keeps. */
  get board(): string | null {
    return this.app.session.ownBoard
  }

  /** The node whose overview this person may see. */
  get office(): string | null {
    return this.app.session.overviewOf
  }

  /** Done on this phone and not yet in the cloud, or refused by it. */
  get waiting(): number {
    return this.app.outbox.mine.length
  }

  /** 机电 2302 团支部 团支书, or the office of somebody without a branch. */
  get standing(): string {
    const me = this.who.value
    if (!me) return ''
    const { branch, standing, roles } = me
    const role = roles.find(({ org }) => branch === null || org.id === branch.id)
    const place = branch?.name ?? role?.org.name ?? ''
    const word = role ? ROLE_NAMES[role.name] : standing ? STANDING_NAMES[standing] : ''
    return [place, word].filter(Boolean).join('\u3000')
  }

  async refresh(): Promise<void> {
    const known = this.joined
    await Promise.all([this.app.session.refresh(), known ? this.loadOwn() : undefined])
    if (!known && this.joined) await this.loadOwn()
  }

  private async loadOwn(): Promise<void> {
    await Promise.all([this.record.load(() => this.app.call('lessons', 'record', {})), this.countUnfinished()])
  }

  /** A caption only: without it the row says less. */
  private async countUnfinished(): Promise<void> {
    const branchId = this.board
    if (branchId === null) return
    try {
      const { counts } = await this.app.call('boards', 'board', { branchId, kind: FIRST_KIND })
      runInAction(() => (this.unfinished = counts.inProgress + counts.notStarted))
    } catch {
      runInAction(() => (this.unfinished = null))
    }
  }
}
