import type { Contract } from '../../../src/contract'
import { PAST_PAGE, STRIP_ISSUES } from '../../../src/domain/limits'
import { appealsAbout } from '../../shared/assignments/appeals.repo'
import type { Context } from '../../shared/people/context'
import { issuesBefore, openIssues } from '../../shared/lessons/lessons.repo'
import type { Handler } from '../../kit/serve'
import { completionsOf } from '../../shared/assignments/completions.repo'
import { presentCards } from '../present'
import { readerOf } from '../reader'

type Past = Handler<Contract['lessons']['past'], Context>

/** Far more issues than a member can have finished since joining: eight years of weeks. */
const OWN_MAX = 400

export const past: Past = async ({ season, before }, context) => {
  const { member, now } = context
  const { path } = await readerOf(context)
  const [recent, page, completions] = await Promise.all([
    openIssues(path, now, STRIP_ISSUES),
    issuesBefore(path, { season, before, now }, PAST_PAGE + 1),
    member ? completionsOf(member.memberId, OWN_MAX) : [],
  ])
  const issues = page.slice(0, PAST_PAGE)
  const lessonIds = issues.map(({ _id }) => _id)
  const appeals = member && issues.length > 0 ? await appealsAbout(lessonIds, member.memberId) : []
  return {
    seasons: [...new Set(recent.map((issue) => issue.season))],
    issues: await presentCards(issues, completions),
    appeals: appeals.map(({ lessonId, state }) => ({ lessonId, state })),
    next: page.length > PAST_PAGE ? (issues[issues.length - 1]?.sequence ?? null) : null,
  }
}
