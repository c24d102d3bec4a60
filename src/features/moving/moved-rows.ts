import { makeAutoObservable, runInAction } from 'mobx'
import type { BundleSummary, MovedGroup, MovedPage, MovedRow } from '../../contract/moving-replies'
import type { Page } from '../../contract/paging'
import type { Category } from '../../domain/notices/category'
import type { MovedFault } from '../../domain/notices/moving/groups'
import { SKIPPED_WORDS } from '../../domain/notices/moving/judge'
import type { Day } from '../../domain/time'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Pages } from '../../stores/pages'

export type Shown = MovedGroup | 'all'

/** What is said of one, to be put right. */
export interface Put {
  title?: string
  day?: Day
  source?: string
  views?: number
  category?: Category
}

/** What an old notice can come in without. */
const WITHOUT = ['foreign', 'missing'] as const

/** Of the bundle that the rows are of. */
interface Around {
  call: App['call']
  bundleId: () => string
  /** Does something that changes them, once what was said before is kept. */
  save: (work: () => Promise<void>) => Promise<void>
  tell: (summary: BundleSummary) => void
}

/** Old notices of a bundle, group by group, and the one that is looked at. */
export class MovedRows {
  group: Shown = 'to-fix'
  readonly pages: Pages<Page<MovedRow>>
  /** The number of the one that is looked at. */
  chosen: number | null = null
  readonly page = new Loadable<MovedPage>()
  /** Those that were put right here: they stay in sight, as they are now. */
  private readonly fixed = new Map<number, MovedRow>()

  constructor(private readonly around: Around) {
    const { call, bundleId } = around
    this.pages = new Pages((cursor) =>
      call('taking', 'bundleRows', { bundleId: bundleId(), group: this.group, cursor }),
    )
    makeAutoObservable<this, 'around'>(this, { around: false, pages: false, page: false })
  }

  get rows(): MovedRow[] {
    return (this.pages.page.value?.rows ?? []).map((row) => this.fixed.get(row.nth) ?? row)
  }

  /** The one that is looked at, as it is known. */
  get open(): MovedRow | null {
    const { chosen } = this
    if (chosen === null) return null
    const row = this.rows.find(({ nth }) => nth === chosen) ?? null
    return row ?? (this.page.value?.row.nth === chosen ? this.page.value.row : null)
  }

  /** Begins with what is to be looked at, else with what can be taken. */
  async begin({ counts }: BundleSummary): Promise<void> {
    const groups = ['to-fix', 'ready', 'applied', 'skipped'] as const
    this.leave()
    this.group = groups.find((group) => counts[group] > 0) ?? 'all'
    await this.pages.restart()
  }

  async show(group: Shown): Promise<void> {
    if (group === this.group) return
    this.leave()
    this.group = group
    await this.pages.restart()
  }

  async choose(nth: number | null): Promise<void> {
    this.chosen = nth
    if (nth === null) return
    const bundleId = this.around.bundleId()
    await this.page.load(() => this.around.call('taking', 'bundlePage', { bundleId, nth }), `${bundleId} ${nth}`)
  }

  /** From one to the one before or after it; null at either end. */
  beside(by: 1 | -1): number | null {
    const at = this.rows.findIndex(({ nth }) => nth === this.chosen)
    return at < 0 ? null : (this.rows[at + by]?.nth ?? null)
  }

  get place(): string {
    return `第 ${this.rows.findIndex(({ nth }) => nth === this.chosen) + 1} / ${this.rows.length} 篇`
  }

  /** What those that are to be looked at may lack and can go without: what is known of those in sight; where there are more of them, anything. */
  faultsOf({ counts }: BundleSummary): ReadonlySet<MovedFault> {
    const inSight = this.rows.filter(({ group }) => group === 'to-fix')
    const more = counts['to-fix'] > inSight.length
    return new Set([...(more ? WITHOUT : []), ...inSight.flatMap(({ problems }) => problems.map(({ fault }) => fault))])
  }

  /** Saves what was said of one. */
  async putRight(nth: number, put: Put): Promise<void> {
    const { around } = this
    await around.save(async () => {
      const { row, summary } = await around.call('taking', 'putRight', { bundleId: around.bundleId(), nth, ...put })
      try {
        if (this.chosen === nth) await this.fetch(nth)
      } finally {
        around.tell(summary)
        runInAction(() => this.fixed.set(nth, row))
      }
    })
  }

  /** Takes one without what does not come along. */
  async takeWithout({ nth, foreign, missing, skipped }: MovedRow): Promise<void> {
    const { call, bundleId } = this.around
    const whats = [foreign > 0 && 'foreign', missing > 0 && 'missing'] as const
    const steps = whats.flatMap((what) =>
      what ? [() => call('taking', 'doWithout', { bundleId: bundleId(), nth, what, without: true })] : [],
    )
    const back = () => call('taking', 'leaveOut', { bundleId: bundleId(), nth, out: false })
    await this.decide(nth, isByHand(skipped) ? [back, ...steps] : steps)
  }

  /** Leaves one out, or takes it back in. */
  async leaveOut(nth: number, out: boolean): Promise<void> {
    const { call, bundleId } = this.around
    await this.decide(nth, [() => call('taking', 'leaveOut', { bundleId: bundleId(), nth, out })])
  }

  /** The same for all that are still to be looked at: without pictures of other sites, without what is missing, or not at all. */
  async decideAll(what: 'foreign' | 'missing' | 'out'): Promise<void> {
    const { around } = this
    const bundleId = around.bundleId()
    await around.save(async () => {
      around.tell(
        what === 'out'
          ? await around.call('taking', 'leaveOut', { bundleId, nth: null, out: true })
          : await around.call('taking', 'doWithout', { bundleId, nth: null, what, without: true }),
      )
      this.leave()
      await this.pages.restart()
    })
  }

  leave(): void {
    this.chosen = null
    this.fixed.clear()
  }

  /** What was decided of one shows in its row, where it stands. */
  private async fetch(nth: number): Promise<void> {
    const { around } = this
    const page = await around.call('taking', 'bundlePage', { bundleId: around.bundleId(), nth })
    runInAction(() => {
      this.fixed.set(nth, page.row)
      if (this.chosen === nth) this.page.set(page)
    })
  }

  /** All that comes of it shows at once, and what was done also where the rest fails. */
  private async decide(nth: number, steps: readonly (() => Promise<BundleSummary>)[]): Promise<void> {
    const { around } = this
    await around.save(async () => {
      let summary: BundleSummary | null = null
      try {
        for (const step of steps) summary = await step()
        await this.fetch(nth)
      } finally {
        if (summary !== null) around.tell(summary)
      }
    })
  }
}

/** Whether somebody said that one is left out: then it can be taken back in. */
export const isByHand = (skipped: MovedRow['skipped']): boolean => skipped === SKIPPED_WORDS['by-hand']
