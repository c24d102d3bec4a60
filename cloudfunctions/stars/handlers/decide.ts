import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { decideFlaw } from '../../../src/domain/stars/deciding'
import { computedStars, countOf } from '../../../src/domain/stars/standing'
import type { Handler } from '../../kit/serve'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import { decisionIdOf, findDecision } from '../../shared/stars/decisions.repo'
import { changeCheck, findCheck, type SelfCheck } from '../../shared/stars/self-checks.repo'
import { assertJudgeable } from '../change-one'
import { changedSince } from '../changed-since'
import { factsOf, wholeOf, type Whole } from '../facts'
import { finishDecision } from '../finish-decision'
import { newDecision, type Said } from '../new-decision'
import { countingVisits } from '../own-venue'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type Decide = Handler<Contract['stars']['decide'], Context, Loaders>

export const decide: Decide = async ({ version, stars, reason }, context, { checkId: { check } }) => {
  const said = { stars, reason }
  // Its answer was lost, and it is sent again; or two said it at once.
  if (await isSaid(check, { version, said }, context)) return shown(check, context)
  await assertJudgeable(check, version, context)
  const visits = await countingVisits(check, context.now)
  const whole = await wholeOf({ ...check, visits })
  assertDecidable(whole, said, context.now)
  await checkWords(reason, context)
  const decision = await newDecision(whole, said, context)
  if (await changeCheck(check, { state: 'decided', returned: null, given: { stars }, made: decision }))
    await finishDecision(decision, context)
  else if (!(await isSaid((await findCheck(check._id)) ?? check, { version, said }, context))) throw changedSince()
  return shown(check, context)
}

const shown = async (check: SelfCheck, context: Context) =>
  presentDeciding((await findCheck(check._id)) ?? check, context)

/** Whether the caller has decided just this already; what a death left out is done then. */
async function isSaid(
  { _id, made: standing }: SelfCheck,
  { version, said }: { version: number; said: Said },
  context: Context,
): Promise<boolean> {
  const id = decisionIdOf(_id, version)
  const made = standing?._id === id ? standing : await findDecision(id)
  if (made?.byId !== context.personId || made.stars !== said.stars || made.reason !== said.reason) return false
  await finishDecision(made, context)
  return true
}

/** CONFLICT as a sentence. */
function assertDecidable({ check, criteria: { text } }: Whole, { stars, reason }: Said, now: Date): void {
  const facts = factsOf(check)
  if (stars !== null && !text.levels.some((level) => level.stars === stars))
    throw new AppError('CONFLICT', '这一版标准没有这个星级')
  const flaw = decideFlaw({
    stars,
    reason,
    computed: computedStars(text, facts, now),
    open: countOf(text.items, facts, now).open,
    visits: check.visits.map(({ by }) => by.length),
  })
  if (flaw !== null) throw new AppError('CONFLICT', flaw)
}
