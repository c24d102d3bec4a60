import type { Assignment } from '../../../src/domain/assignments/assignment'
import { settingAt, type Choices } from '../../../src/domain/settings/chosen'
import type { Org } from '../orgs/orgs.repo'
import { choicesOf } from '../orgs/settings.repo'
import type { LessonCard } from './lessons.repo'

/** By what a lesson is passed: what it says itself, or what was chosen where it comes from. */
export interface LessonRules {
  coverageNeeded: number
  passMark: number
  /** Different answers below the pass mark before a rest. */
  quizTries: number
}

export type Ruled<L extends LessonCard> = Omit<L, 'coverageNeeded' | 'passMark'> & LessonRules

type Place = Pick<Org, 'path' | 'paths'>

/** What was chosen on any way on which something can have come to an organisation. */
export const choicesAbove = ({ path, paths = [] }: Place): Promise<Choices> =>
  choicesOf([...new Set([...path, ...paths.flatMap((since) => since.path)])])

/**
 * A lesson with its rules. Whose lesson it is decides: one pass mark for all who take it, wherever they are. As it stood when the assignment
 * opened, so that nobody is half-way when it changes, and what is over stays what it was.
 */
export function ruled<L extends LessonCard>(
  lesson: L,
  { scope, opensAt }: Pick<Assignment, 'scope' | 'opensAt'>,
  { place, choices }: { place: Place; choices: Choices },
): Ruled<L> {
  const way = [place.path, ...(place.paths ?? []).map(({ path }) => path)].find((path) => path.includes(scope)) ?? []
  const asked = { path: way.slice(0, way.indexOf(scope) + 1), choices, asOf: opensAt }
  return {
    ...lesson,
    coverageNeeded: lesson.coverageNeeded ?? settingAt('coverage', asked).value / 100,
    passMark: lesson.passMark ?? settingAt('passMark', asked).value,
    quizTries: settingAt('quizTries', asked).value,
  }
}
