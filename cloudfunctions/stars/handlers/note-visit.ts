import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { VISITS_MAX } from '../../../src/domain/limits'
import { visitFlaw } from '../../../src/domain/stars/deciding'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeOne } from '../change-one'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type NoteVisit = Handler<Contract['stars']['noteVisit'], Context, Loaders>

export const noteVisit: NoteVisit = async ({ version, visitId, day, announced, note }, context, on) => {
  const { check } = on.checkId
  const { personId, now } = context
  if (check.visits.some(({ id }) => id === visitId)) return presentDeciding(check, context)
  const flaw = visitFlaw(day, now)
  if (flaw !== null) throw new AppError('CONFLICT', flaw)
  if (check.visits.length >= VISITS_MAX) throw new AppError('CONFLICT', `一次评定最多记 ${VISITS_MAX} 次查看`)
  const visit = { id: visitId, day, announced, note, by: personId === null ? [] : [personId] }
  const change = { visits: [...check.visits, visit] }
  return presentDeciding(await changeOne(check, { version, change }, context), context)
}
