import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { FEED_PAGE } from '../../../src/domain/limits'
import { isAbove, PLACE_MAX, pinnedAmong, wasReadPinned, type ReadUpTo } from '../../../src/domain/notices/place'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { feedOf } from '../../shared/notices/notices.repo'
import { noticeReader, readsByOffice } from '../../shared/notices/reader'
import { shownRows } from '../../shared/notices/reposted'
import { soundRows } from '../../shared/notices/sound'
import type { Context } from '../../shared/people/context'
import { asksOf } from '../asked'
import { presentRow } from '../present'
import { askedOfReader, unreadAmong } from '../unread'

type Feed = Handler<Contract['notices']['feed'], Context>

const upTo = (most: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(most))
/** The place in the feed, the notice's id, and since when nothing that is pinned was read any more. */
const KEYS = v.strictTuple([upTo(PLACE_MAX), v.string(), upTo(8.64e15)])

export const feed: Feed = async ({ category, cursor }, context) => {
  const { now } = context
  const after = placeIn(cursor)
  const reader = await noticeReader(context)
  const [found, asked] = await Promise.all([feedOf(reader, { category, after }, FEED_PAGE + 1), askedOfReader(reader)])
  const since = after === null || isAbove(after.place) ? now : after.since
  const page = pageOf(found, FEED_PAGE, (row) => [row.place, row._id, since.getTime()])
  const whole = soundRows(page.rows).filter((row) => after === null || !wasReadPinned(row, after))
  const [rows, unread, asks] = await Promise.all([
    shownRows(whole, now),
    unreadAmong(whole, reader),
    asksOf([...whole, ...asked], reader),
  ])
  const byOffice = readsByOffice(reader)
  const pinned = pinnedAmong(rows)
  return {
    rows: rows.map((row) =>
      presentRow(row, { unread: unread.has(row._id), pinned: pinned.has(row), ask: asks.standing(row), byOffice }),
    ),
    next: page.next,
    unreadConfirms: asks.waiting(asked, now).length,
    now: now.toISOString(),
  }
}

function placeIn(cursor: string | null): ReadUpTo | null {
  const keys = keysIn(cursor, KEYS)
  return keys && { place: keys[0], id: keys[1], since: new Date(keys[2]) }
}
