import { pinyinKey } from '../../src/domain/talks/lecturers'
import type { Lecturer } from '../shared/talks/lecturers.repo'

/** Phones have no such order in common; functions all run on one Node. */
const COLLATOR = new Intl.Collator('zh-CN')

type Named = Pick<Lecturer, '_id' | 'name'>

/** By pinyin, and of the same names by id. */
export const byPinyin = (a: Named, b: Named): number =>
  COLLATOR.compare(pinyinKey(a.name), pinyinKey(b.name)) || (a._id < b._id ? -1 : a._id === b._id ? 0 : 1)
