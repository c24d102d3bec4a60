import { makeAutoObservable, runInAction } from 'mobx'
import type { CheckItem, DecidingCheck } from '../../contract/stars'
import type { Stars } from '../../domain/homes/services'
import { decideFlaw } from '../../domain/stars/deciding'
import type { Verdict } from '../../domain/stars/standing'
import type { Day } from '../../domain/time'
import { newId } from '../../services/new-id'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

/** What a sheet asks about. */
export type Asked = 'return' | 'decide' | 'visit' | 'visits' | null
type Send = (on: { checkId: string; version: number }) => Promise<DecidingCheck>

/** A self-check that a committee looks at and decides about. */
export class DecidingStore {
  readonly loaded = new Loadable<DecidingCheck>()
  readonly acts: Act
  chosen: string | null = null
  asked: Asked = null
  reason = ''
  /** What is being said of items, by id: another may be looked at in between. */
  private readonly said = new Map<string, string>()
  /** Undefined before somebody has chosen: then it is what the criteria give. */
  private given: Stars | null | undefined = undefined
  /** Others that wait, in their order. */
  queue: readonly string[] = []

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly checkId: string,
    readonly orgId: string,
  ) {
    this.acts = new Act(app)
    makeAutoObservable<this, 'app'>(this, { app: false, loaded: false, acts: false })
  }

  get item(): CheckItem | null {
    const items = this.loaded.value?.check.items ?? []
    return (
      items.find(({ id }) => id === this.chosen) ?? items.find(({ judged }) => judged === 'open') ?? items[0] ?? null
    )
  }

  get stars(): Stars | null {
    return this.given === undefined ? (this.loaded.value?.computed ?? null) : this.given
  }

  get open(): number {
    return this.loaded.value?.check.items.filter(({ judged }) => judged === 'open').length ?? 0
  }

  /** Whether somebody may decide it here and now. */
  get decides(): boolean {
    const { value } = this.loaded
    return value !== null && value.own === null && value.may.includes('decide-stars') && this.handedIn
  }

  get handedIn(): boolean {
    const state = this.loaded.value?.check.state
    return state === 'submitted' || state === 'decided'
  }

  /** Why it can't be decided so; null where it can. */
  get flaw(): string | null {
    const { value } = this.loaded
    if (!value) return null
    const { computed, visits } = value
    const { stars, reason, open } = this
    return decideFlaw({ stars, computed, reason, open, visits: visits.map(({ people }) => people) })
  }

  /** The one before or after among those that wait; null where there is none. */
  beside(by: 1 | -1): string | null {
    const at = this.queue.indexOf(this.checkId)
    return at < 0 ? null : (this.queue[at + by] ?? null)
  }

  async refresh(): Promise<void> {
    const { app, checkId, orgId } = this
    if (this.loaded.busy) return
    await this.loaded.load(() => app.call('stars', 'openCheck', { checkId }))
    if (this.queue.length > 0) return
    try {
      const { rows } = await app.call('stars', 'checks', { orgId, which: 'submitted', cursor: null })
      runInAction(() => (this.queue = rows.map((row) => row.checkId)))
    } catch {
      // The way to the next one is missing then, and nothing else.
    }
  }

  choose(itemId: string): void {
    this.chosen = itemId
    this.acts.forget()
  }

  ask(asked: Asked): void {
    this.asked = asked
    this.acts.forget()
  }

  give(stars: Stars | null): void {
    this.given = stars
  }

  say(reason: string): void {
    this.reason = reason
  }

  saidOf({ id, reason }: Pick<CheckItem, 'id' | 'reason'>): string {
    return this.said.get(id) ?? reason
  }

  sayOf(itemId: string, text: string): void {
    this.said.set(itemId, text)
  }

  async judge(item: Pick<CheckItem, 'id' | 'reason'>, verdict: Verdict): Promise<void> {
    const { id: itemId } = item
    // What is being said of it stays in sight.
    this.chosen = itemId
    const reason = this.saidOf(item).trim()
    await this.act((on) => this.app.call('stars', 'judge', { ...on, itemId, verdict, reason }))
  }

  async answer(itemId: string, text: string): Promise<void> {
    await this.act((on) => this.app.call('stars', 'answerDoubt', { ...on, itemId, text }))
  }

  async noteVisit(visit: { day: Day; announced: boolean; note: string }): Promise<void> {
    const visitId = newId('w', this.app.clock())
    await this.act((on) => this.app.call('stars', 'noteVisit', { ...on, visitId, ...visit }), true)
  }

  async joinVisit(visitId: string): Promise<void> {
    await this.act((on) => this.app.call('stars', 'joinVisit', { ...on, visitId }))
  }

  async giveBack(reason: string): Promise<void> {
    await this.act((on) => this.app.call('stars', 'returnCheck', { ...on, reason }), true)
  }

  /** Whether it was done. */
  async decide(): Promise<boolean> {
    const { stars, reason } = this
    const said = { stars, reason: reason.trim() }
    return this.act((on) => this.app.call('stars', 'decide', { ...on, ...said }), true)
  }

  private async act(send: Send, closes = false): Promise<boolean> {
    const { checkId, version } = this.loaded.value?.check ?? { checkId: this.checkId, version: 0 }
    const done = await this.acts.send(async () => this.loaded.set(await send({ checkId, version })))
    if (done && closes) this.ask(null)
    return done
  }
}
