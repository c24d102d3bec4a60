import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { submitFlaw } from '../../../src/domain/stars/deciding'
import { figuresAsOf } from '../../../src/domain/stars/figures'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { figuresOf } from '../../shared/stars/figures'
import type { SelfCheck } from '../../shared/stars/self-checks.repo'
import { assertKeepers, changeOwn, ownCheck, presentKept } from '../keep-one'
import type { Loaders } from '../targets'

type Submit = Handler<Contract['stars']['submit'], Context, Loaders>

export const submit: Submit = async ({ version }, { now }, { venueId: { venue } }) => {
  const own = await ownCheck(venue)
  // Its answer was lost, and it is sent again.
  if (own?.check.state === 'submitted' && own.check.version === version + 1) return presentKept(venue, own.check, now)
  const flaw = own && submitFlaw(own.check.state, own.criteria.text, now)
  if (flaw) throw new AppError('CONFLICT', flaw)
  const asOf = figuresAsOf(now)
  const counted = await figuresOf(venue, asOf)
  const check = await changeOwn(venue, version, (before) => {
    assertKeepers(before)
    return {
      state: 'submitted',
      submittedAt: now,
      ...counted,
      figuresAt: asOf,
      recounted: null,
      returned: null,
      judged: withoutLacking(before.check),
    }
  })
  return presentKept(venue, check, now)
}

/** What lacked something is looked at anew. */
const withoutLacking = ({ judged }: SelfCheck): SelfCheck['judged'] =>
  Object.fromEntries(Object.entries(judged).filter(([, { verdict }]) => verdict !== 'lacking'))
