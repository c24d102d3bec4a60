import * as v from 'valibot'
import type { Contract } from '../../../src/contract'
import type { AnsweredAppeal } from '../../../src/contract/tending'
import { ANSWERED_APPEALS_PAGE } from '../../../src/domain/limits'
import { INSTANT, keysIn, pageOf } from '../../kit/paging'
import type { Handler } from '../../kit/serve'
import { answeredBefore, type Appeal } from '../../shared/assignments/appeals.repo'
import type { Context } from '../../shared/people/context'
import { accountsBy } from '../../shared/people/accounts.repo'
import { aboutAppeals, type AboutAppeals } from '../about-appeals'
import type { Loaders } from '../targets'

type AnsweredAppeals = Handler<Contract['boards']['answeredAppeals'], Context, Loaders>

/** Milliseconds of the answer, and the appeal's id. */
const KEYS = v.strictTuple([INSTANT, v.string()])

const answeredAt = ({ answer }: Appeal): number => answer?.at.getTime() ?? 0

export const answeredAppeals: AnsweredAppeals = async ({ branchId, cursor }) => {
  const [at, id] = keysIn(cursor, KEYS) ?? []
  const before = at === undefined || id === undefined ? null : { at: new Date(at), id }
  const found = await answeredBefore(branchId, before, ANSWERED_APPEALS_PAGE + 1)
  const { rows, next } = pageOf(found, ANSWERED_APPEALS_PAGE, (one) => [answeredAt(one), one._id])
  const [about, accounts] = await Promise.all([
    aboutAppeals(branchId, rows),
    accountsBy(rows.flatMap(({ answer }) => answer?.actorId ?? [])),
  ])
  const nameOf = (personId: string | null) => (personId === null ? null : (accounts.get(personId)?.name ?? null))
  return { rows: rows.flatMap((one) => present(one, about, nameOf)), next }
}

function present(
  appeal: Appeal,
  about: AboutAppeals,
  nameOf: (personId: string | null) => string | null,
): AnsweredAppeal[] {
  const { state, answer } = appeal
  const said = about(appeal)
  if (!said || !answer || state === 'open') return []
  const { actorId, reason, at } = answer
  return [{ ...said, state, by: nameOf(actorId), answeredAt: at.toISOString(), reason }]
}
