import { LESSON } from '../../../cloudfunctions/shared/lessons/kind'
import type { Lesson } from '../../../cloudfunctions/shared/lessons/lessons.repo'
import type { Account } from '../../../cloudfunctions/shared/people/accounts.repo'
import type { RosterRow } from '../../../cloudfunctions/shared/people/roster.repo'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { STANDINGS } from '../../../src/domain/people/standing'
import { pinnedBefore } from '../../seed/lessons'
import { COVERAGE_NEEDED, LESSON_SECONDS_MIN, MAX_RATE, PASS_MARK } from '../../../src/domain/limits'
import type { Engine } from '../../cloud'
import { lessonWeek } from '../../seed/calendar'
import { personOf } from '../../seed/people'
import { Random } from '../../seed/random'
import { rosterOf } from '../../seed/roster'
import { CITY, plantTree } from '../../seed/tree'

/** The shortest issue there may be. */
export const LESSON_ID = 'load-01'
export const FILM_SECONDS = LESSON_SECONDS_MIN
/** In which it can be watched at the highest rate, with a little to spare. */
export const SITTING_MS = (FILM_SECONDS / MAX_RATE) * 1000
export const ANSWERS = [{ questionId: 'q1', chosen: ['a'] }]
export const ROOT = CITY.id

export interface Crowd {
  /** Everyone, in the order of the branches. */
  openids: string[]
  branches: number
}

/** Fills an empty database with a city in which everybody has joined, and one issue that has just opened. */
export function settleCity(database: Engine, people: number, now: Date): Crowd {
  const random = new Random(11)
  const { orgs, branches } = plantTree(people)
  database.insertMany('orgs', orgs)
  database.insertMany('lessons', [LESSON_TEXT])
  database.insertMany('assignments', [assignmentOf(now)])
  const openids: string[] = []
  let rows: RosterRow[] = []
  const flush = (): void => {
    database.insertMany('roster', rows)
    database.insertMany(
      'accounts',
      rows.map((row) => accountOf(row, now)),
    )
    rows = []
  }
  for (const [nth, branch] of branches.entries()) {
    for (const row of rosterOf(branch, nth, random)) {
      const openid = openidOf(row._id)
      rows.push({ ...row, personId: personOf(openid) })
      openids.push(openid)
    }
    if (rows.length > 10_000) flush()
  }
  flush()
  return { openids, branches: branches.length }
}

const openidOf = (memberId: string): string => `load-${memberId}`

const accountOf = ({ personId, name, _id, branchId, standing }: RosterRow, now: Date): Account => ({
  _id: openidOf(_id),
  personId: personId ?? '',
  name,
  consentedAt: now,
  membership: { memberId: _id, branchId, standing },
})

const LESSON_TEXT: Lesson = {
  _id: LESSON_ID,
  summary: '',
  coverFile: '',
  smallCoverFile: null,
  videoFile: 'none.mp4',
  durationSeconds: FILM_SECONDS,
  chapters: [],
  text: [],
  classHours: 0.5,
  questions: [
    {
      id: 'q1',
      kind: 'single',
      stem: '一？',
      right: ['a'],
      explanation: '',
      atSeconds: null,
      options: [
        { id: 'a', text: '甲' },
        { id: 'b', text: '乙' },
      ],
    },
  ],
  coverageNeeded: COVERAGE_NEEDED,
  maxRate: MAX_RATE,
  passMark: PASS_MARK,
}

/** Not prepared, so that the timer makes the counting documents as it does every week. */
export function assignmentOf(now: Date): Assignment {
  const { opensAt, deadline } = lessonWeek(now)
  return {
    _id: LESSON_ID,
    kind: LESSON,
    subjectId: LESSON_ID,
    order: 1,
    label: '第1期',
    title: '试验课',
    series: '试验',
    seconds: FILM_SECONDS,
    scope: CITY.id,
    standings: STANDINGS,
    sectors: null,
    opensAt,
    deadline,
    expects: 'roster',
    pinnedAt: pinnedBefore(opensAt),
    prepared: false,
    cursor: null,
    frozenAt: null,
  }
}
