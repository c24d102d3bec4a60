import { makeAutoObservable, observable, runInAction } from 'mobx'
import { ANY, type Wanted } from '../../../domain/homes/wanted'
import { PAUSE_MS } from '../../../stores/typing'
import type { VenuesStore } from './venues.store'

/** What is chosen in the sheet before it is taken, and how many would fit. */
export class FilterStore {
  wanted: Wanted
  /** Null while it is not known. */
  total: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly list: Pick<VenuesStore, 'looking' | 'count'>) {
    this.wanted = list.looking.wanted
    makeAutoObservable<this, 'list' | 'timer'>(this, { wanted: observable.ref, list: false, timer: false })
    void this.count()
  }

  /** Several taps in a row are counted once. */
  set(wanted: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...wanted }
    this.total = null
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.count(), PAUSE_MS)
  }

  /** In or out. */
  flip<Key extends 'districts' | 'open' | 'services'>(key: Key, one: Wanted[Key][number]): void {
    const chosen: readonly Wanted[Key][number][] = this.wanted[key]
    this.set({ [key]: chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one] })
  }

  clear(): void {
    this.set({ ...ANY, words: this.wanted.words })
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private async count(): Promise<void> {
    const { wanted } = this
    try {
      const total = await this.list.count(wanted)
      runInAction(() => wanted === this.wanted && (this.total = total))
    } catch {
      // Then the button says no number.
    }
  }
}
