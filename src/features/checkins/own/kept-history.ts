import type { MyAttended } from '../../../contract/checkins'
import { isAttended } from '../../../services/checkin-checks'
import { isCount, isText, isTime, listOf, orNull, shape, type Check } from '../../../services/checks'
import type { App } from '../../../stores/app'

/** The first page of somebody's check-ins as it was read on this phone. */
export interface KeptHistory extends MyAttended {
  /** Epoch ms of the phone's clock. */
  at: number
}

/** One list a person: on a shared phone nobody finds another's. */
export class HistoryBox {
  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {}

  keep(page: KeptHistory): void {
    const { key } = this
    if (key !== null) this.app.storage.write(key, page)
  }

  /** Null where none was read, or what lies there can't be shown. */
  find(): KeptHistory | null {
    const { key } = this
    return key === null ? null : this.app.storage.read(key, isKept)
  }

  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `check-ins:${owner}`
  }
}

const FIELDS: Record<keyof KeptHistory, Check> = {
  rows: listOf(isAttended),
  next: orNull(isText),
  year: isCount,
  times: isCount,
  venues: isCount,
  now: isTime,
  at: isCount,
}
const check = shape(FIELDS)
const isKept = (value: unknown): value is KeptHistory => check(value)
