import { makeAutoObservable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { Dating, OpenEnd, TalksOverview } from '../../contract/talks'
import type { Deed } from '../../domain/permissions/table'
import { beginOf, type Wished } from '../../domain/talks/free-times'
import { canBeDated, canBeDeclined, canBeMoved, type TalkStage } from '../../domain/talks/stage'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

export const TABS = ['all', 'asked', 'dated', 'held'] as const
export type Tab = (typeof TABS)[number]

/** A year's talks of a committee, and the one that is being given a date. */
export class TalksStore {
  readonly overview = new Loadable<TalksOverview>()
  readonly dating = new Loadable<Dating>()
  readonly act: Act
  tab: Tab = 'all'
  /** Null for this year. */
  year: number | null = null
  /** The talk in the panel; null while it is closed. */
  chosen: string | null = null
  /** The time that is about to be given, ISO; and why there is none. */
  startsAt: string | null = null
  reason = ''
  said = ''

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    readonly orgId: string,
  ) {
    this.act = new Act(app)
    makeAutoObservable<this, 'app'>(this, { app: false, overview: false, dating: false, act: false })
  }

  get may(): readonly Deed[] {
    return this.overview.value?.may ?? []
  }

  /** What is known of the chosen one: never another that was looked at before. */
  get shown(): { value: Dating | null; error: AppError | null } {
    const { value, error } = this.dating
    return { value: value?.talkId === this.chosen ? value : null, error }
  }

  /** Those of the tab. */
  get ends(): OpenEnd[] {
    return (this.overview.value?.ends ?? []).filter((end) => isIn(this.tab, end))
  }

  countOf(tab: Tab): number {
    const { value } = this.overview
    if (value === null) return 0
    if (tab === 'all') return value.ends.length + value.more
    if (tab === 'asked') return value.asked
    return value.ends.filter((end) => isIn(tab, end)).length
  }

  async refresh(): Promise<void> {
    if (!this.overview.busy) await this.load()
  }

  show(tab: Tab): void {
    this.tab = tab
  }

  async choose(year: number): Promise<void> {
    this.year = year
    await this.load()
  }

  async open(talkId: string): Promise<void> {
    this.chosen = talkId
    this.startsAt = null
    this.reason = ''
    this.act.forget()
    await this.dating.load(() => this.app.call('talks', 'dating', { talkId }), talkId)
    runInAction(() => {
      if (this.chosen === talkId) this.startsAt = this.shown.value?.activity?.startsAt ?? null
    })
  }

  /** The talk before or after the chosen one that something can be done about, too. */
  beside(by: -1 | 1): string | null {
    const ids = this.ends.flatMap(({ stage, talkId }) => (isToDo(stage) ? [talkId] : []))
    return ids[ids.indexOf(this.chosen ?? '') + by] ?? null
  }

  close(): void {
    this.chosen = null
  }

  /** At the usual hour of that part of the day. */
  pick(time: Wished): void {
    this.chooseTime(beginOf(time).toISOString())
  }

  chooseTime(startsAt: string): void {
    this.startsAt = startsAt
    this.act.forget()
  }

  say(reason: string): void {
    this.reason = reason
    this.act.forget()
  }

  /** Gives the date, or moves what has one. */
  async give(): Promise<void> {
    const { app, startsAt } = this
    const dating = this.shown.value
    if (!dating || startsAt === null) return
    const { talkId, version, activity } = dating
    await this.follow(
      () =>
        activity
          ? app.call('talks', 'redate', { talkId, version: activity.version, startsAt })
          : app.call('talks', 'date', { talkId, version, startsAt }),
      activity ? '已改期，报了名的人会收到' : '已排期，支部看得到，青年之家的活动里也有了',
    )
  }

  async decline(): Promise<void> {
    const { app, reason } = this
    const dating = this.shown.value
    if (!dating) return
    const { talkId, version } = dating
    await this.follow(
      () => app.call('talks', 'decline', { talkId, version, reason: reason.trim() }),
      '已告诉支部没排上的原因',
    )
  }

  private async follow(send: () => Promise<Dating>, said: string): Promise<void> {
    const done = await this.act.send(async () => {
      const dating = await send()
      runInAction(() => this.dating.set(dating))
    })
    if (!done) return
    runInAction(() => {
      this.said = said
      this.chosen = null
    })
    await this.load()
  }

  private async load(): Promise<void> {
    const { app, orgId, year } = this
    await this.overview.load(() => app.call('talks', 'overview', { orgId, year }))
  }
}

/** What whoever organises does something about. */
export const isToDo = (stage: TalkStage): boolean => canBeDated(stage) || canBeMoved(stage) || canBeDeclined(stage)

const isIn = (tab: Tab, { stage }: OpenEnd): boolean =>
  tab === 'all' || (tab === 'held' ? stage === 'held' || stage === 'unseen' : stage === tab)
