import { makeAutoObservable, runInAction } from 'mobx'
import type { Waiting } from '../contract/desk'
import type { Call } from '../services/cloud'
import type { Look } from '../ui/live'
import { Loadable } from './loadable'
import type { Session } from './session'

/** How many things wait for whoever uses the phone, and the nearest of each sort: what the rail and Me tell. */
export class WaitingStore {
  readonly found = new Loadable<Waiting>()

  constructor(
    private readonly call: Call,
    private readonly session: Pick<Session, 'me'>,
  ) {
    makeAutoObservable<this, 'call' | 'session'>(this, { found: false, call: false, session: false })
  }

  get count(): number {
    return this.found.value?.count ?? 0
  }

  /** What waits at a place of the rail. */
  countAt(place: string): number {
    if (place === 'waiting') return this.count
    if (place === 'stars') return this.found.value?.stars.count ?? 0
    return place === 'talks' ? (this.found.value?.places.talks ?? 0) : 0
  }

  /** The first thing, in a few words; null where nothing waits. */
  get nearest(): string | null {
    const { appeals, requests, reviews, sayings, claims, stars, offers, roles } = this.found.value ?? {}
    const words: [string, string | undefined][] = [
      ['申诉', appeals?.rows[0]?.name],
      ['加入申请', requests?.rows[0]?.name],
      ['审核', reviews?.rows[0]?.title],
      ['待审的话', sayings?.rows[0]?.org.name],
      ['迟到的签到', claims?.rows[0]?.venue.name],
      ['星级评定', stars?.rows[0]?.venue.name],
      ['等你接手', offers?.rows[0]?.venue.name],
      ['快到期的角色', roles?.rows[0]?.org.name],
    ]
    const [first] = words.filter(([, of]) => of !== undefined)
    return first ? first.join('：') : null
  }

  /** Only for who holds a role, or a row of theirs leads nowhere. Without an answer the last number stays. */
  async refresh(): Promise<void> {
    if (this.found.busy || !this.session.me.value?.roles.length) return
    await this.found.load(() => this.call('desk', 'waiting', { rows: 1 }))
  }

  /** Whether anything has come or gone; where nothing has, nothing on the screen changes. */
  async look(): Promise<Look> {
    if (!this.session.me.value?.roles.length) return 'same'
    return lookAt(this.found, () => this.call('desk', 'waiting', { rows: 1 }))
  }
}

/** Puts what waits now in the place of what is shown, where it is something else. What was asked for meanwhile goes before it. */
export async function lookAt(shown: Loadable<Waiting>, ask: () => Promise<Waiting>): Promise<Look> {
  const before = shown.value
  if (before === null) return 'same'
  try {
    const found = await ask()
    if (shown.error === null && timeless(found) === timeless(before)) return 'same'
    runInAction(() => {
      if (!shown.busy && shown.value === before) shown.set(found)
    })
    return 'new'
  } catch {
    return 'failed'
  }
}

/** All but the hour at which it was asked for. */
const timeless = (waiting: Waiting): string => JSON.stringify({ ...waiting, now: '' })
