import type { Contract } from '../../../src/contract'
import { PAST_PAGE, STRIP_ASSIGNMENTS } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { appealsAbout } from '../../shared/assignments/appeals.repo'
import { openBefore, openTo } from '../../shared/assignments/assignments.repo'
import { orderIn, pageByOrder } from '../../shared/assignments/by-order'
import { completionsAbout } from '../../shared/assignments/completions.repo'
import { readerOfLessons, withCards } from '../../shared/lessons/issues'
import type { Context } from '../../shared/people/context'
import { presentCards } from '../present'
import { readerOf } from '../reader'

type Past = Handler<Contract['lessons']['past'], Context>

export const past: Past = async ({ season, cursor }, context) => {
  const { member } = context
  const before = orderIn(cursor)
  const from = await readerOf(context)
  const reader = readerOfLessons(from)
  const [recent, found] = await Promise.all([
    openTo(reader, STRIP_ASSIGNMENTS),
    openBefore(reader, { series: season, before }, PAST_PAGE + 1),
  ])
  const { rows, next } = pageByOrder(found, PAST_PAGE)
  const ids = rows.map(({ _id }) => _id)
  const [issues, completions, appeals] = await Promise.all([
    withCards(rows, from.org),
    member && ids.length > 0 ? completionsAbout(ids, member.memberId) : [],
    member && ids.length > 0 ? appealsAbout(ids, member.memberId) : [],
  ])
  const lessonOf = new Map(rows.map(({ _id, subjectId }) => [_id, subjectId]))
  return {
    seasons: [...new Set([...recent, ...rows].map(({ series }) => series))],
    rows: await presentCards(issues, completions),
    appeals: appeals.map(({ assignmentId, state }) => ({
      lessonId: lessonOf.get(assignmentId) ?? assignmentId,
      state,
    })),
    next,
  }
}
