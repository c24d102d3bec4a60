import type { Notice } from '../../../cloudfunctions/shared/notices/notices.repo'
import type { Block, Picture, Run } from '../../../src/domain/notices/document'
import {
  ATTACHMENTS_MAX,
  BLOCKS_MAX,
  CELLS_MAX,
  NOTICE_CHARS_MAX,
  NOTICE_TITLE_MAX,
  PICTURES_MAX,
} from '../../../src/domain/limits'
import type { Cloud } from '../../cloud'
import { long, TITLE_WORDS } from './long-words'

/** Names of notices at their limits, and what stands at their end. */
export const LONG_NOTICES = {
  blocks: 'long-blocks',
  table: 'long-table',
  pictures: 'long-pictures',
  words: 'long-words',
}

const words = (length: number): string => '团'.repeat(length)
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

/** Adds notices that are as long as they may be, each in another way. */
export function plantLongNotices({ database }: Cloud): void {
  const given = database.find('notices', { _id: 'n-patrol' })[0] as Notice | undefined
  const picture = given?.blocks.find((block): block is Picture => block.kind === 'picture')
  const [file] = given?.attachments ?? []
  if (!given || !picture || !file) throw new Error('the city lacks its notice with a picture and a file')
  const title = long('', NOTICE_TITLE_MAX, TITLE_WORDS)
  const files = times(ATTACHMENTS_MAX, (n) => ({ ...file, id: `a${n}`, name: `${n}${long('', 60, TITLE_WORDS)}.xlsx` }))
  const plant = (_id: string, blocks: Block[]) =>
    database.insertMany('notices', [{ ...given, _id, title, blocks, attachments: files }])
  const share = Math.floor(NOTICE_CHARS_MAX / BLOCKS_MAX)
  plant(
    LONG_NOTICES.blocks,
    times(BLOCKS_MAX, (n): Block => ({ kind: 'paragraph', runs: halves(n, share) })),
  )
  plant(LONG_NOTICES.table, [
    {
      kind: 'table',
      headed: true,
      rows: times(CELLS_MAX / 6, (n) => times(6, (at) => [{ text: `${n}-${at}${words(10)}` }])),
    },
  ])
  plant(
    LONG_NOTICES.pictures,
    times(PICTURES_MAX, (): Block => ({ ...picture, alt: words(80) })),
  )
  plant(LONG_NOTICES.words, [{ kind: 'paragraph', runs: [{ text: words(NOTICE_CHARS_MAX) }] }])
}

/** A line of so many characters, its beginning bold as in the notices of the pictures. */
const halves = (n: number, length: number): Run[] => [{ text: `第 ${n} 段`, bold: true }, { text: words(length - 6) }]
