import { readDocx, type ReadDocx } from '../../cloudfunctions/taking/docx/read-docx'
import { textOf } from '../../src/domain/notices/document'
import { DOCUMENTS, fileOf } from '../fixtures/documents/docx'
import { OFFICE_DOCUMENTS } from '../fixtures/documents/office-docx'
import { partsOf } from '../support/docx'
import { lostWordsOf, readLines } from '../support/read-lines'

/** What of a word processor's may never come to be read. */
export const FOREIGN = /mso-|Mso[A-Z]|<\/?[owvm]:|v:shape|class=|style=|\[if|font-family|docx\.invalid|↑/i

const bare = (text: string): string => text.replace(/\s/g, '')
const saidBy = ({ title, blocks, lost }: ReadDocx): string =>
  bare(
    [
      title,
      textOf({ blocks: blocks.flatMap((block) => (block.kind === 'picture' ? [] : [block])) }),
      ...lost.map(({ words }) => words),
    ].join(' '),
  )

/** Each piece of text that people see in a part, as it stands there. */
const piecesOf = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?(?:t|delText)(?: [^>]*)?>([^<]*)</g)].map(([, text = '']) =>
    bare(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')),
  )

describe.each([...DOCUMENTS, ...OFFICE_DOCUMENTS].map((sample) => [sample.name, sample] as const))(
  '%s',
  (_, sample) => {
    let read: ReadDocx
    beforeAll(async () => {
      read = await readDocx(fileOf(sample))
    })

    it('says what it said', () => {
      expect(read.title).toBe(sample.title)
      expect(readLines(read.blocks)).toEqual(sample.lines)
      expect(lostWordsOf(read.lost)).toEqual(sample.lost)
    })

    it('loses no word without telling it, and has nothing of Word’s left', () => {
      const all = saidBy(read)
      const raised = (text: string): boolean => text === '3' && all.includes('³')
      const pieces = Object.entries(partsOf(sample.made)).flatMap(([name, xml]) =>
        typeof xml === 'string' && !/footer/.test(name) ? piecesOf(xml) : [],
      )
      const isDrawn = (piece: string): boolean => sample.drawn?.includes(piece) ?? false
      expect(pieces.filter((piece) => !all.includes(piece) && !raised(piece) && !isDrawn(piece))).toEqual([])
      expect(JSON.stringify({ title: read.title, blocks: readLines(read.blocks), lost: read.lost })).not.toMatch(
        FOREIGN,
      )
    })
  },
)
