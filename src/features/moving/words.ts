import type { BundleState, BundleSummary, MovedRow } from '../../contract/moving-replies'
import { figures } from '../../domain/assignments/rate-words'
import { lately } from '../../domain/time'
import type { Shown } from './moved-rows'

/** What can be chosen: pages, documents, whole sites in a ZIP, and what lies beside pages. */
export const ENDINGS = [
  'html',
  'htm',
  'shtml',
  'xhtml',
  'docx',
  'zip',
  'pdf',
  'xlsx',
  'pptx',
  'png',
  'jpg',
  'jpeg',
  'gif',
] as const

export const GROUPS: readonly { key: Shown; label: string }[] = [
  { key: 'to-fix', label: '需要看' },
  { key: 'ready', label: '可导入' },
  { key: 'applied', label: '已导入' },
  { key: 'skipped', label: '跳过' },
  { key: 'all', label: '全部' },
]

/** What an empty list says. */
export const NONE: Record<Shown, string> = {
  'to-fix': '没有要看的了',
  ready: '没有可导入的',
  applied: '还没有导入的',
  skipped: '没有跳过的',
  all: '里面没有公告',
}

/** How one stands, in a few words. */
export function stateWords({ group, problems, skipped }: MovedRow): string {
  if (group === 'to-fix') return problems.map(({ message }) => message).join('，')
  if (group === 'skipped') return skipped ?? '跳过'
  return group === 'applied' ? '已导入' : '可导入'
}

export const viewsWords = ({ views }: MovedRow): string => (views === null ? '' : figures(views))

/** 周二 09:38，导入了 33 / 42 篇. */
export function earlierWords({ step, at, applied, read, html, docx }: BundleState, now: number): string {
  const when = lately(at, now)
  const all = html + docx
  switch (step) {
    case 'sending':
      return `${when}，文件没有传完`
    case 'reading':
      return `${when}，读了 ${read} / ${all} 篇`
    case 'staged':
      return applied === 0 ? `${when}，还没导入，共 ${all} 篇` : `${when}，导入了 ${applied} / ${all} 篇`
    case 'done':
      return applied === 0 ? `${when}，没有要导入的` : `${when}，导入了 ${applied} 篇`
  }
}

/** HTML 37 个、docx 5 个。 */
export const kindsWords = ({ html, docx }: BundleSummary): string =>
  `${[html > 0 && `HTML ${html} 个`, docx > 0 && `docx ${docx} 个`].filter(Boolean).join('、')}。`

/** 3 张外链图片，2 个没找到的附件或图片 */
export const asideWords = ({ foreign, missing }: MovedRow): string =>
  [foreign > 0 && `${foreign} 张外链图片`, missing > 0 && `${missing} 个没找到的附件或图片`].filter(Boolean).join('，')

/** What a failure did not touch. */
export const keptWords = (summary: BundleSummary | null): string =>
  summary === null ? '公告没有变。' : '做好的都留着，没有丢。'
