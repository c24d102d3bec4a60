import {
  ATTACHMENTS_MAX,
  BLOCKS_MAX,
  CELLS_MAX,
  FILE_BYTES_MAX,
  FILE_NAME_MAX,
  NOTICE_CHARS_MAX,
  NOTICE_TITLE_MAX,
  PICTURES_MAX,
  REASON_MAX,
  RUNS_MAX,
} from '../../../src/domain/limits'
import type { Attachment, Block, Link, Picture } from '../../../src/domain/notices/document'
import { flawsOf, type Flaw, type Written } from '../../../src/domain/notices/flaws'

const at = (text: string): Date => new Date(`2026-11-${text}Z`)
const says = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] })
const leads = (link: Link): Block => ({ kind: 'list', ordered: true, items: [[{ text: '见这里', link }]] })
const cells = (columns: number, rows: number): Block => ({
  kind: 'table',
  headed: true,
  rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => [{ text: '一' }])),
})
const picture = (over: Partial<Picture> = {}): Picture => ({
  kind: 'picture',
  file: 'cloud://a/b.png',
  width: 1,
  height: 1,
  alt: '',
  ...over,
})
const file = (over: Partial<Attachment> = {}): Attachment => ({
  id: 'a1',
  file: 'cloud://a/b.docx',
  name: '团员自评表.docx',
  kind: 'docx',
  bytes: FILE_BYTES_MAX,
  ...over,
})
const many = <T>(n: number, one: (nth: number) => T): T[] => Array.from({ length: n }, (_, nth) => one(nth))

const looks = (n: number) => many(n, (nth) => ({ text: '一', bold: nth % 2 === 0 }))

const notice = (over: Partial<Written> = {}): Written => ({
  title: '一条公告',
  scope: 'root',
  standings: ['member'],
  sectors: null,
  publishAt: at('24T02:00:00'),
  blocks: [says('正文')],
  attachments: [],
  confirm: null,
  correction: null,
  withdrawn: null,
  ...over,
})

const confirm = (reason: string, deadline: Date) => ({ confirm: { reason, deadline, question: null } })
const correction = (over: Partial<NonNullable<Written['correction']>> = {}) => ({
  correction: {
    at: at('25T02:00:00'),
    changes: [{ what: '时间' }],
    before: { blocks: [says('旧文')], attachments: [] },
    ...over,
  },
})

it.each<[string, Partial<Written>]>([
  ['words alone', {}],
  ['a file alone', { blocks: [], attachments: [file()] }],
  ['a title as long as may be, of characters of four bytes', { title: '𠀀'.repeat(NOTICE_TITLE_MAX) }],
  ['as much text as may be', { blocks: [says('字'.repeat(NOTICE_CHARS_MAX))] }],
  ['as many looks as may be', { blocks: [{ kind: 'paragraph', runs: looks(RUNS_MAX) }] }],
  ['as many blocks as may be', { blocks: many(BLOCKS_MAX, () => says('一')) }],
  ['as many cells as may be', { blocks: [cells(20, CELLS_MAX / 20)] }],
  ['as many pictures as may be', { blocks: many(PICTURES_MAX, () => picture()) }],
  ['as many files as may be', { attachments: many(ATTACHMENTS_MAX, (nth) => file({ id: `a${nth}` })) }],
  ['a file’s ending in capitals', { attachments: [file({ name: '表.DOCX' })] }],
  ['a picture’s other ending', { attachments: [file({ kind: 'jpg', name: '图.jpeg' })] }],
  ['a table with an empty cell', { blocks: [{ kind: 'table', headed: true, rows: [[[{ text: '一' }], []]] }] }],
  ['links elsewhere and within', { blocks: [leads({ to: 'web', href: 'https://a.example/b' })] }],
  ['a card that leads within', { blocks: [{ kind: 'reference', to: 'lesson', id: '2026-08', title: '一课' }] }],
  ['confirming asked with a reason until later', confirm('一'.repeat(REASON_MAX), at('24T02:00:01'))],
  ['put right with what it said before', correction()],
  ['taken back with a reason', { withdrawn: { at: at('25T02:00:00'), reason: '停用' } }],
])('%s is fit to be published', (_, over) => {
  expect(flawsOf(notice(over))).toEqual([])
})

