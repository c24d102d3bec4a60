import type { Contract } from '../../../src/contract'
import { roundFrom } from '../../../src/domain/stars/example'
import { dayKey } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { beginOne } from '../begin-one'
import { presentCriteria } from '../present-criteria'
import type { Loaders } from '../targets'

type CopyCriteria = Handler<Contract['stars']['copyCriteria'], Context, Loaders>

export const copyCriteria: CopyCriteria = async ({ newId }, context, { criteriaId: { criteria } }) => {
  const { now } = context
  const text = { ...criteria.text, ...roundFrom(dayKey(now)) }
  const begun = await beginOne({ newId, cityId: criteria.orgId, text, mark: criteria.mark }, now)
  return presentCriteria(begun, context)
}
