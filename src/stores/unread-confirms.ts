import { makeAutoObservable } from 'mobx'

/** What a reply of the cloud says of them. */
interface Told {
  unreadConfirms: number
  /** ISO, the server's clock. */
  now: string
}

/** How many notices ask to be confirmed and were not opened: what the badge of their tab says, and nothing else is counted there. */
export class UnreadConfirms {
  count = 0
  private toldAt = 0

  constructor() {
    makeAutoObservable<this, 'toldAt'>(this, { toldAt: false })
  }

  /** Several screens ask: an older reply that comes after a newer one changes nothing. */
  tell({ unreadConfirms, now }: Told): void {
    const at = Date.parse(now)
    if (at < this.toldAt) return
    this.toldAt = at
    this.count = unreadConfirms
  }
}
