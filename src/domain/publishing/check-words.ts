import type { Spot } from './check-parts'
import type { CheckState, Flagged } from './checks'

/** What WeChat's numbers mean. One that it adds later is none of ours to guess. */
const LABELS: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
}
const OTHER = '其他'

export const labelWords = (label: number): string => LABELS[label] ?? OTHER

/** Where something stands, as its author counts. */
export function spotWords({ of, from, to }: Spot): string {
  switch (of) {
    case 'note':
      return '更正说明'
    case 'confirm':
      return '确认的原因或题目'
    case 'fileName':
      return from === to ? `第 ${from} 个附件的名字` : '附件的名字'
    case 'file':
      return `第 ${from} 个附件`
    case 'picture':
      return `第 ${from} 段的图片`
    case 'text':
      return from === to ? paragraph(from) : `${paragraph(from)}到${paragraph(to)}`
  }
}

const paragraph = (at: number): string => (at === 0 ? '标题' : `第 ${at} 段`)

export const placeWords = ({ spot, label }: Pick<Flagged, 'spot' | 'label'>): string =>
  `${spotWords(spot)}（${labelWords(label)}）`

/** Why something can't come out yet, in a sentence; null where nothing is in its way. */
export function checkSentence(state: CheckState, places: readonly Flagged[]): string | null {
  switch (state) {
    case 'passed':
      return null
    case 'risky':
      return `${riskyPlaces(places)}有不能发的内容，改了再检`
    case 'review':
      return `内容检测有 ${places.length} 处要人看过才能发：${places.map(placeWords).join('、')}`
    case 'checking':
      return '内容检测还没做完，做完才能发布'
    case 'unseen':
      return '内容检测没有做：请写的人先在手机上打开一次青年学习，再回来打开这一篇'
    case 'failed':
      return '内容检测暂时没有答复，请过一会儿再打开这一篇'
  }
}

const riskyPlaces = (places: readonly Flagged[]): string =>
  places.flatMap(({ suggest, spot }) => (suggest === 'risky' ? [spotWords(spot)] : [])).join('、')
