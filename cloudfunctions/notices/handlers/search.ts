import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { SEARCH_PAGE } from '../../../src/domain/limits'
import type { Spot } from '../../../src/domain/notices/lists'
import { canBeSought, wordsOf } from '../../../src/domain/notices/pairs'
import { yearBetween } from '../../../src/domain/notices/years'
import { cursorOf, INSTANT, keysIn } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { noticeReader, readsByOffice } from '../../shared/notices/reader'
import type { Context } from '../../shared/people/context'
import { asksOf } from '../asked'
import { lookThrough } from '../look-through'
import { presentFound } from '../present-found'
import { unreadAmong } from '../unread'

type Search = Handler<Contract['notices']['search'], Context>

/** When it came out, and the notice's id. */
const KEYS = v.strictTuple([INSTANT, v.string()])

export const search: Search = async ({ words: typed, category, year, cursor }, context) => {
  if (!canBeSought(typed)) throw new AppError('INVALID_INPUT', '再输入一个字')
  const after = placeIn(cursor)
  const words = wordsOf(typed)
  const reader = await noticeReader(context)
  const sought = { reader, category, between: yearBetween(year) }
  const { notices, upTo } = await lookThrough(words, sought, after)
  const [unread, asks] = await Promise.all([unreadAmong(notices, reader), asksOf(notices, reader)])
  const byOffice = readsByOffice(reader)
  return {
    rows: notices.map((notice) =>
      presentFound(notice, words, { unread: unread.has(notice._id), ask: asks.standing(notice), byOffice }),
    ),
    next: upTo && cursorOf([upTo.publishAt.getTime(), upTo.noticeId]),
    narrow: upTo !== null && notices.length < SEARCH_PAGE,
    now: context.now.toISOString(),
  }
}

function placeIn(cursor: string | null): Spot | null {
  const [at, noticeId] = keysIn(cursor, KEYS) ?? []
  return at === undefined || noticeId === undefined ? null : { publishAt: new Date(at), noticeId }
}
