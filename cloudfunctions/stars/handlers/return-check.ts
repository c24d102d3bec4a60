import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import type { Context } from '../../shared/people/context'
import { changeOne } from '../change-one'
import { presentDeciding } from '../present-deciding'
import type { Loaders } from '../targets'

type ReturnCheck = Handler<Contract['stars']['returnCheck'], Context, Loaders>

export const returnCheck: ReturnCheck = async ({ version, reason }, context, { checkId: { check } }) => {
  const { personId, now } = context
  // Its answer was lost, and it is sent again: the row in the log may be what is left out.
  const again = check.state === 'returned' && check.version === version + 1 && check.returned?.reason === reason
  if (!again) assertReturnable(check)
  const change = { state: 'returned' as const, returned: { at: now, reason } }
  const after = again ? check : await changeOne(check, { version, change }, context)
  await noteDeed({
    _id: `return-check_${check._id}_${version}`,
    actorId: personId,
    deed: 'return-check',
    orgId: check.venueId,
    subject: check._id,
    detail: reason,
    at: now,
  })
  return presentDeciding(after, context)
}

function assertReturnable({ state, judged }: Parameters<typeof presentDeciding>[0]): void {
  if (state === 'decided') throw new AppError('CONFLICT', '已经评定过了，要改请用更正')
  if (!Object.values(judged).some(({ verdict }) => verdict === 'lacking'))
    throw new AppError('CONFLICT', '先标出要补材料的项')
}
