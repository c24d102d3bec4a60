import { makeAutoObservable, observable, runInAction } from 'mobx'
import { Loadable } from './loadable'

interface Page {
  /** Sequence to ask for the next page with; null at the end. */
  next: number | null
}

/** A long list by the page, newest first: one page at a time is on the phone, however many years there are. */
export class Pages<P extends Page> {
  readonly page = new Loadable<P>()
  /** What the pages up to this one were asked for with; this one's last. */
  private starts: (number | null)[] = [null]

  constructor(private readonly ask: (before: number | null) => Promise<P>) {
    makeAutoObservable<this, 'ask' | 'starts'>(this, { page: false, ask: false, starts: observable.ref })
  }

  get hasOlder(): boolean {
    return (this.page.value?.next ?? null) !== null
  }

  get hasNewer(): boolean {
    return this.starts.length > 1
  }

  /** The same page anew. */
  async load(): Promise<void> {
    await this.page.load(() => this.ask(this.starts.at(-1) ?? null))
  }

  /** From the newest on, of another list. */
  async restart(): Promise<void> {
    this.starts = [null]
    await this.load()
  }

  async older(): Promise<void> {
    if (this.hasOlder) await this.turn([...this.starts, this.page.value?.next ?? null])
  }

  async newer(): Promise<void> {
    if (this.hasNewer) await this.turn(this.starts.slice(0, -1))
  }

  /** Where the other page does not come, this one stays. */
  private async turn(starts: (number | null)[]): Promise<void> {
    if (this.page.busy) return
    const before = this.starts
    this.starts = starts
    await this.load()
    runInAction(() => {
      if (this.page.error && this.starts === starts) this.starts = before
    })
  }
}
