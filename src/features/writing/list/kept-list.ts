import type { Writings, WritingRow } from '../../../contract/writing'
import { WRITINGS_PAGE } from '../../../domain/limits'
import { CATEGORIES } from '../../../domain/notices/category'
import { STANDINGS } from '../../../domain/people/standing'
import { STAGES } from '../../../domain/publishing/piece'
import { among, isCount, isFlag, isText, isTime, listOf, orNull, shape, type Check } from '../../../services/checks'
import type { App } from '../../../stores/app'

/** The first page of all that an organisation writes, as this phone got it. */
export interface KeptList {
  writings: Writings
  /** Epoch ms of the phone's clock. */
  at: number
}

/** One list a person and organisation: on a shared phone nobody finds another's. */
export class KeptLists {
  constructor(private readonly app: Pick<App, 'session' | 'storage' | 'clock'>) {}

  keep(writings: Writings): void {
    const key = this.keyOf(writings.org.id)
    if (key !== null) this.app.storage.write(key, { writings, at: this.app.clock() })
  }

  find(orgId: string): KeptList | null {
    const key = this.keyOf(orgId)
    return key === null ? null : this.app.storage.read(key, isKeptList)
  }

  /** Whoever may not see them any more finds nothing here. */
  drop(orgId: string): void {
    const key = this.keyOf(orgId)
    if (key !== null) this.app.storage.remove(key)
  }

  private keyOf(orgId: string): string | null {
    const { personKey } = this.app.session
    return personKey === null ? null : `writing:list:${personKey}:${orgId}`
  }
}

const org = shape({ id: isText, name: isText })
const ROW: Record<keyof WritingRow, Check> = {
  noticeId: isText,
  title: isText,
  category: among(...CATEGORIES),
  stage: among(...STAGES),
  correcting: isFlag,
  nth: isCount,
  nthOut: isCount,
  scope: shape({ id: isText, name: isText, isBranch: isFlag }),
  standings: listOf(among(...STANDINGS)),
  changedAt: orNull(isTime),
  changedBy: orNull(isText),
  publishAt: orNull(isTime),
  views: isCount,
  repostedFrom: orNull(isText),
  corrected: isFlag,
  old: isFlag,
  reason: orNull(isText),
}
const LIST: Record<keyof Writings, Check> = {
  org,
  rows: (rows) => Array.isArray(rows) && rows.length <= WRITINGS_PAGE && rows.every(shape(ROW)),
  counts: shape(Object.fromEntries(STAGES.map((stage) => [stage, isCount]))),
  may: listOf(isText),
  next: orNull(isText),
  now: isTime,
}
const isKept = shape({ writings: shape(LIST), at: isCount })
/** An older version of the app may have kept something else: then it is as if nothing were there. */
const isKeptList = (value: unknown): value is KeptList => isKept(value)
