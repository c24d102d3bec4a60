/** Elements in which pages have what they say, as makers of sites and those who keep public ones write them. */
const BOXES: readonly RegExp[] = [
  /(^|\s)#vsb_content(_\d+)?(\s|$)/,
  /(^|\s)\.v_news_content(\s|$)/,
  /(^|\s)\.wp_articlecontent(\s|$)/i,
  /(^|\s)(#UCAP-CONTENT|\.TRS_Editor|\.trs_editor_view|\.TRS_UEDITOR)(\s|$)/,
  /(^|\s)#js_content(\s|$)/,
  /(^|\s)(#zoom|#Zoom|#artibody|#articleContent|#news_content|#newscontent|#vsb_newscontent)(\s|$)/,
  /(^|\s)\.(article-content|articleContent|article_content|news-content|news_content|newscontent|detail-content|entry-content|arti_content|contentText|pages_content|xl_content|show_content|view_content)(\s|$)/i,
  /(^|\s)(article|main)(\s|$)/,
  /(^|\s)(#content|\.content)(\s|$)/,
]

/** How well an element is known as such a box, 0 the best; null of any other. */
export function boxRank(name: string, attributes: Readonly<Record<string, string>>): number | null {
  const classes = (attributes['class'] ?? '').slice(0, CLASS_MAX).split(/\s+/)
  const said = [name, ...(attributes['id'] ? [`#${attributes['id'].slice(0, CLASS_MAX)}`] : [])]
  const called = [...said, ...classes.filter((one) => one !== '').map((one) => `.${one}`)].join(' ')
  const rank = BOXES.findIndex((box) => box.test(called))
  return rank < 0 ? null : rank
}

/** Letters of what an element is called that are looked at. */
const CLASS_MAX = 200

/** An element that may be the box of a page. */
export interface Box {
  /** Which element of the page it is, counted as they open. */
  nth: number
  rank: number
  /** Characters, and pictures, that stand in it. */
  says: number
}

/** Of those that say something the one that is known best, and of several the one that says most; null where there is none. */
export function bestBox(boxes: readonly Box[]): Box | null {
  const saying = boxes.filter(({ says }) => says > 0)
  return [...saying].sort((a, b) => a.rank - b.rank || b.says - a.says)[0] ?? null
}
