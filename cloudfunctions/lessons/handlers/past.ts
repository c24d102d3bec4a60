import type { Contract } from '../../../src/contract'
import { PAST_PAGE, STRIP_ASSIGNMENTS } from '../../../src/domain/limits'
import { pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { appealsAbout } from '../../shared/assignments/appeals.repo'
import { openBefore, openTo } from '../../shared/assignments/assignments.repo'
import { completionsAbout } from '../../shared/assignments/completions.repo'
import { readerOfLessons, withCards } from '../../shared/lessons/issues'
import type { Context } from '../../shared/people/context'
import { presentCards } from '../present'
import { readerOf } from '../reader'

type Past = Handler<Contract['lessons']['past'], Context>

export const past: Past = async ({ season, before }, context) => {
  const { member } = context
  const reader = readerOfLessons(await readerOf(context))
  const [recent, found] = await Promise.all([
    openTo(reader, STRIP_ASSIGNMENTS),
    openBefore(reader, { series: season, before }, PAST_PAGE + 1),
  ])
  const { page, next } = pageOf(found, PAST_PAGE)
  const ids = page.map(({ _id }) => _id)
  const [issues, completions, appeals] = await Promise.all([
    withCards(page),
    member && ids.length > 0 ? completionsAbout(ids, member.memberId) : [],
    member && ids.length > 0 ? appealsAbout(ids, member.memberId) : [],
  ])
  const lessonOf = new Map(page.map(({ _id, subjectId }) => [_id, subjectId]))
  return {
    seasons: [...new Set([...recent, ...page].map(({ series }) => series))],
    issues: await presentCards(issues, completions),
    appeals: appeals.map(({ assignmentId, state }) => ({
      lessonId: lessonOf.get(assignmentId) ?? assignmentId,
      state,
    })),
    next,
  }
}
