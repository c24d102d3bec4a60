import { NOTICE_TITLE_MAX } from '../../limits'
import { characters, isVisible } from '../../text'
import { type Day } from '../../time'
import { isPast } from './days'
import type { MovedFault, MovedGroup } from './groups'

/** As much of an old notice as decides whether it can be taken. */
export interface Judged {
  /** Why it can't be read, as a sentence; null where it can. */
  unreadable: string | null
  title: string
  day: Day | null
  /** How many pictures are elsewhere, and files that did not come along. */
  foreign: number
  absentPictures: number
  absentFiles: number
  dropsForeign: boolean
  dropsMissing: boolean
}

export interface Fault {
  fault: MovedFault
  message: string
}

/** What stands in the way of taking one in, in the order in which it is asked about; empty where nothing does. */
export function faultsOf(one: Judged, today: Day): Fault[] {
  if (one.unreadable !== null) return [{ fault: 'unreadable', message: one.unreadable }]
  const { title, day, foreign, absentPictures, absentFiles, dropsForeign, dropsMissing } = one
  const faults: [boolean, Fault][] = [
    [!isVisible(title), { fault: 'title', message: '缺标题' }],
    [characters(title) > NOTICE_TITLE_MAX, { fault: 'title', message: `标题超过 ${NOTICE_TITLE_MAX} 个字` }],
    [day === null, { fault: 'day', message: '缺日期' }],
    [day !== null && !isPast(day, today), { fault: 'day', message: '日期不对' }],
    [foreign > 0 && !dropsForeign, { fault: 'foreign', message: `外链图片 ${foreign} 张` }],
    [absentFiles > 0 && !dropsMissing, { fault: 'missing', message: '附件未找到' }],
    [absentPictures > 0 && !dropsMissing, { fault: 'missing', message: `图片未找到 ${absentPictures} 张` }],
  ]
  return faults.flatMap(([is, fault]) => (is ? [fault] : []))
}

/** Why one is left out: somebody said so, it is here already, or it stands in the same file twice. */
export type Skipped = 'by-hand' | 'there' | 'double'

export const SKIPPED_WORDS: Record<Skipped, string> = {
  'by-hand': '不导入',
  there: '已有，跳过',
  double: '文件里有两份，只导入一份',
}

/** Those that are the same come before whatever is wrong: what is here already has nothing to be fixed. */
export const groupOf = (faults: readonly Fault[], skipped: Skipped | null): MovedGroup =>
  skipped !== null ? 'skipped' : faults.length > 0 ? 'to-fix' : 'ready'

/** As much of one as decides what becomes of those that are the same. */
export interface Same {
  nth: number
  /** What it is known by: two that have one in common are the same. */
  keys: readonly string[]
  faults: readonly Fault[]
  byHand: boolean
  /** Whether it is here already. */
  there: boolean
}

/** Of those that are the same the first that can be taken is; what is wrong with the others has not to be fixed. */
export function groupsOf(all: readonly Same[]): Map<number, { group: MovedGroup; skipped: Skipped | null }> {
  const groups = new Map<number, { group: MovedGroup; skipped: Skipped | null }>()
  const taken = new Set<string>()
  for (const { nth, keys, faults, byHand, there } of [...all].sort((a, b) => a.nth - b.nth)) {
    const double = keys.some((key) => taken.has(key))
    const skipped = byHand ? 'by-hand' : there ? 'there' : double ? 'double' : null
    const group = groupOf(faults, skipped)
    if (group === 'ready') for (const key of keys) taken.add(key)
    groups.set(nth, { group, skipped })
  }
  return groups
}
