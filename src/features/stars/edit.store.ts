import { makeAutoObservable, runInAction } from 'mobx'
import type { Criteria } from '../../contract/stars'
import type { Stars } from '../../domain/homes/services'
import { criteriaFlaws, type CriteriaText, type Item, type Level } from '../../domain/stars/criteria'
import { newId } from '../../services/new-id'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

const NEW_ITEM: Omit<Item, 'id'> = {
  area: 'services',
  kind: 'evidence',
  title: '',
  figure: null,
  need: 1,
  asks: '',
}

/** A version of the criteria as it is written: what is changed stays on the phone until it is kept. */
export class EditStore {
  readonly loaded = new Loadable<Criteria>()
  readonly acts: Act
  text: CriteriaText | null = null
  /** Whether what stands here is not kept yet. */
  changed = false
  /** The item whose sheet is open. */
  itemId: string | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly criteriaId: string,
  ) {
    this.acts = new Act(app)
    makeAutoObservable<this, 'app'>(this, { app: false, loaded: false, acts: false })
  }

  get writes(): boolean {
    const { value } = this.loaded
    return value !== null && value.state === 'draft' && value.may.includes('set-criteria')
  }

  get flaw(): string | null {
    return this.text ? (criteriaFlaws(this.text)[0] ?? null) : null
  }

  get item(): Item | null {
    return this.text?.items.find(({ id }) => id === this.itemId) ?? null
  }

  async refresh(): Promise<void> {
    const { app, criteriaId } = this
    if (this.loaded.busy || this.changed) return
    await this.loaded.load(() => app.call('stars', 'criteria', { criteriaId }))
    runInAction(() => (this.text = this.loaded.value?.text ?? null))
  }

  open(itemId: string | null): void {
    this.itemId = itemId
  }

  set(change: Partial<CriteriaText>): void {
    if (!this.text) return
    this.text = { ...this.text, ...change }
    this.changed = true
  }

  setItem(change: Partial<Item>): void {
    const { text, itemId } = this
    if (text) this.set({ items: text.items.map((item) => (item.id === itemId ? { ...item, ...change } : item)) })
  }

  setLevel(stars: Stars, change: Partial<Level>): void {
    const { text } = this
    if (text)
      this.set({ levels: text.levels.map((level) => (level.stars === stars ? { ...level, ...change } : level)) })
  }

  addItem(): void {
    if (!this.text) return
    const id = newId('i', this.app.clock()).slice(0, 20)
    this.set({ items: [...this.text.items, { id, ...NEW_ITEM }] })
    this.itemId = id
  }

  /** Takes an item out, also of what must be met. */
  dropItem(itemId: string): void {
    const { text } = this
    if (!text) return
    this.set({
      items: text.items.filter(({ id }) => id !== itemId),
      levels: text.levels.map((level) => ({ ...level, must: level.must.filter((id) => id !== itemId) })),
    })
    this.itemId = null
  }

  save(): Promise<boolean> {
    return this.acts.send(() => this.keep())
  }

  /** Keeps what stands here and publishes it. */
  publish(): Promise<boolean> {
    const { app, criteriaId } = this
    return this.acts.send(async () => {
      if (this.changed) await this.keep()
      const { version } = this.loaded.value ?? { version: 0 }
      this.take(await app.call('stars', 'publishCriteria', { criteriaId, version }))
    })
  }

  drop(): Promise<boolean> {
    const { app, criteriaId } = this
    return this.acts.send(async () => {
      await app.call('stars', 'dropCriteria', { criteriaId })
    })
  }

  private async keep(): Promise<void> {
    const { app, criteriaId, text, loaded } = this
    if (!text || !loaded.value) return
    const items = text.items.map((item) => ({ ...item }))
    const levels = text.levels.map((level) => ({ ...level, must: [...level.must] }))
    const sent = { ...text, items, levels }
    this.take(await app.call('stars', 'saveCriteria', { criteriaId, version: loaded.value.version, text: sent }))
  }

  private take(criteria: Criteria): void {
    this.loaded.set(criteria)
    runInAction(() => {
      this.text = criteria.text
      this.changed = false
    })
  }
}
