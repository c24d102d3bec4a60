import type { ImportState, ImportSummary, RowGroup } from '../../../contract/import-replies'
import { lately } from '../../../domain/time'
import type { Doing } from './import.store'

export const STEPS = ['选文件', '认列', '预览', '改行', '导入', '结果'] as const

/** Where one is, from 1 on. */
export function stepOf(summary: ImportSummary | null, doing: Doing | null): number {
  if (summary === null) return doing === 'reading' ? 2 : 1
  if (summary.step === 'done') return 6
  if (summary.step === 'applying' || doing === 'applying') return 5
  return summary.counts['to-fix'] > 0 ? 4 : 3
}

/** In the order in which they are told; the last ones only where there are any. */
export const GROUPS: readonly { group: RowGroup; word: string; always: boolean }[] = [
  { group: 'same', word: '不变', always: true },
  { group: 'new', word: '新增', always: true },
  { group: 'changed', word: '有改动', always: true },
  { group: 'double', word: '重复，跳过', always: false },
  { group: 'skipped', word: '已跳过', always: false },
  { group: 'missing', word: '表里没有，不动', always: false },
  { group: 'to-fix', word: '需要修改', always: true },
]

/** 重名 and the like: what an empty list says. */
export const NONE: Record<RowGroup, string> = {
  'to-fix': '没有要改的行',
  new: '没有新增的',
  changed: '没有改动的',
  same: '没有不变的',
  double: '没有重复的',
  skipped: '没有跳过的',
  missing: '系统里的表里都有',
}

export const rowWord = (row: number): string => (row === 0 ? '' : row.toLocaleString('en'))

/** 周二 09:38 · 还没导完，120 / 400 行. */
export function earlierWords({ step, at, applied, rows }: ImportState, now: number): string {
  const when = lately(at, now)
  if (step === 'done') return `${when}，导入了 ${rows} 行`
  if (step === 'applying') return `${when}，停在 ${applied} / ${rows} 行`
  return step === 'staged' ? `${when}，还没导入` : `${when}，文件没有传完`
}

/** What a failure did not touch. */
export function keptWords({ summary, step }: { summary: ImportSummary | null; step: number }): string {
  if (summary === null) return '青年之家没有变。'
  return step === 5 ? '已经导入的留着，可以接着导。' : '改好的行都存着，没有丢。'
}

export const fileWords = ({ counts }: ImportSummary): string =>
  `${(Object.keys(counts) as RowGroup[]).filter((one) => one !== 'missing').reduce((sum, one) => sum + counts[one], 0)} 行`
