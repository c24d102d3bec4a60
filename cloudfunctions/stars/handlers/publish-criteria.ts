import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import { criteriaFlaws, wordsOf } from '../../../src/domain/stars/criteria'
import type { Handler } from '../../kit/serve'
import { noteDeed } from '../../shared/audit/audit.repo'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import { changeDraft, findCriteria } from '../../shared/stars/criteria.repo'
import { changedSince } from '../changed-since'
import { presentCriteria } from '../present-criteria'
import type { Loaders } from '../targets'

type PublishCriteria = Handler<Contract['stars']['publishCriteria'], Context, Loaders>

export const publishCriteria: PublishCriteria = async ({ version }, context, { criteriaId: { criteria } }) => {
  const { personId, now } = context
  const { _id, orgId } = criteria
  const stands = criteria.state === 'published' && criteria.version === version + 1
  const [flaw] = stands ? [] : criteriaFlaws(criteria.text)
  if (flaw !== undefined) throw new AppError('CONFLICT', flaw)
  if (!stands) await checkWords(wordsOf(criteria.text), context)
  if (!stands && !(await changeDraft({ _id, version }, { state: 'published', publishedAt: now }))) throw changedSince()
  await noteDeed({
    _id: `publish-criteria_${_id}`,
    actorId: personId,
    deed: 'publish-criteria',
    orgId,
    subject: _id,
    detail: criteria.text.name,
    at: now,
  })
  return presentCriteria((await findCriteria(_id)) ?? criteria, context)
}
