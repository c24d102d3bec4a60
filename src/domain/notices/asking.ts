import type { Assignment } from '../assignments/assignment'
import { CONFIRM_KIND } from '../kind-names'
import { VERSIONS_ASKED } from '../limits'
import { monthOf } from '../assignments/report'
import { ms, type Instant } from '../time'
import type { Confirm, Question } from './confirm'
import type { Addressed } from './readable'
import type { WrittenNotice } from './written'

/** Which version of a notice is to be confirmed. Each time that everyone is asked anew is an assignment of its own. */
export interface Asked {
  /** From 1. A number is never used twice, also where it came to nothing. */
  nth: number
  /** Since when it is asked: when it came out, or was corrected so that it asks anew. */
  at: Date
  /** Whose budget it has used, 'YYYY-MM': to ask anew uses none. */
  month: string
  /** In which its versions came out, the first one first: a branch is charged in the month in which it was first reached. */
  months: string[]
  /** What the versions before it were confirmed by, the last ones: who had one of them before them may still confirm it. */
  before: { nth: number; question: Question | null }[]
}

/** As much of a notice as tells what is asked. */
export interface Asker extends Addressed {
  _id: string
  title: string
  confirm: Confirm | null
  asked?: Asked | null
}

/** The assignment by which a version of a notice is confirmed. */
export const askingId = (noticeId: string, nth: number): string => `confirm-${noticeId}-${nth}`

/** The assignment of the version before one; null for the first, and for what is none of these. */
export function askingBefore(id: string): string | null {
  const [, beginning, nth] = /^(confirm-.+-)(\d+)$/.exec(id) ?? []
  return beginning === undefined || Number(nth) < 2 ? null : `${beginning}${Number(nth) - 1}`
}

/** What is asked from a release on, and by which version; `asked` stays where nothing is, so that no number is used twice. */
export interface Asking {
  confirm: Confirm | null
  asked: Asked | null
  /** Whether it uses up the budget of its month. */
  charged: boolean
}

/**
 * What a release asks. The first time it is charged to the month in which it comes out (product.md, house rules). A correction that asks
 * anew is not, but by branches that it reaches for the first time; one that does not leaves what was asked as it is, but for where the
 * answer stands. `at` is when it comes out, or is corrected; `out` is what readers have, null before they have anything.
 */
export function askingAfter(
  { confirm, asksAgain }: Pick<WrittenNotice, 'confirm' | 'asksAgain'>,
  { before, out, at }: { before: Asked | null; out: Confirm | null; at: Date },
): Asking {
  if (confirm === null || confirm.deadline === null) return { confirm: null, asked: before, charged: false }
  const asks: Confirm = { reason: confirm.reason, deadline: confirm.deadline, question: confirm.question }
  const nth = (before?.nth ?? 0) + 1
  const earlier = (before?.before ?? [])
    .concat(before && out ? [{ nth: before.nth, question: out.question }] : [])
    .slice(-VERSIONS_ASKED)
  const month = monthOf(at)
  if (out === null || before === null)
    return { confirm: asks, asked: { nth, at, month, months: [month], before: earlier }, charged: true }
  const months = [...new Set([...before.months, month])]
  if (asksAgain)
    return { confirm: asks, asked: { nth, at, month: before.month, months, before: earlier }, charged: false }
  const says = confirm.question?.says
  const question = out.question && { ...out.question, says: says ?? out.question.says }
  return { confirm: { ...out, question }, asked: before, charged: false }
}

/** Which question a version was confirmed by; undefined for a version that is not known (any more). */
export function questionOf(
  { confirm, asked }: Pick<Asker, 'confirm' | 'asked'>,
  nth: number,
): Question | null | undefined {
  if (asked?.nth === nth) return confirm?.question ?? null
  return asked?.before.find((one) => one.nth === nth)?.question
}

/** Two notices that come out at one instant have places of their own; above nine thousand million million no number is exact. */
const PLACES = 4_000_000

/** The place among all that is asked: by the second in which it begins, and within that by what stands for the notice. */
function orderOf(id: string, at: Instant): number {
  let hash = 7
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) % PLACES
  return Math.floor(ms(at) / 1000) * PLACES + hash
}

/** The assignment of what a notice asks; null where it asks nothing. Made from the notice alone, so that whoever makes it makes the same. */
export function assignmentOf({ _id, title, scope, standings, sectors, confirm, asked }: Asker): Assignment | null {
  if (confirm === null || !asked) return null
  const id = askingId(_id, asked.nth)
  return {
    _id: id,
    kind: CONFIRM_KIND,
    subjectId: _id,
    order: orderOf(id, asked.at),
    label: '',
    title,
    series: '',
    seconds: 0,
    scope,
    standings,
    sectors,
    opensAt: asked.at,
    deadline: confirm.deadline,
    expects: 'roster',
    pinnedAt: asked.at,
    prepared: false,
    charged: false,
    spared: [],
    cursor: null,
    frozenAt: null,
  }
}
