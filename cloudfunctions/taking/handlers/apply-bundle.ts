import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { bundleUpload } from '../../shared/files/places'
import { leaveUpload } from '../../shared/files/uploads.repo'
import { noteDone } from '../../shared/notices/bundles.repo'
import type { Context } from '../../shared/people/context'
import { applyNext } from '../bundles/apply-next'
import { summaryOf } from '../bundles/present'
import { assertRead } from '../bundles/states'
import type { Loaders } from '../targets'

type ApplyBundle = Handler<Contract['taking']['applyBundle'], Context, Loaders>

export const applyBundle: ApplyBundle = async (_input, context, { bundleId: target }) => {
  const { bundle, org } = target
  const { personId, now } = context
  assertRead(bundle)
  await applyNext(target, context)
  const summary = await summaryOf(bundle)
  const { applied, counts, step } = summary
  if (counts.ready === 0 && applied > 0) {
    // Once for each number of them: what is taken later stands in a row of its own.
    const _id = `bundle_${bundle._id}_${applied}`
    const detail = `notices ${applied}`
    await noteDeed({
      _id,
      actorId: personId,
      deed: 'move-notices',
      orgId: org._id,
      subject: bundle._id,
      detail,
      at: now,
    })
  }
  if (step === 'done' && bundle.doneAt === null) {
    await leaveUpload(bundleUpload(bundle._id), now)
    await noteDone(bundle._id, now)
  }
  return summary
}
