import { makeAutoObservable, observable } from 'mobx'
import { SEARCH_MAX } from '../../../domain/limits'
import { normalForm } from '../../../domain/notices/pairs'
import type { App } from '../../../stores/app'

/** So many are kept, the newest first. */
export const RECENT_KEPT = 10

/** What somebody has searched for last, kept on this phone and nowhere else. */
export class RecentWords {
  /** Of whom it was read last: on a shared phone nobody sees another's. */
  private owner: string | null = null
  private list: readonly string[] = []

  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {
    makeAutoObservable<this, 'app' | 'owner' | 'list'>(this, { app: false, owner: false, list: observable.ref })
  }

  get words(): readonly string[] {
    return this.list
  }

  /** For every time the screen is shown, and once it is known who this is. */
  read(): void {
    this.owner = this.app.session.personKey
    this.list = this.owner === null ? [] : (this.app.storage.read(keyOf(this.owner), isWords) ?? [])
  }

  /** Puts words first; the same ones, however they were typed, are kept once. */
  add(words: string): void {
    this.read()
    const others = this.list.filter((one) => normalForm(one) !== normalForm(words))
    this.keep([words, ...others].slice(0, RECENT_KEPT))
  }

  clear(): void {
    this.list = []
    if (this.owner !== null) this.app.storage.remove(keyOf(this.owner))
  }

  private keep(list: readonly string[]): void {
    this.list = list
    if (this.owner !== null) this.app.storage.write(keyOf(this.owner), list)
  }
}

const keyOf = (personKey: string): string => `notices:searched:${personKey}`

/** Another version of the app may have kept something else: then it is as if nothing were there. */
const isWords = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= RECENT_KEPT &&
  value.every((one) => typeof one === 'string' && one !== '' && [...one].length <= SEARCH_MAX)
