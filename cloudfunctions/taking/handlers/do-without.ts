import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeSome, someOf } from '../bundles/some'
import { summaryOf } from '../bundles/present'
import { assertRead, goOn } from '../bundles/states'
import type { Loaders } from '../targets'

type DoWithout = Handler<Contract['taking']['doWithout'], Context, Loaders>

export const doWithout: DoWithout = async ({ nth, what, without }, { now }, { bundleId: { bundle } }) => {
  assertRead(bundle)
  const rows = await someOf(bundle._id, nth, 'to-fix')
  const asked = rows.filter((row) => (what === 'foreign' ? row.foreign > 0 : row.absentPictures + row.absentFiles > 0))
  const data = what === 'foreign' ? { dropsForeign: without } : { dropsMissing: without }
  await changeSome(bundle._id, nth === null ? asked : rows, { data, now })
  await goOn(bundle)
  return summaryOf(bundle)
}
