import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { changeRow, findRow } from '../../shared/notices/bundle-rows.repo'
import type { Context } from '../../shared/people/context'
import { judgeAnew } from '../bundles/judging'
import { keysOf } from '../bundles/keys'
import { presentRow, summaryOf } from '../bundles/present'
import { assertRead, goOn, NO_ROW, TAKEN } from '../bundles/states'
import { thereAmong } from '../bundles/there'
import type { Loaders } from '../targets'

type PutRight = Handler<Contract['taking']['putRight'], Context, Loaders>

export const putRight: PutRight = async (input, { now }, { bundleId: { bundle, org } }) => {
  assertRead(bundle)
  const row = await findRow(bundle._id, input.nth)
  if (!row) throw NO_ROW()
  const { title = row.title, day = row.day, source = row.source, views = row.views, category = row.category } = input
  const keys = row.unreadable === null ? keysOf(org._id, { marks: row.marks, title, day }) : []
  const put = { ...row, title, day, source, views, category, keys }
  const there = (await thereAmong(org._id, [put])).size > 0
  if (!(await changeRow(row, { title, day, source, views, category, keys, there }))) throw TAKEN()
  await goOn(bundle)
  await judgeAnew(bundle._id, [row, { ...put, there }], now)
  const judged = (await findRow(bundle._id, input.nth)) ?? put
  return { row: presentRow(judged, now), summary: await summaryOf(bundle) }
}
