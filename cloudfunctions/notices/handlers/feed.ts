import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { FEED_PAGE } from '../../../src/domain/limits'
import { PLACE_MAX, pinnedAmong } from '../../../src/domain/notices/place'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { feedOf } from '../../shared/notices/notices.repo'
import { noticeReader } from '../../shared/notices/reader'
import type { Context } from '../../shared/people/context'
import { presentRow } from '../present'
import { askedOfReader, countIn, unreadAmong } from '../unread'

type Feed = Handler<Contract['notices']['feed'], Context>

/** The place in the feed, and the notice's id. */
const KEYS = v.strictTuple([v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(PLACE_MAX)), v.string()])

export const feed: Feed = async ({ category, cursor }, context) => {
  const [place, id] = keysIn(cursor, KEYS) ?? []
  const after = place === undefined || id === undefined ? null : { place, id }
  const reader = await noticeReader(context)
  const [found, asked] = await Promise.all([feedOf(reader, { category, after }, FEED_PAGE + 1), askedOfReader(reader)])
  const { rows, next } = pageOf(found, FEED_PAGE, (row) => [row.place, row._id])
  const unread = await unreadAmong([...rows, ...asked], reader)
  const pinned = pinnedAmong(rows)
  return {
    rows: rows.map((row) => presentRow(row, { unread: unread.has(row._id), pinned: pinned.has(row) })),
    next,
    unreadConfirms: countIn(asked, unread),
    now: context.now.toISOString(),
  }
}
