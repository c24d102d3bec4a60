import { AppError } from '../../src/contract/errors'
import { CRITERIA_KEPT_MAX } from '../../src/domain/limits'
import type { CriteriaText } from '../../src/domain/stars/criteria'
import {
  countCriteria,
  findCriteria,
  insertCriteria,
  takeBackDraft,
  type KeptCriteria,
} from '../shared/stars/criteria.repo'

interface Beginning {
  newId: string
  cityId: string
  text: CriteriaText
  mark: string
}

/** Begins a version; one that was begun already is that. CONFLICT of somebody else · TOO_MANY */
export async function beginOne({ newId, cityId, text, mark }: Beginning, now: Date): Promise<KeptCriteria> {
  const count = (): Promise<number> => countCriteria(cityId, 'draft')
  if ((await count()) >= CRITERIA_KEPT_MAX && !(await findCriteria(newId))) throw tooMany()
  const begun: KeptCriteria = {
    _id: newId,
    path: [cityId],
    orgId: cityId,
    state: 'draft',
    version: 0,
    text,
    mark,
    madeAt: now,
    publishedAt: null,
  }
  // Whoever finds too many after their own gives way: of a crowd no more stay than there is room for.
  if ((await insertCriteria(begun)) && (await count()) > CRITERIA_KEPT_MAX && (await takeBackDraft(newId)))
    throw tooMany()
  const found = await findCriteria(newId)
  if (found?.orgId === cityId && found.state !== 'dropped') return found
  throw new AppError('CONFLICT', '没有新建成，请再试一次')
}

const tooMany = (): AppError => new AppError('TOO_MANY', '草稿太多了，先删掉不用的')
