import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { OrgName, WhoAmI } from '../../../contract/identity'
import type { MyRecord } from '../../../contract/lessons'
import { ROLE_NAMES } from '../../../domain/permissions/roles'
import { STANDING_NAMES } from '../../../domain/people/standing'
import { FIRST_KIND } from '../../../domain/kind-names'
import type { App } from '../../../stores/app'
import type { AtHomes, Desk } from '../../../stores/desks'
import { Loadable } from '../../../stores/loadable'
import type { WaitingStore } from '../../../stores/waiting'

/** How many rows of a branch's list wait, and of which branch; of several unknown ones null. */
export interface BranchRows {
  count: number
  branchId: string | null
}

/** One's own record, and where one's roles lead. */
export class MeStore {
  readonly record = new Loadable<MyRecord>()
  /** How many of a branch have not finished this week's lesson, as far as that is known. */
  readonly unfinished = observable.map<string, number>()

  constructor(private readonly app: Pick<App, 'call' | 'session' | 'desks' | 'outbox' | 'waiting'>) {
    makeAutoObservable<this, 'app'>(this, { record: false, unfinished: false, app: false })
  }

  get who(): Loadable<WhoAmI> {
    return this.app.session.me
  }

  get joined(): boolean {
    return this.app.session.may('see-own-record')
  }

  /** Whether the room is known that their record takes: what stands below it comes with it, not to be pushed away. */
  get recordSettled(): boolean {
    return !this.joined || this.record.settled
  }

  /** Whether there are or may be certificates: of a member, and of who has left. */
  get learnt(): boolean {
    return this.joined || (this.who.value?.left ?? false)
  }

  /** The places of work that this person's roles open. */
  get desks(): Desk[] {
    return this.app.desks.all
  }

  /** The Youth Homes that this person's roles open. */
  get atHomes(): AtHomes[] {
    return this.app.desks.atHomes
  }

  /** The organisations whose notices this person writes or reviews. */
  get writings(): OrgName[] {
    return this.app.desks.writings
  }

  /** Whether any role of theirs opens a desk. */
  get works(): boolean {
    return this.desks.length + this.atHomes.length + this.writings.length > 0
  }

  /** What waits for them there. */
  get forMe(): WaitingStore {
    return this.app.waiting
  }

  /** Whether any role of theirs opens a branch's board, with its appeals and requests. */
  get keepsBranch(): boolean {
    return this.desks.some(({ work }) => work === 'board')
  }

  get appeals(): BranchRows {
    return this.rowsOf('appeals')
  }

  get requests(): BranchRows {
    return this.rowsOf('requests')
  }

  /** Goes there next time, too, where an address names no place. */
  sitDown(desk: Desk): void {
    this.app.desks.choose(desk)
  }

  /** Done on this phone and not yet in the cloud, or refused by it. */
  get waiting(): number {
    return this.app.outbox.mine.length
  }

  /** 机电 2302 团支部 团支书, or the offices of somebody without a branch. */
  get standing(): string {
    const me = this.who.value
    if (!me) return ''
    const { branch, standing, roles } = me
    if (branch === null) return roles.map(({ org, name }) => `${org.name}\u3000${ROLE_NAMES[name]}`).join('；')
    const held = roles.filter(({ org }) => org.id === branch.id).map(({ name }) => ROLE_NAMES[name])
    const words = held.length > 0 ? held.join('、') : standing ? STANDING_NAMES[standing] : ''
    return [branch.name, words].filter(Boolean).join('\u3000')
  }

  async refresh(): Promise<void> {
    const { joined: known, works: worked } = this
    const { session, waiting } = this.app
    await Promise.all([session.refresh(), known ? this.loadOwn() : undefined, waiting.refresh()])
    if (!known && this.joined) await this.loadOwn()
    if (!worked) await waiting.refresh()
  }

  /** The branch of the first that waits, or else the one at hand. */
  private rowsOf(list: 'appeals' | 'requests'): BranchRows {
    const { count, rows } = this.forMe.found.value?.[list] ?? { count: 0, rows: [] }
    return { count, branchId: rows[0]?.branch.id ?? this.app.desks.of('board')?.org.id ?? null }
  }

  private async loadOwn(): Promise<void> {
    await Promise.all([this.record.load(() => this.app.call('lessons', 'record', {})), this.countUnfinished()])
  }

  /** A caption only: without it the row says less. */
  private async countUnfinished(): Promise<void> {
    const boards = this.desks.filter(({ work }) => work === 'board')
    await Promise.all(boards.map(({ org }) => this.countUnfinishedOf(org.id)))
  }

  private async countUnfinishedOf(branchId: string): Promise<void> {
    try {
      const { people } = await this.app.call('boards', 'unfinished', { branchId, kind: FIRST_KIND })
      runInAction(() => this.unfinished.set(branchId, people))
    } catch {
      runInAction(() => this.unfinished.delete(branchId))
    }
  }
}
