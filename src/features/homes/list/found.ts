import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { DistrictHead, VenueCard, VenueList } from '../../../contract/homes'
import type { KeptList } from './kept-list'

/** Rows of one district, or of the whole city where they run by distance. */
export interface Group {
  rows: VenueCard[]
  next: string | null
  busy: boolean
  failed: boolean
}

/** For what runs through the whole city. */
export const EVERYWHERE = ''

type Ask = (district: string | null, cursor: string | null) => Promise<VenueList>

/** What came of one question: heads, and below those that were unfolded their rows. Another question makes another. */
export class Found {
  heads: DistrictHead[]
  total: number
  readonly byDistance: boolean
  readonly at: number
  private readonly ask: Ask
  readonly now: string
  readonly groups = observable.map<string, Group>([], { deep: false })
  readonly unfolded = observable.set<string>()

  constructor(reply: VenueList, { at, byDistance, ask }: { at: number; byDistance: boolean; ask: Ask }) {
    this.at = at
    this.ask = ask
    this.heads = reply.heads
    this.total = reply.total
    this.now = reply.now
    this.byDistance = byDistance
    const first = reply.district ?? EVERYWHERE
    this.groups.set(first, { rows: reply.rows, next: reply.next, busy: false, failed: false })
    this.unfolded.add(first)
    makeAutoObservable<this, 'ask'>(this, {
      heads: observable.ref,
      now: false,
      at: false,
      byDistance: false,
      groups: false,
      unfolded: false,
      ask: false,
    })
  }

  /** All rows that have come, district by district. */
  get rows(): VenueCard[] {
    const keys = this.byDistance ? [EVERYWHERE] : this.heads.map(({ district }) => district)
    return keys.flatMap((key) => this.groups.get(key)?.rows ?? [])
  }

  get kept(): KeptList {
    const { rows, heads, total, now, at } = this
    return { rows, heads, total, now, at }
  }

  /** A head was tapped. */
  async toggle(district: string): Promise<void> {
    if (this.unfolded.delete(district)) return
    this.unfolded.add(district)
    if ((this.groups.get(district)?.rows.length ?? 0) === 0) await this.more(district)
  }

  /** The next rows, below those that are there. */
  async more(key: string): Promise<void> {
    const before = this.groups.get(key) ?? { rows: [], next: null, busy: false, failed: false }
    if (before.busy) return
    this.groups.set(key, { ...before, busy: true, failed: false })
    try {
      const { rows, next, heads, total } = await this.ask(key === EVERYWHERE ? null : key, before.next)
      runInAction(() => {
        this.heads = heads
        this.total = total
        const known = new Set(before.rows.map(({ venueId }) => venueId))
        const fresh = rows.filter(({ venueId }) => !known.has(venueId))
        this.groups.set(key, { rows: [...before.rows, ...fresh], next, busy: false, failed: false })
      })
    } catch {
      // Told in its place: what is there stays.
      runInAction(() => this.groups.set(key, { ...before, busy: false, failed: true }))
    }
  }
}
