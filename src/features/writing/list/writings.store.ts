import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { WritingRow, Writings } from '../../../contract/writing'
import type { Category } from '../../../domain/notices/category'
import { canBeSought } from '../../../domain/notices/pairs'
import type { Deed } from '../../../domain/permissions/table'
import type { Stage } from '../../../domain/publishing/piece'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { ActsStore } from './acts.store'
import { KeptLists, type KeptList } from './kept-list'

/** What a list is narrowed to; null for all, and what is missing stays. */
interface Narrowed {
  category?: Category | null
  year?: number | null
}

/** What an organisation writes, stage by stage, and the one that is looked at. */
export class WritingsStore {
  /** Null for all that there is. */
  stage: Stage | null = null
  /** Null for all. */
  category: Category | null = null
  /** In which it was last touched or comes out; null for any. */
  year: number | null = null
  /** As they are typed, and as they are looked for. */
  typed = ''
  private words = ''
  /** The one that somebody has opened. */
  chosen: ActsStore | null = null
  /** How many there are in each stage, as it was told last. */
  private told: Writings | null = null
  private readonly lists = observable.map<Stage | null, Pages<Writings>>([], { deep: false })
  private readonly keeping: KeptLists
  /** What was there before, while the cloud can't be reached. */
  private readonly kept: KeptList | null

  constructor(
    readonly app: App,
    readonly orgId: string,
  ) {
    this.keeping = new KeptLists(app)
    this.kept = this.keeping.find(orgId)
    this.lists.set(null, this.listOf(null))
    makeAutoObservable<this, 'lists' | 'keeping' | 'kept' | 'told'>(this, {
      app: false,
      orgId: false,
      chosen: observable.ref,
      told: observable.ref,
      lists: false,
      keeping: false,
      kept: false,
    })
  }

  get pages(): Pages<Writings> {
    const pages = this.lists.get(this.stage)
    if (!pages) throw new Error(`no list of ${this.stage}`)
    return pages
  }

  /** The page in sight, or what was kept of it where it does not come. */
  get value(): Writings | null {
    const { value } = this.pages.page
    return value ?? this.old?.writings ?? null
  }

  get error(): AppError | null {
    return this.pages.page.error
  }

  /** Epoch ms at which what is in sight was fetched, where that was before: it is as of then. */
  get keptAt(): number | null {
    return this.pages.page.value === null ? (this.old?.at ?? null) : null
  }

  get counts(): Writings['counts'] | null {
    return (this.told ?? this.value)?.counts ?? null
  }

  get rows(): readonly WritingRow[] {
    return this.value?.rows ?? []
  }

  may(deed: Deed): boolean {
    return (this.told ?? this.value)?.may.includes(deed) ?? false
  }

  async refresh(): Promise<void> {
    await Promise.all([this.pages.load(), this.chosen?.refresh()])
  }

  async show(stage: Stage | null): Promise<void> {
    if (stage === this.stage) return
    this.stage = stage
    this.chosen = null
    // Whoever comes to a stage begins with what was touched last; what was there before is in sight until that is known.
    if (this.lists.get(stage)?.at !== 0) this.lists.set(stage, this.listOf(stage))
    await this.pages.load()
  }

  /** Whether less is shown than there is. */
  get narrowed(): boolean {
    return this.category !== null || this.year !== null || this.words !== ''
  }

  async narrow({ category = this.category, year = this.year }: Narrowed): Promise<void> {
    if (category === this.category && year === this.year) return
    this.category = category
    this.year = year
    await this.anew()
  }

  /** By the cloud's clock as far as it is known. */
  get now(): string {
    return (this.told ?? this.value)?.now ?? new Date(this.app.clock()).toISOString()
  }

  /** Whether there is nothing here for the reader: then nothing of it can be looked through either. */
  get closed(): boolean {
    return this.value === null && this.error !== null && this.error.code !== 'UNREACHABLE'
  }

  /** What is emptied is looked for no more. */
  type(typed: string): void {
    this.typed = typed
    if (typed.trim() === '' && this.words !== '') void this.search()
  }

  /** What is too short to be looked for stays as it is typed. */
  async search(): Promise<void> {
    const words = this.typed.trim()
    if (words === this.words || this.tooShort) return
    this.words = words
    await this.anew()
  }

  get tooShort(): boolean {
    const words = this.typed.trim()
    return words !== '' && !canBeSought(words)
  }

  choose(row: WritingRow | null): void {
    this.chosen = row && new ActsStore(this.app, row.noticeId, () => void this.pages.load())
    void this.chosen?.refresh()
  }

  /** From one to the one before or after it; null at either end. */
  beside(by: 1 | -1): WritingRow | null {
    const at = this.placeOfChosen
    return at < 0 ? null : (this.rows[at + by] ?? null)
  }

  /** 第 1 / 20 件, of those that are here. */
  get place(): string {
    return `第 ${this.placeOfChosen + 1} / ${this.rows.length} 件`
  }

  private get placeOfChosen(): number {
    return this.rows.findIndex(({ noticeId }) => noticeId === this.chosen?.writing.noticeId)
  }

  private get old(): KeptList | null {
    return this.stage === null && !this.narrowed && this.error?.code === 'UNREACHABLE' ? this.kept : null
  }

  /** What is narrowed otherwise is another list, in every stage: it begins with what was touched last. */
  private async anew(): Promise<void> {
    this.chosen = null
    this.lists.clear()
    this.lists.set(this.stage, this.listOf(this.stage))
    await this.pages.load()
  }

  private listOf(stage: Stage | null): Pages<Writings> {
    return new Pages(async (cursor) => {
      const { orgId, category, year, words, narrowed } = this
      const narrow = {
        ...(category === null ? {} : { category }),
        ...(year === null ? {} : { year }),
        ...(words === '' ? {} : { words }),
      }
      const writings = await this.app.call('writing', 'writings', { orgId, stage, cursor, ...narrow })
      runInAction(() => (this.told = writings))
      if (stage === null && cursor === null && !narrowed) this.keeping.keep(writings)
      return writings
    })
  }
}
