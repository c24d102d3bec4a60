import type { Category } from '../../../src/domain/notices/category'
import type { Spot } from '../../../src/domain/notices/lists'
import type { Between } from '../../../src/domain/notices/years'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import type { PairRow } from './pair-rows'
import { concerning, type NoticeReader } from './reader'

/** The only place that names the collection `noticePairs`. */
const pairs = new Collection<PairRow>('noticePairs')

/** What of the index is looked at, for whom. */
export interface Sought {
  reader: NoticeReader
  category: Category | null
  /** Only what came out from one instant on and before another. */
  between: Between | null
}

/** All rows of a notice, in no order. */
export const rowsOf = (noticeId: string): Promise<PairRow[]> => pairs.findAll({ where: { noticeId } })

export const putRow = (row: PairRow): Promise<void> => pairs.put(row)

/** Takes some rows away; those that are gone already are none. */
export const removeRows = (ids: readonly string[]): Promise<number> => pairs.removeAll({ _id: command.in([...ids]) })

const NEWEST_FIRST: readonly ['publishAt' | 'noticeId', 'desc'][] = [
  ['publishAt', 'desc'],
  ['noticeId', 'desc'],
]

/** Which notices have a pair, concern the reader and are out, after a place in their order; at most so many. */
export async function placesOf(
  pair: string,
  { reader, category, between }: Sought,
  { after, limit }: { after: Spot | null; limit: number },
): Promise<Spot[]> {
  const until = command.lte(reader.now)
  const out = between ? until.and(command.gte(between.from), command.lt(between.until)) : until
  const where = { pair, ...concerning(reader), ...(category === null ? {} : { category }) }
  const found = (narrower: object, most: number): Promise<Spot[]> =>
    pairs.find({
      where: { ...where, ...narrower },
      sort: NEWEST_FIRST,
      limit: most,
      fields: ['noticeId', 'publishAt', 'original'],
    })
  if (after === null) return found({ publishAt: out }, limit)
  // Old ones that were taken over may well share an instant; then the rest of them come first.
  const here = await found(
    { publishAt: out.and(command.eq(after.publishAt)), noticeId: command.lt(after.noticeId) },
    limit,
  )
  if (here.length === limit) return here
  return [...here, ...(await found({ publishAt: out.and(command.lt(after.publishAt)) }, limit - here.length))]
}
