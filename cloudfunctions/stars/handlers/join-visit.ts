import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { VISIT_PEOPLE_MAX } from '../../../src/domain/limits'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeOne } from '../change-one'
import { nothingThere } from '../changed-since'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type JoinVisit = Handler<Contract['stars']['joinVisit'], Context, Loaders>

export const joinVisit: JoinVisit = async ({ version, visitId }, context, { checkId: { check } }) => {
  const personId = context.personId ?? ''
  const visit = check.visits.find(({ id }) => id === visitId)
  if (!visit) throw nothingThere()
  if (visit.by.includes(personId)) return presentDeciding(check, context)
  if (visit.by.length >= VISIT_PEOPLE_MAX) throw new AppError('CONFLICT', '这一次的人已经记满了')
  const visits = check.visits.map((one) => (one.id === visitId ? { ...one, by: [...one.by, personId] } : one))
  return presentDeciding(await changeOne(check, { version, change: { visits } }, context), context)
}
