import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { WRITINGS_PAGE } from '../../../src/domain/limits'
import { PLACE_MAX } from '../../../src/domain/notices/place'
import { stageOf } from '../../../src/domain/publishing/piece'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { feedOf } from '../../shared/notices/notices.repo'
import { soundRows } from '../../shared/notices/sound'
import { pieceOf } from '../../shared/notices/work'
import { stagesOf } from '../../shared/notices/worked-notices.repo'
import type { Context } from '../../shared/people/context'
import { isThrownAway, repostId } from '../repost'
import type { Loaders } from '../targets'

type Above = Handler<Contract['writing']['above'], Context, Loaders>

const KEYS = v.strictTuple([v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(PLACE_MAX)), v.string()])

export const above: Above = async ({ cursor }, { personId, now }, { orgId: { org } }) => {
  const keys = keysIn(cursor, KEYS)
  const after = keys && { place: keys[0], id: keys[1] }
  const reader = { places: [org], member: null, personId, read: 0, now }
  const from = org.path.filter((id) => id !== org._id)
  const found = from.length === 0 ? [] : await feedOf(reader, { category: null, after, from }, WRITINGS_PAGE + 1)
  const page = pageOf(found, WRITINGS_PAGE, ({ place, _id }) => [place, _id])
  const rows = soundRows(page.rows)
  const taken = await stagesOf(rows.map(({ _id }) => repostId(org._id, _id)))
  return {
    rows: rows.map(({ _id, title, source, publishAt }) => {
      const one = taken.find((two) => two._id === repostId(org._id, _id))
      return {
        noticeId: _id,
        title,
        source,
        publishAt: publishAt.toISOString(),
        taken: one && !isThrownAway(one) ? { noticeId: one._id, stage: stageOf(pieceOf(one), now) } : null,
      }
    }),
    next: page.next,
    now: now.toISOString(),
  }
}
