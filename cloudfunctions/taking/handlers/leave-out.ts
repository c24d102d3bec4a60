import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeSome, someOf } from '../bundles/some'
import { summaryOf } from '../bundles/present'
import { assertRead, goOn } from '../bundles/states'
import type { Loaders } from '../targets'

type LeaveOut = Handler<Contract['taking']['leaveOut'], Context, Loaders>

export const leaveOut: LeaveOut = async ({ nth, out }, { now }, { bundleId: { bundle } }) => {
  assertRead(bundle)
  const rows = await someOf(bundle._id, nth, out ? 'to-fix' : 'skipped')
  const asked = rows.filter(({ byHand }) => byHand !== out)
  await changeSome(bundle._id, asked, { data: { byHand: out }, now })
  await goOn(bundle)
  return summaryOf(bundle)
}
