import { NOTICE_TITLE_MAX } from '../../../src/domain/limits'
import { textOfRuns } from '../../../src/domain/notices/document'
import type { ReadBlock } from '../../../src/domain/notices/html/model'
import { characters } from '../../../src/domain/text'

/** Blocks at the beginning among which a title stands, below the name of the office and the number of the paper. */
const LOOKED_AT = 8
/** What offices call their papers. */
const PAPER =
  /(通知|公告|通报|方案|意见|决定|函|报告|安排|办法|倡议书?|邀请函|公示|说明|细则|规定|总结|计划|纪要|须知|预告|名单)([（(][^（）()]{1,20}[）)])?$/

/** What counts on is a part of the text, however high it stands: 一、 （一） 第一章 1. */
const PART = /^(第[一二三四五六七八九十百\d]+[章节篇部条]|[（(]?[一二三四五六七八九十]+[）)、．.]|\d+\s*[.．、])/

/** Titles are drawn wide by spaces, and broken into lines. */
const GAP = /([\u4E00-\u9FFF])\s+(?=[\u4E00-\u9FFF])/g

interface Line {
  at: number
  text: string
  isTitle: boolean
}

/** Which blocks at the beginning of a document are its title, and the rest without them; empty where nothing looks like one. */
export function titled(blocks: readonly ReadBlock[]): { title: string; blocks: ReadBlock[] } {
  const lines = headLines(blocks)
  const last = lines.find(({ text }) => PAPER.test(text)) ?? lines.find(({ isTitle }) => isTitle)
  if (!last) return { title: '', blocks: [...blocks] }
  const before = lines.find(({ at }) => at === last.at - 1)
  const parts = before && PAPER.test(last.text) && /^关于/.test(before.text) ? [before, last] : [last]
  const title = parts.map(({ text }) => text).join('')
  if (characters(title) > NOTICE_TITLE_MAX) return { title: '', blocks: [...blocks] }
  return { title, blocks: blocks.filter((_, i) => !parts.some(({ at }) => at === i)) }
}

/** What stands in the middle, or is a heading, before the text begins. */
function headLines(blocks: readonly ReadBlock[]): Line[] {
  const lines: Line[] = []
  for (const [at, block] of blocks.slice(0, LOOKED_AT).entries()) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue
    const text = textOfRuns(block.runs).replace(GAP, '$1')
    if (PART.test(text)) break
    const isHeading = block.kind === 'heading' && block.level === 1
    if (block.kind === 'paragraph' && block.align !== 'center') {
      if (/[：:。，；]/.test(text)) break
      continue
    }
    const isBold = block.kind === 'paragraph' && block.runs.every(({ bold, text: one }) => bold || one.trim() === '')
    lines.push({ at, text, isTitle: isHeading || isBold })
  }
  return lines
}
