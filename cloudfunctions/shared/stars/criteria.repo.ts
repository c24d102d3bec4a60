import type { CriteriaText } from '../../../src/domain/stars/criteria'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'
import { whole } from './whole'

/** A version of the criteria. What is published never changes: a change is another version. */
export interface KeptCriteria {
  _id: string
  /** Of the city that it is for: its root alone. */
  path: readonly string[]
  orgId: string
  state: 'draft' | 'published' | 'dropped'
  version: number
  text: CriteriaText
  /** 示例 where it is what is shipped. */
  mark: string
  madeAt: Date
  publishedAt: Date | null
}

/** The only place that names the collection `criteria`. */
const criteria = new Collection<KeptCriteria>('criteria')

export const findCriteria = (id: string): Promise<KeptCriteria | null> => criteria.get(id)

/** Those of a few ids. */
export const findAllCriteria = (ids: readonly string[]): Promise<KeptCriteria[]> =>
  criteria.find({ where: { _id: command.in([...new Set(ids)]) } })

/** Those of a city in a state, the newest first. */
export const criteriaOf = (orgId: string, state: KeptCriteria['state'], limit: number): Promise<KeptCriteria[]> =>
  criteria.find({ where: { orgId, state }, sort: [['madeAt', 'desc']], limit })

/** The one that is out: self-checks that are begun now go by it. */
export async function currentCriteria(orgId: string): Promise<KeptCriteria | null> {
  const where = { orgId, state: 'published' }
  const [newest] = await criteria.find({ where, sort: [['publishedAt', 'desc']], limit: 1 })
  return newest ?? null
}

/** False where there is one of this id. */
export const insertCriteria = (one: KeptCriteria): Promise<boolean> => criteria.insert(one)

/** How many of a city are in a state. */
export const countCriteria = (orgId: string, state: KeptCriteria['state']): Promise<number> =>
  criteria.count({ orgId, state })

/** Takes a draft away that nobody has changed yet, as if it had never been begun; false where somebody has. */
export const takeBackDraft = async (_id: string): Promise<boolean> =>
  (await criteria.removeAll({ _id, state: 'draft', version: 0 })) > 0

/** Changes a draft as it stands at this version; false where it is another by now, or out. */
export const changeDraft = (
  { _id, version }: Pick<KeptCriteria, '_id' | 'version'>,
  data: Partial<Pick<KeptCriteria, 'text' | 'mark' | 'state' | 'publishedAt'>>,
): Promise<boolean> => criteria.update({ _id, version, state: 'draft' }, { ...whole(data), version: version + 1 })

/** Takes a draft out of all lists; its id is used up, so that no late request brings it back. False where it is none. */
export const dropDraft = (_id: string): Promise<boolean> =>
  criteria.update({ _id, state: 'draft' }, { state: 'dropped', version: command.inc(1) })
