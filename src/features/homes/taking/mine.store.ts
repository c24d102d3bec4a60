import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { MySignUp } from '../../../contract/homes'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { MineBox, type KeptMine } from './kept-mine'

interface MinePage extends KeptMine {
  next: string | null
}

/** Somebody's sign-ups, those to come first, by the page. */
export class MineStore {
  readonly pages: Pages<MinePage>
  /** As they were read before; null while the cloud's own are there. */
  kept: KeptMine | null = null
  private readonly box: MineBox

  constructor(private readonly app: Pick<App, 'call' | 'clock' | 'session' | 'storage'>) {
    this.box = new MineBox(app)
    this.pages = new Pages((cursor) => this.ask(cursor))
    makeAutoObservable<this, 'app' | 'box'>(this, { pages: false, kept: observable.ref, app: false, box: false })
  }

  /** What is shown, or why there is nothing. */
  get value(): KeptMine | null {
    return this.pages.page.value ?? this.kept
  }

  get error(): AppError | null {
    return this.pages.page.error
  }

  /** The server's clock, as far as this phone can tell since. */
  get now(): number {
    const { value } = this
    return value === null ? this.app.clock() : ms(value.now) + Math.max(0, this.app.clock() - value.at)
  }

  /** When what is shown came to this phone, by its own clock; null while that is of now. */
  get keptAt(): number | null {
    return this.pages.page.value === null ? (this.kept?.at ?? null) : null
  }

  get coming(): MySignUp[] {
    return this.rows.filter(({ endsAt }) => ms(endsAt) > this.now)
  }

  get past(): MySignUp[] {
    return this.rows.filter(({ endsAt }) => ms(endsAt) <= this.now)
  }

  phoneNow(): number {
    return this.app.clock()
  }

  async refresh(): Promise<void> {
    if (this.pages.busy) return
    await this.pages.load()
    if (this.pages.page.value === null) runInAction(() => void (this.kept = this.box.find()))
  }

  private get rows(): MySignUp[] {
    return this.value?.rows ?? []
  }

  private async ask(cursor: string | null): Promise<MinePage> {
    const { rows, next, now } = await this.app.call('homes', 'mine', { cursor })
    const page = { rows, next, now, at: this.app.clock() }
    if (cursor === null) this.box.keep(page)
    return page
  }
}
