import type { MySignUp } from '../../../contract/homes'
import { isCount, isTime, listOf, shape } from '../../../services/checks'
import type { App } from '../../../stores/app'
import { isMySignUp } from './is-activity'

/** Somebody's sign-ups as they were read on this phone: the first page of them. */
export interface KeptMine {
  rows: MySignUp[]
  /** By the server's clock. */
  now: string
  /** Epoch ms of the phone's clock. */
  at: number
}

/** One list a person: on a shared phone nobody finds another's. */
export class MineBox {
  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {}

  keep({ rows, now, at }: KeptMine): void {
    const { key } = this
    if (key !== null) this.app.storage.write(key, { rows, now, at })
  }

  /** Null where none was read, or what lies there can't be shown. */
  find(): KeptMine | null {
    const { key } = this
    return key === null ? null : this.app.storage.read(key, isKept)
  }

  private get key(): string | null {
    const owner = this.app.session.personKey
    return owner === null ? null : `sign-ups:${owner}`
  }
}

const check = shape({ rows: listOf(isMySignUp), now: isTime, at: isCount })
const isKept = (value: unknown): value is KeptMine => check(value)
