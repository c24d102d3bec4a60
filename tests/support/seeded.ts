import { FIRST_KIND } from '../../src/domain/kind-names'
import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { Assignment } from '../../src/domain/assignments/assignment'
import type { Cloud } from '../../devtools/cloud'
import { all } from './recount'

/** What a test asks a seeded city for, instead of knowing it: the city is always seeded for the week it is made in. */

/** This week's lesson, with what is expected of whom until when. */
export function currentIssue(cloud: Cloud): Assignment & Lesson {
  const [assignment] = all<Assignment>(cloud, 'assignments')
    .filter(({ kind }) => kind === FIRST_KIND)
    .sort((a, b) => b.order - a.order)
  const lesson = all<Lesson>(cloud, 'lessons').find(({ _id }) => _id === assignment?.subjectId)
  if (!assignment || !lesson) throw new Error('the city has no lessons')
  return { ...assignment, ...lesson }
}

/** As what someone stands on the roster. */
export function memberIdOf(cloud: Cloud, openid: string): string {
  const account = all<Account>(cloud, 'accounts').find(({ _id }) => _id === openid)
  if (!account?.membership) throw new Error(`${openid} is no member`)
  return account.membership.memberId
}
