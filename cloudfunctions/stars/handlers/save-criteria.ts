import { isDeepStrictEqual } from 'node:util'
import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { changeDraft, findCriteria } from '../../shared/stars/criteria.repo'
import { changedSince } from '../changed-since'
import { presentCriteria } from '../present-criteria'
import type { Loaders } from '../targets'

type SaveCriteria = Handler<Contract['stars']['saveCriteria'], Context, Loaders>

export const saveCriteria: SaveCriteria = async ({ version, text }, context, { criteriaId: { criteria } }) => {
  const stands = criteria.version === version + 1 && isDeepStrictEqual(criteria.text, text)
  if (!stands && !(await changeDraft({ _id: criteria._id, version }, { text }))) throw changedSince()
  return presentCriteria((await findCriteria(criteria._id)) ?? criteria, context)
}
