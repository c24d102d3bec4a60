import type { Contract } from '../../../src/contract'
import { PAST_PAGE } from '../../../src/domain/limits'
import { completionsBefore } from '../../shared/assignments/completions.repo'
import { requireMember, type Context } from '../../shared/people/context'
import { issuesOf } from '../../shared/lessons/lessons.repo'
import type { Handler } from '../../kit/serve'

type Certificates = Handler<Contract['lessons']['certificates'], Context>

export const certificates: Certificates = async ({ before }, context) => {
  const { memberId } = requireMember(context)
  const found = await completionsBefore(memberId, before, PAST_PAGE + 1)
  const page = found.slice(0, PAST_PAGE)
  const issues = new Map((await issuesOf(page.map(({ lessonId }) => lessonId))).map((issue) => [issue._id, issue]))
  return {
    certificates: page.flatMap(({ number, lessonId, doneAt, late }) => {
      const issue = issues.get(lessonId)
      return issue
        ? [{ number, lessonId, label: issue.label, title: issue.title, doneAt: doneAt.toISOString(), late }]
        : []
    }),
    next: found.length > PAST_PAGE ? (page.at(-1)?.sequence ?? null) : null,
  }
}
