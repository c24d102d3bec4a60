import type { Contract } from '../../../src/contract'
import { STRIP_LOOKED_THROUGH } from '../../../src/domain/limits'
import { pinnedAmong } from '../../../src/domain/notices/place'
import { whatMatters } from '../../../src/domain/notices/strip'
import type { Handler } from '../../kit/serve'
import { feedOf } from '../../shared/notices/notices.repo'
import { noticeReader, readsByOffice } from '../../shared/notices/reader'
import { shownRows } from '../../shared/notices/reposted'
import { soundRows } from '../../shared/notices/sound'
import type { Context } from '../../shared/people/context'
import { asksOf } from '../asked'
import { presentRow } from '../present'
import { askedOfReader, unreadAmong } from '../unread'

type Strip = Handler<Contract['notices']['strip'], Context>

export const strip: Strip = async (_, context) => {
  const { now } = context
  const reader = await noticeReader(context)
  const [found, asked] = await Promise.all([
    feedOf(reader, { category: null, after: null }, STRIP_LOOKED_THROUGH),
    askedOfReader(reader),
  ])
  const newest = soundRows(found)
  const known = new Set(newest.map(({ _id }) => _id))
  const both = [...newest, ...asked.filter(({ _id }) => !known.has(_id))]
  const [rows, unread, asks] = await Promise.all([
    shownRows(both, now),
    unreadAmong(both, reader),
    asksOf(both, reader),
  ])
  const byOffice = readsByOffice(reader)
  const waiting = new Set(asks.waiting(rows, now).map(({ _id }) => _id))
  const pinned = pinnedAmong(rows.slice(0, newest.length))
  return {
    rows: whatMatters(
      rows.map((row) => ({
        card: presentRow(row, {
          unread: unread.has(row._id),
          pinned: pinned.has(row),
          ask: asks.standing(row),
          byOffice,
        }),
        unread: unread.has(row._id),
        pinned: pinned.has(row),
        withdrawn: row.withdrawn !== null,
        publishAt: row.publishAt.toISOString(),
        confirmBy: row.confirm && waiting.has(row._id) ? row.confirm.deadline.toISOString() : null,
      })),
    ).map(({ card }) => card),
    unreadConfirms: waiting.size,
    now: now.toISOString(),
  }
}
