import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { Page } from '../contract/paging'
import { Loadable } from './loadable'

const FIRST: readonly null[] = [null]

/** A long list from the cloud by the page, from its beginning: one page at a time is on the phone, however many years there are. */
export class Pages<P extends Page<unknown>> {
  readonly page = new Loadable<P>()
  /** What the pages up to the one in sight were asked for with; this one's last. */
  private cursors: readonly (string | null)[] = FIRST
  /** The same of the page that was asked for last: in sight once it has come. */
  private asked: readonly (string | null)[] = FIRST
  /** Counts the lists: a page of another one does not stay where this one's does not come. */
  private lists = 0

  constructor(private readonly ask: (cursor: string | null) => Promise<P>) {
    makeAutoObservable<this, 'ask' | 'cursors' | 'asked' | 'lists'>(this, {
      page: false,
      ask: false,
      cursors: observable.ref,
      asked: false,
      lists: false,
    })
  }

  /** The page in sight, from 0. */
  get at(): number {
    return this.cursors.length - 1
  }

  /** The last page; null until it is reached. */
  get last(): number | null {
    return (this.page.value?.next ?? null) === null ? this.at : null
  }

  get busy(): boolean {
    return this.page.busy
  }

  /** The same page anew; where another is on its way, that one. */
  load(): Promise<void> {
    return this.show(this.busy ? this.asked : this.cursors)
  }

  /** From the beginning on, of another list. */
  restart(): Promise<void> {
    this.cursors = FIRST
    this.lists += 1
    return this.show(FIRST)
  }

  /** The beginning of this list anew; where that does not come, the page in sight stays. */
  toFirst(): Promise<void> {
    return this.show(FIRST)
  }

  async toNext(): Promise<void> {
    const next = this.page.value?.next ?? null
    if (next !== null && !this.busy) await this.show([...this.cursors, next])
  }

  async toPrevious(): Promise<void> {
    if (this.at > 0 && !this.busy) await this.show(this.cursors.slice(0, -1))
  }

  /** Where the other page does not come, this one stays. */
  private async show(cursors: readonly (string | null)[]): Promise<void> {
    this.asked = cursors
    await this.page.load(() => this.ask(cursors[cursors.length - 1] ?? null), String(this.lists))
    runInAction(() => {
      if (this.asked === cursors && !this.page.busy && !this.page.error) this.cursors = cursors
    })
  }
}
