import type { Lesson } from '../../cloudfunctions/shared/lessons/lessons.repo'
import type { Account } from '../../cloudfunctions/shared/people/people.repo'
import type { Cloud } from '../../devtools/cloud'
import { all } from './recount'

/** What a test asks a seeded city for, instead of knowing it: the city is always seeded for the week it is made in. */

/** This week's lesson. */
export function currentLesson(cloud: Cloud): Lesson {
  const [newest] = all<Lesson>(cloud, 'lessons').sort((a, b) => b.sequence - a.sequence)
  if (!newest) throw new Error('the city has no lessons')
  return newest
}

/** As what someone stands on the roster. */
export function memberIdOf(cloud: Cloud, openid: string): string {
  const account = all<Account>(cloud, 'accounts').find(({ _id }) => _id === openid)
  if (!account?.membership) throw new Error(`${openid} is no member`)
  return account.membership.memberId
}
