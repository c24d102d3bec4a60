import { LOST_KINDS, type LostKind, type LostThing } from './lost'

/** Where a text was taken from, as far as it says so itself. */
export type Source = 'word' | 'wps' | 'excel' | 'office' | 'wechat' | 'web' | 'docx'

const SOURCES: Record<Source, string> = {
  word: '从 Word 粘贴',
  wps: '从 WPS 粘贴',
  excel: '从 Excel 粘贴',
  office: '从 LibreOffice 粘贴',
  wechat: '从公众号文章粘贴',
  web: '从网页粘贴',
  docx: '从 Word 文件读入',
}

/** What each kind is counted by and called. */
const CALLED: Record<LostKind, string> = {
  looks: '处字体和底色',
  'image-on-their-computer': '张存在电脑里的图片',
  'foreign-image': '张外链图片',
  image: '张不能用的图片',
  link: '个打不开的链接',
  embedded: '个视频或网页小框',
  object: '个嵌入的文件或图表',
  hidden: '段隐藏文字',
  struck: '处划掉的文字',
  deleted: '处修订删去的文字',
  comment: '条批注',
  textbox: '个文本框',
  margin: '处页眉页脚',
  equation: '个公式',
  rest: '处超出篇幅的内容',
}

/** How many of a kind, as people say it: 2 段隐藏文字. */
export const lostWords = (kind: LostKind, count: number): string => `${count} ${CALLED[kind]}`

/** What was taken over and what was not, in one sentence; where nothing was lost, only where it is from. */
export function takenWords(source: Source, lost: readonly LostThing[]): string {
  const parts = LOST_KINDS.flatMap((kind) => {
    const count = lost.reduce((sum, thing) => (thing.kind === kind ? sum + thing.count : sum), 0)
    return count > 0 ? [lostWords(kind, count)] : []
  })
  return parts.length > 0 ? `${SOURCES[source]}，已清理：${parts.join('、')}。` : `${SOURCES[source]}，没有要清理的。`
}

/** Looked for in the head of a page: nobody says later what wrote it. */
const HEAD = 20_000

const SIGNS: readonly (readonly [Source, RegExp])[] = [
  ['wps', /ksohtml|kso-|KSOProduct|kingsoft|content="?WPS/i],
  ['excel', /office:excel|Microsoft Excel|Excel\.Sheet/i],
  [
    'word',
    /office:word|Microsoft Word|Word\.Document|class="?Mso|mso-(?:list|spacerun|hansi|bidi|ansi)|\bSCX[WO]\d|data-ccp-props/i,
  ],
  ['office', /content="?(?:LibreOffice|OpenOffice)/i],
  ['wechat', /js_content|rich_media|mmbiz\.qpic\.cn|data-mpa-|mp\.weixin\.qq\.com/i],
]

/** What wrote a page of HTML. */
export function sourceOf(html: string): Exclude<Source, 'docx'> {
  const head = html.slice(0, HEAD)
  const [source] = SIGNS.find(([, sign]) => sign.test(head)) ?? []
  return source === undefined || source === 'docx' ? 'web' : source
}
