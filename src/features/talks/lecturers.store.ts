import { makeAutoObservable, observable } from 'mobx'
import type { OrgName } from '../../contract/identity'
import type { Lecturers } from '../../contract/talks'
import type { Deed } from '../../domain/permissions/table'
import type { Theme } from '../../domain/talks/themes'
import type { App } from '../../stores/app'
import { Pages } from '../../stores/pages'
import { Typing } from '../../stores/typing'

/** The lecturers that the reader can have, looked through by words and themes. */
export class LecturersStore {
  pages: Pages<Lecturers>
  readonly typing = new Typing(() => this.look())
  theme: Theme | null = null
  private words = ''
  /** What the chips were last: they stay while another list is on its way. */
  private heads: Pick<Lecturers, 'total' | 'themes'> | null = null

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    this.pages = this.begin()
    makeAutoObservable<this, 'app' | 'words' | 'heads'>(this, {
      pages: observable.ref,
      heads: observable.ref,
      app: false,
      typing: false,
      words: false,
    })
  }

  get chips(): Pick<Lecturers, 'total' | 'themes'> | null {
    return this.pages.page.value ?? this.heads
  }

  /** The branches for which the reader may ask; their requests are looked at from here. */
  get branches(): OrgName[] {
    return this.where('ask-talk')
  }

  /** The committees whose talks the reader sees to, or oversees. */
  get committees(): OrgName[] {
    return this.where('see-talks')
  }

  private where(deed: Deed): OrgName[] {
    const roles = this.app.session.me.value?.roles ?? []
    const found = roles.filter(({ may }) => may.includes(deed)).map(({ org }) => org)
    return [...new Map(found.map((org) => [org.id, org])).values()]
  }

  async refresh(): Promise<void> {
    if (this.app.session.me.value === null) void this.app.session.refresh()
    if (!this.pages.busy) await this.pages.load()
  }

  choose(theme: Theme | null): void {
    if (theme === this.theme) return
    this.theme = theme
    this.restart()
  }

  private look(): void {
    const { words } = this.typing
    if (words === this.words) return
    this.words = words
    this.restart()
  }

  private restart(): void {
    this.heads = this.chips
    this.pages = this.begin()
    void this.pages.load()
  }

  private begin(): Pages<Lecturers> {
    const { app, words, theme } = this
    return new Pages((cursor) => app.call('talks', 'lecturers', { words, theme, cursor }))
  }
}