it.each<[string, Flaw, Partial<Written>]>([
  ['a title of nothing to be seen', 'title', { title: ' \u200B' }],
  ['a title of one too many', 'title', { title: '字'.repeat(NOTICE_TITLE_MAX + 1) }],
  ['a title that turns its direction', 'title', { title: '通知\u202Efdp' }],
  ['nobody addressed', 'audience', { standings: [] }],
  ['no sector addressed', 'audience', { sectors: [] }],
  ['nothing at all', 'blocks', { blocks: [] }],
  ['one block too many', 'blocks', { blocks: many(BLOCKS_MAX + 1, () => says('一')) }],
  ['one character too many', 'text', { blocks: [says('字'.repeat(NOTICE_CHARS_MAX)), says('一')] }],
  ['a look too many', 'text', { blocks: [{ kind: 'paragraph', runs: looks(RUNS_MAX + 1) }] }],
  ['a character that no encoding carries', 'text', { blocks: [says('一\uD800')] }],
  ['a paragraph of nothing', 'empty', { blocks: [says('一'), says('　')] }],
  ['a list of nothing', 'empty', { blocks: [{ kind: 'list', ordered: false, items: [] }] }],
  ['an item of nothing', 'empty', { blocks: [{ kind: 'list', ordered: false, items: [[{ text: '一' }], []] }] }],
  ['a card without words', 'empty', { blocks: [{ kind: 'reference', to: 'lesson', id: 'L1', title: '' }] }],
  ['a cell too many', 'table', { blocks: [cells(CELLS_MAX + 1, 1)] }],
  ['rows of several lengths', 'table', { blocks: [{ kind: 'table', headed: false, rows: [[[{ text: '一' }]], []] }] }],
  ['a picture too many', 'picture', { blocks: many(PICTURES_MAX + 1, () => picture()) }],
  ['a picture that is nowhere', 'picture', { blocks: [picture({ file: '' })] }],
  ['a picture of no height', 'picture', { blocks: [picture({ height: 0 })] }],
  ['a picture of no number', 'picture', { blocks: [picture({ width: NaN })] }],
  ['a file too many', 'attachments', { attachments: many(ATTACHMENTS_MAX + 1, (nth) => file({ id: `a${nth}` })) }],
  ['two files of one id', 'attachments', { attachments: [file(), file()] }],
  ['a byte too many', 'file', { attachments: [file({ bytes: FILE_BYTES_MAX + 1 })] }],
  ['a file of nothing', 'file', { attachments: [file({ bytes: 0 })] }],
  ['a file that is nowhere', 'file', { attachments: [file({ file: '' })] }],
  ['a name that says another kind', 'file', { attachments: [file({ name: '表.pdf' })] }],
  ['a name of one too many', 'file', { attachments: [file({ name: `${'字'.repeat(FILE_NAME_MAX - 4)}.docx` })] }],
  ['a link that runs something', 'link', { blocks: [leads({ to: 'web', href: 'javascript:alert(1)' })] }],
  ['a link to no page', 'link', { blocks: [leads({ to: 'notice', id: '../me' })] }],
  ['a card to no page', 'link', { blocks: [{ kind: 'reference', to: 'lesson', id: 'a b', title: '一课' }] }],
  ['confirming asked without a reason', 'confirm', confirm(' ', at('25T02:00:00'))],
  ['a reason of one too many', 'confirm', confirm('一'.repeat(REASON_MAX + 1), at('25T02:00:00'))],
  ['confirming asked until it comes out', 'confirm', confirm('要紧', at('24T02:00:00'))],
  ['put right in nothing', 'correction', correction({ changes: [] })],
  ['put right without saying in what', 'correction', correction({ changes: [{ what: '' }] })],
  ['put right before it came out', 'correction', correction({ at: at('24T01:00:00') })],
  ['a version before that never could be', 'correction', correction({ before: { blocks: [], attachments: [] } })],
  ['taken back without a reason', 'withdrawal', { withdrawn: { at: at('25T02:00:00'), reason: '' } }],
  ['taken back before it came out', 'withdrawal', { withdrawn: { at: at('24T02:00:00'), reason: '停用' } }],
])('%s: not (%s)', (_, flaw, over) => {
  expect(flawsOf(notice(over))).toEqual([flaw])
})
