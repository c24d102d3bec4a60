import { makeAutoObservable } from 'mobx'
import type { MySignUp } from '../../../contract/homes'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'

type MinePage = { rows: MySignUp[]; next: string | null; now: string; at: number }

/** Somebody's sign-ups, those to come first, by the page. */
export class MineStore {
  readonly pages: Pages<MinePage>

  constructor(private readonly app: Pick<App, 'call' | 'clock'>) {
    this.pages = new Pages((cursor) => this.ask(cursor))
    makeAutoObservable<this, 'app'>(this, { pages: false, app: false })
  }

  /** The server's clock, as far as this phone can tell since. */
  get now(): number {
    const { value } = this.pages.page
    return value === null ? this.app.clock() : ms(value.now) + Math.max(0, this.app.clock() - value.at)
  }

  get coming(): MySignUp[] {
    return this.rows.filter(({ endsAt }) => ms(endsAt) > this.now)
  }

  get past(): MySignUp[] {
    return this.rows.filter(({ endsAt }) => ms(endsAt) <= this.now)
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  private get rows(): MySignUp[] {
    return this.pages.page.value?.rows ?? []
  }

  private async ask(cursor: string | null): Promise<MinePage> {
    const { rows, next, now } = await this.app.call('homes', 'mine', { cursor })
    return { rows, next, now, at: this.app.clock() }
  }
}
