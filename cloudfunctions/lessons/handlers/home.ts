import type { Contract } from '../../../src/contract'
import type { StudyHome } from '../../../src/contract/lessons'
import type { Assignment } from '../../../src/domain/assignments/assignment'
import { participation } from '../../../src/domain/assignments/rate'
import { add } from '../../../src/domain/counting/counts'
import { tally, type Seen } from '../../../src/domain/counting/leaf'
import { streakWeeks } from '../../../src/domain/lessons/streak'
import { HOME_PAST_ISSUES, STRIP_ASSIGNMENTS } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import { countOpenTo, openTo } from '../../shared/assignments/assignments.repo'
import { completionsOf, type Completion } from '../../shared/assignments/completions.repo'
import { findLeaves, lastChange, type LeafDocument } from '../../shared/counting/leaves.repo'
import { readerOfLessons, withCards, type Issue } from '../../shared/lessons/issues'
import { LESSON } from '../../shared/lessons/kind'
import { ownDeeds, type Context } from '../../shared/people/context'
import { newAnswers } from '../new-answers'
import { presentCards, presentProgress } from '../present'
import { readerOf } from '../reader'

type Home = Handler<Contract['lessons']['home'], Context>

export const home: Home = async (_, context) => {
  const { member, now } = context
  const reader = await readerOf(context)
  const { branch } = reader
  const [assignments, total, completions, answers] = await Promise.all([
    openTo(readerOfLessons(reader), STRIP_ASSIGNMENTS),
    countOpenTo(readerOfLessons(reader)),
    member ? completionsOf(member.memberId, LESSON, { limit: STRIP_ASSIGNMENTS }) : [],
    member ? newAnswers(member.memberId) : [],
  ])
  const [newest] = assignments
  const [issues, leaves] = await Promise.all([
    withCards(assignments.slice(0, 1 + HOME_PAST_ISSUES), reader.org),
    newest && branch ? findLeaves(newest, branch) : [],
  ])
  const [current] = issues
  const seen = member && leaves.map((leaf) => leaf.seen[member.memberId]).find(Boolean)
  const cards = await presentCards(issues, completions, current)
  const mine = new Map(completions.map((completion) => [completion.assignmentId, completion]))
  return {
    may: ownDeeds(context.known, now),
    now: now.toISOString(),
    issue: current && cards[0] ? { ...cards[0], ...presentCurrent(current, completions, seen) } : null,
    branch: branch && { id: branch._id, name: branch.name, rate: branchRate(leaves, now) },
    streakWeeks: member ? streakWeeks(assignments.map(toWeek), mine, now) : null,
    answers,
    past: cards.slice(1),
    total,
  }
}

const toWeek = ({ _id, opensAt, deadline }: Assignment) => ({ id: _id, opensAt, deadline })

const branchRate = (leaves: readonly LeafDocument[], now: Date) =>
  participation(add(leaves.map(tally)).member, lastChange(leaves) ?? now)

type Current = Pick<
  NonNullable<StudyHome['issue']>,
  'state' | 'chapters' | 'progress' | 'classHours' | 'passMark' | 'coverageNeeded'
>

function presentCurrent(issue: Issue, completions: readonly Completion[], seen: Seen | null | undefined): Current {
  const { assignment, lesson } = issue
  const completion = completions.find(({ assignmentId }) => assignmentId === assignment._id) ?? null
  const progress = presentProgress(lesson, completion, seen)
  const { chapters, classHours, passMark, coverageNeeded } = lesson
  return { state: progress.state, chapters, progress, classHours, passMark, coverageNeeded }
}
