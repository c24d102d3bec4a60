import { makeAutoObservable, runInAction } from 'mobx'
import type { DrawSheet } from '../../../contract/homes'
import type { Sha256 } from '../../../domain/homes/draw'
import { checkDraw, drawTicketOf, type DrawFinding } from '../../../domain/homes/draw-check'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { findPromise, keepPromise, type Promised } from './kept-draw'

type DrawApp = Pick<App, 'call' | 'session' | 'storage'>

/** A draw, computed once more on this phone: out of the seed and the tickets, and against what was promised before. */
export class DrawStore {
  readonly sheet = new Loadable<DrawSheet>()
  /** What this phone knew before the cloud was asked now. */
  promised: Promised | null = null
  /** Null until the order can be known, and while nobody knows whose phone this is. */
  finding: DrawFinding | null = null

  constructor(
    private readonly app: DrawApp,
    readonly activityId: string,
    private readonly sha256: Sha256,
  ) {
    makeAutoObservable<this, 'app' | 'sha256'>(this, {
      sheet: false,
      activityId: false,
      app: false,
      sha256: false,
    })
  }

  /** Where the reader's ticket came in the draw, among all that were in it, from 1 on; null where they have none, or it is to come. */
  get place(): number | null {
    const { value } = this.sheet
    if (value === null || value.own === null) return null
    const at = value.order.indexOf(value.own)
    return at < 0 ? null : at + 1
  }

  /** What the reader's ticket has to be; null while it is not known who reads. */
  get ticket(): string | null {
    const { personKey } = this.app.session
    return personKey === null ? null : drawTicketOf(this.activityId, personKey, this.sha256)
  }

  async refresh(): Promise<void> {
    if (this.sheet.busy) return
    const { session } = this.app
    if (session.personKey === null) await session.refresh()
    await this.sheet.load(() => this.app.call('homes', 'draw', { activityId: this.activityId }))
    const { value, error } = this.sheet
    if (value !== null && error === null) runInAction(() => this.check(value))
  }

  private check(sheet: DrawSheet): void {
    const { personKey } = this.app.session
    const { commitment, seed, tickets, order, own } = sheet
    if (personKey !== null) {
      const whose = { personKey, activityId: this.activityId }
      this.promised = findPromise(this.app.storage, whose)
      keepPromise(this.app.storage, whose, { commitment, tookPart: own !== null })
    }
    if (seed === null) {
      this.finding = null
      return
    }
    const told = { activityId: this.activityId, commitment, seed, tickets, order, own }
    const known = {
      commitment: this.promised?.commitment ?? null,
      personKey,
      tookPart: this.promised?.tookPart ?? false,
    }
    this.finding = checkDraw(told, known, this.sha256)
  }
}
