import { when } from 'mobx'
import type { NoticeDetail } from '../../../contract/notices'
import { utf8Bytes } from '../../../domain/utf8'
import type { App } from '../../../stores/app'
import { isNoticeDetail } from './is-notice'

/** A notice as it was read on this phone. */
export interface KeptNotice {
  notice: NoticeDetail
  /** Epoch ms of the phone's clock. */
  at: number
}

interface Entry {
  id: string
  bytes: number
}

/** The last so many notices that a person has read on this phone, and how much room they may take there: WeChat gives an app 10 MB. */
export const KEPT_NOTICES = 20
export const KEPT_BYTES = 1_000_000

/** What was read stays to be read without a network, a list a person: on a shared phone nobody finds another's. */
export class KeptNotices {
  /** What comes before it is known who reads it. */
  private waiting: NoticeDetail | null = null

  constructor(private readonly app: Pick<App, 'storage' | 'session' | 'clock'>) {}

  /**
   * Puts it before all others; what then is too much goes, the longest unread first. By a link a notice may come before it is known who
   * reads it: then it is kept once that is.
   */
  keep(notice: NoticeDetail): void {
    const { owner } = this
    if (owner === null) {
      const { session } = this.app
      if (this.waiting === null) void when(() => session.me.value !== null).then(() => this.keepWaiting())
      this.waiting = notice
      return
    }
    const kept: KeptNotice = { notice, at: this.app.clock() }
    const bytes = utf8Bytes(JSON.stringify(kept))
    this.drop(notice.noticeId)
    if (bytes > KEPT_BYTES || !this.app.storage.write(keyOf(owner, notice.noticeId), kept)) return
    this.list(owner, [{ id: notice.noticeId, bytes }, ...this.entries(owner)])
  }

  /** Null where it was not read, or what lies there can't be read. */
  find(noticeId: string): KeptNotice | null {
    const { owner } = this
    if (owner === null) return null
    const kept = this.app.storage.read(keyOf(owner, noticeId), isKept)
    return kept?.notice.noticeId === noticeId ? kept : null
  }

  drop(noticeId: string): void {
    const { owner } = this
    if (this.waiting?.noticeId === noticeId) this.waiting = null
    if (owner === null) return
    this.app.storage.remove(keyOf(owner, noticeId))
    const entries = this.entries(owner)
    const left = entries.filter(({ id }) => id !== noticeId)
    if (left.length < entries.length) this.app.storage.write(listKeyOf(owner), left)
  }

  /** Unless it was taken back meanwhile. */
  private keepWaiting(): void {
    const notice = this.waiting
    this.waiting = null
    if (notice !== null) this.keep(notice)
  }

  private list(owner: string, entries: readonly Entry[]): void {
    let bytes = 0
    const stays = entries.filter((entry, nth) => (bytes += entry.bytes) <= KEPT_BYTES && nth < KEPT_NOTICES)
    for (const { id } of entries) {
      if (!stays.some((entry) => entry.id === id)) this.app.storage.remove(keyOf(owner, id))
    }
    this.app.storage.write(listKeyOf(owner), stays)
  }

  private entries(owner: string): Entry[] {
    return this.app.storage.read(listKeyOf(owner), isEntries) ?? []
  }

  private get owner(): string | null {
    return this.app.session.personKey
  }
}

const listKeyOf = (owner: string): string => `notices:read:${owner}`
const keyOf = (owner: string, noticeId: string): string => `notice:${owner}:${noticeId}`

const isEntries = (value: unknown): value is Entry[] =>
  Array.isArray(value) &&
  value.every(
    (entry: unknown) =>
      typeof entry === 'object' &&
      entry !== null &&
      'id' in entry &&
      typeof entry.id === 'string' &&
      'bytes' in entry &&
      typeof entry.bytes === 'number',
  )

const isKept = (value: unknown): value is KeptNotice =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  Number.isFinite(value.at) &&
  'notice' in value &&
  isNoticeDetail(value.notice)
