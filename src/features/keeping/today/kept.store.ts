import { makeAutoObservable, observable } from 'mobx'
import type { KeptActivity } from '../../../contract/keeping'
import type { Page } from '../../../contract/paging'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { KeptTexts, type KeptText } from '../kept-texts'

export const WHICH = ['drafts', 'coming', 'past'] as const
export type Which = (typeof WHICH)[number]

/** The activities of a venue: drafts, to come, over. */
export class KeptStore {
  pages: Pages<Page<KeptActivity> & { now: string }>
  /** Drafts that are on this phone only. */
  unsent: readonly KeptText[] = []
  private readonly texts: KeptTexts

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'storage' | 'clock'>,
    readonly venueId: string,
    /** Which list is shown. */
    public which: Which = 'coming',
  ) {
    this.texts = new KeptTexts(app)
    this.pages = this.pagesOf(which)
    makeAutoObservable<this, 'app' | 'texts'>(this, {
      pages: observable.ref,
      unsent: observable.ref,
      app: false,
      texts: false,
    })
  }

  choose(which: Which): void {
    if (which === this.which) return
    this.which = which
    this.pages = this.pagesOf(which)
    void this.pages.load()
  }

  async refresh(): Promise<void> {
    this.look()
    await this.texts.send()
    this.look()
    if (!this.pages.busy) await this.pages.load()
  }

  private look(): void {
    this.unsent = this.texts.of(this.venueId).filter(({ draft }) => draft)
  }

  private pagesOf(which: Which): Pages<Page<KeptActivity> & { now: string }> {
    const { app, venueId } = this
    return new Pages((cursor) => app.call('keeping', 'kept', { venueId, which, cursor }))
  }
}
