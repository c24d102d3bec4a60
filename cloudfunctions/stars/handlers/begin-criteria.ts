import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { EXAMPLE_MARK, exampleFor, roundFrom } from '../../../src/domain/stars/example'
import { dayKey, wallClock } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { beginOne } from '../begin-one'
import { presentCriteria } from '../present-criteria'
import type { Loaders } from '../targets'

type BeginCriteria = Handler<Contract['stars']['beginCriteria'], Context, Loaders>

export const beginCriteria: BeginCriteria = async ({ orgId, newId }, context, on) => {
  const { now } = context
  if (on.orgId.path.length > 1) throw new AppError('CONFLICT', '标准由市级团委写，各级照着评')
  const text = exampleFor(wallClock(now).year, roundFrom(dayKey(now)))
  return presentCriteria(await beginOne({ newId, cityId: orgId, text, mark: EXAMPLE_MARK }, now), context)
}
