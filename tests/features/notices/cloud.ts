import * as v from 'valibot'
import { keysIn, pageOf } from '../../../cloudfunctions/kit/paging'
import { AppError } from '../../../src/contract/errors'
import type { NoticeCard, NoticeFeed, NoticeStrip } from '../../../src/contract/notices'
import { FEED_PAGE } from '../../../src/domain/limits'
import type { Category } from '../../../src/domain/notices/category'
import { pinnedAmong, placeOf } from '../../../src/domain/notices/place'
import type { Call } from '../../../src/services/cloud'

export const NOW = '2026-03-19T01:41:00.000Z'

/** A notice as lists show it; published two days before NOW. */
export const card = (over: Partial<NoticeCard> = {}): NoticeCard => ({
  noticeId: 'n1',
  category: 'notice',
  title: '关于办理 2026 年度团籍注册和开展团员教育评议的通知',
  source: '团市委组织部',
  publishAt: '2026-03-17T02:00:00.000Z',
  views: 1204,
  pinned: false,
  unread: true,
  confirmBy: null,
  confirmed: false,
  corrected: false,
  withdrawn: false,
  old: false,
  ...over,
})

/** So many notices, an hour apart, the newest first: n1, n2 … */
export const cards = (count: number, over: Partial<NoticeCard> = {}): NoticeCard[] =>
  Array.from({ length: count }, (_, nth) =>
    card({
      noticeId: `n${nth + 1}`,
      title: `第 ${nth + 1} 条`,
      publishAt: new Date(Date.parse('2026-03-17T02:00:00Z') - nth * 3_600_000).toISOString(),
      ...over,
    }),
  )

interface Asked {
  action: string
  input: { category?: Category | null; cursor?: string | null }
}

/** A cloud in which notices come out, are opened and asked for by the page, in the order and by the places of the real one. */
export class Newsroom {
  readonly asked: Asked[] = []
  notices: NoticeCard[] = []
  now = NOW
  /** What every call ends in while it is set. */
  fault: AppError | null = null
  /** While it is set, replies wait for it. */
  holds: Promise<void> | null = null

  /** What comes out is the newest. */
  publish(...notices: NoticeCard[]): void {
    this.notices = [...notices, ...this.notices]
  }

  open(noticeId: string): void {
    this.notices = this.notices.map((notice) => (notice.noticeId === noticeId ? { ...notice, unread: false } : notice))
  }

  lose(): void {
    this.fault = new AppError('UNREACHABLE', '网络不太稳定，已记下的内容不受影响')
  }

  count(action: string): number {
    return this.asked.filter((one) => one.action === action).length
  }

  readonly call: Call = async (_, action, input) => {
    const asked = { action, input: JSON.parse(JSON.stringify(input)) as Asked['input'] }
    this.asked.push(asked)
    const reply = this.fault ?? this.reply(asked)
    await (this.holds ?? Promise.resolve())
    if (reply instanceof AppError) throw reply
    return reply as never
  }

  private reply({ action, input }: Asked): AppError | object {
    if (action === 'feed') return this.feed(input.category ?? null, input.cursor ?? null)
    if (action === 'strip') return this.strip()
    return new AppError('UNREACHABLE', `${action} is not laid out`)
  }

  private feed(category: Category | null, cursor: string | null): NoticeFeed {
    const keysOf = (one: NoticeCard) => [place(one), one.noticeId]
    const sorted = this.notices
      .filter((one) => category === null || one.category === category)
      .sort((a, b) => place(b) - place(a))
    const begin = cursor === null ? 0 : sorted.findIndex((one) => place(one) < placeIn(cursor))
    const found = begin < 0 ? [] : sorted.slice(begin, begin + FEED_PAGE + 1)
    const { rows, next } = pageOf(found, FEED_PAGE, keysOf)
    const pinned = pinnedAmong(rows.map((one) => ({ sourceId: one.source, pinned: one.pinned, one })))
    const shown = new Set([...pinned].map(({ one }) => one))
    return {
      rows: rows.map((one) => ({ ...one, pinned: shown.has(one) })),
      next,
      unreadConfirms: this.unreadConfirms,
      now: this.now,
    }
  }

  private strip(): NoticeStrip {
    return { rows: this.notices.slice(0, 2), unreadConfirms: this.unreadConfirms, now: this.now }
  }

  private get unreadConfirms(): number {
    return this.notices.filter(({ unread, confirmBy }) => unread && confirmBy !== null && confirmBy > this.now).length
  }
}

const place = ({ publishAt, pinned }: NoticeCard): number => placeOf({ publishAt: new Date(publishAt), pinned })

const PLACE = v.strictTuple([v.number(), v.string()])
const placeIn = (cursor: string): number => keysIn(cursor, PLACE)?.[0] ?? Infinity
