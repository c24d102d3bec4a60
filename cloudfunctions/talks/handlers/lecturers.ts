import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import { id } from '../../../src/contract/fields'
import { LECTURERS_PAGE, NAME_MAX } from '../../../src/domain/limits'
import { freeWords } from '../../../src/domain/talks/free-times'
import { hasLecturerWords } from '../../../src/domain/talks/lecturers'
import { THEMES } from '../../../src/domain/talks/themes'
import { keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { listedOf } from '../../shared/talks/lecturers.repo'
import { committeesOf } from '../committees'
import { byPinyin } from '../pinyin-order'
import type { Loaders } from '../targets'

type Lecturers = Handler<Contract['talks']['lecturers'], Context, Loaders>

/** The name and id after which the page begins. */
const KEYS = v.strictTuple([v.pipe(v.string(), v.maxLength(NAME_MAX)), id])

/** All listed lecturers of a few committees are read, which are some hundred at most: the chips count them, and words stand anywhere. */
export const lecturers: Lecturers = async ({ words, theme, cursor }, context) => {
  const { now } = context
  const all = (await Promise.all((await committeesOf(context)).map(listedOf))).flat()
  const fitting = all.filter((one) => hasLecturerWords(one, words))
  const chosen = fitting.filter(({ themes }) => theme === null || themes.includes(theme)).sort(byPinyin)
  const [name, _id] = keysIn(cursor, KEYS) ?? []
  const rest =
    name === undefined || _id === undefined ? chosen : chosen.filter((one) => byPinyin(one, { name, _id }) > 0)
  const page = pageOf(rest, LECTURERS_PAGE, (one) => [one.name, one._id])
  return {
    rows: page.rows.map((one) => ({
      lecturerId: one._id,
      name: one.name,
      unit: one.unit,
      themes: [...one.themes],
      topics: one.topics.map(({ title }) => title),
      free: freeWords(one.times, now),
    })),
    next: page.next,
    total: fitting.length,
    themes: THEMES.map((one) => ({
      theme: one,
      lecturers: fitting.filter(({ themes }) => themes.includes(one)).length,
    })).filter((one) => one.lecturers > 0),
    now: now.toISOString(),
  }
}
