import { textOf } from '../../../../src/domain/notices/document'
import { cleaned } from '../../../../src/domain/notices/html/cleaned'
import { isLostText } from '../../../../src/domain/notices/html/lost'
import { takenWords } from '../../../../src/domain/notices/html/lost-words'
import { pasted } from '../../../../src/features/writing/edit/paste'
import { OFFICE_PASTES } from '../../../fixtures/documents/office-pastes'
import { PASTES } from '../../../fixtures/documents/pastes'
import { PIXEL } from '../../../fixtures/documents/pixel'
import { lostWordsOf, readLines } from '../../../support/read-lines'
import { Parser } from 'htmlparser2'

/** What of a word processor's may never come to be read. */
const FOREIGN = /mso-|Mso[A-Z]|<\/?[owvm]:|v:shape|class=|style=|\[if|font-family|StartFragment|StartHTML/i

const bare = (text: string): string => text.replace(/[\s\u00A0]/g, '')
/** Each piece of text that stands between the tags of a page, comments of Word's own among them where they hold text. */
const piecesOf = (html: string): string[] =>
  html
    .replace(/<span\s+style='mso-list:Ignore;?'>[^]*?<!(--)?\[endif\](--)?>/g, '')
    .replace(/^Version[^<]*/, '')
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(
      /<!--(StartFragment|EndFragment)-->|<!--\[if gte (vml|msEquation)[^>]*>|<!--\[if (gte mso 9\]|supportFields\])[^]*?-->|<!(--)?\[[^>]*>|-->/g,
      '',
    )
    .split(/<[^>]*>/)
    .map((text) => bare(text.replace(/&nbsp;/g, ' ')))
    .filter((text) => text !== '')

let count = 0
const newId = (): string => `u${count++}`

describe.each([...PASTES, ...OFFICE_PASTES].map((sample) => [sample.name, sample] as const))(
  '%s',
  (_, { html, source, lines, lost, words, drawn = [] }) => {
    const page = cleaned(html, Parser)

    it('says what it said, and what was left out', () => {
      expect(page.source).toBe(source)
      expect(readLines(page.blocks)).toEqual(lines)
      expect(lostWordsOf(page.lost)).toEqual(lost)
      if (words !== undefined) expect(takenWords(source, page.lost)).toBe(words)
    })

    it('loses no word without telling it, and has nothing of Word’s left', () => {
      const blocks = page.blocks.flatMap((block) => (block.kind === 'picture' ? [] : [block]))
      const all = bare([textOf({ blocks }), ...page.lost.map(({ words: told }) => told)].join(' '))
      const pieces = piecesOf(html).filter((piece) => !/^\[[L林]1\]$/.test(piece) && !drawn.includes(piece))
      expect(pieces.length).toBeGreaterThan(1)
      expect(pieces.filter((piece) => !all.includes(piece))).toEqual([])
      expect(JSON.stringify([readLines(page.blocks), page.lost])).not.toMatch(FOREIGN)
    })
  },
)

it('hands out pictures as files to be sent, each in its place under the name that it will have', () => {
  const src = `data:image/png;base64,${PIXEL.toString('base64')}`
  const { blocks, files, lost, words } = pasted(
    `<p>前</p><img src="${src}" alt="图" width="4" height="4"><p>后</p><img src="data:image/png;base64,AAAA" alt="坏"><img src="data:image/gif;base64,AAAA" alt="动">`,
    newId,
  )
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'paragraph'])
  const [file] = files
  expect(blocks[1]).toEqual({ kind: 'picture', pictureId: file?.uploadId, url: src, width: 4, height: 4, alt: '图' })
  expect(file?.name).toBe('图片1.png')
  expect(Buffer.from(file?.bytes ?? []).equals(PIXEL)).toBe(true)
  expect(lostWordsOf(lost)).toEqual({ image: ['动', '坏'] })
  expect(words).toBe('从网页粘贴，已清理：2 张不能用的图片。')
})

it('tells text from what only names something: text can be put in again', () => {
  const { lost } = pasted('<p>见<span hidden>藏</span><img src="https://a.invalid/1.png"></p>', newId)
  expect(lost.map((thing) => [thing.kind, isLostText(thing)])).toEqual([
    ['foreign-image', false],
    ['hidden', true],
  ])
})

it('begins another list of Word’s where one stands less deep, and where the figures begin anew', () => {
  const item = (level: number, mark: string, words: string): string =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;</span></span><![endif]>${words}</p>`
  const page = (...items: string[]): string =>
    `<html xmlns:w="urn:schemas-microsoft-com:office:word">${items.join('')}</html>`
  const listsOf = (html: string) =>
    pasted(html, newId).blocks.map((block) => (block.kind === 'list' ? block.items.length : block.kind))
  expect(listsOf(page(item(2, '·', '伞'), item(2, '·', '水'), item(1, '·', '证件')))).toEqual([2, 1])
  expect(listsOf(page(item(1, '1.', '报到'), item(1, '2.', '领证'), item(1, '1.', '返程')))).toEqual([2, 1])
  expect(listsOf(page(item(1, '1.', '报到'), item(2, '·', '带伞'), item(1, '2.', '领证')))).toEqual([2])
})
