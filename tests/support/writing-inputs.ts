import { cursorOf } from '../../cloudfunctions/kit/paging'
import type { Contract } from '../../src/contract'
import type { Sent } from '../../src/contract/define'
import { branchId } from './city'
import { PLAIN } from './pictures'

const branch = branchId(0, 0)
/** Of a notice that is being written: each move is made upon a turn, under a name of its own. */
const move = { noticeId: 'N1', turn: 1, act: 'act2' }
const runs = [
  { text: '周三 18:00 起停电两小时。', bold: true },
  { text: '安排表', link: { to: 'web' as const, href: 'https://example.cn/a' } },
  { text: '第八期', link: { to: 'lesson' as const, id: 'L1' } },
]
const text: Sent<Contract['writing']['save']>['text'] = {
  category: 'notice',
  title: '实训楼周三晚停电',
  blocks: [
    { kind: 'paragraph', align: 'right', runs },
    { kind: 'heading', level: 1, runs },
    { kind: 'list', ordered: true, items: [runs] },
    { kind: 'table', headed: true, rows: [[runs]] },
    { kind: 'picture', pictureId: 'p1', alt: '示意图' },
    { kind: 'reference', to: 'activity', id: 'a1', title: '义诊' },
  ],
  attachments: [{ id: 'f1', name: '安排表.pdf' }],
  scope: branch,
  standings: ['member'],
  sectors: ['school'],
  isPublic: false,
  pinned: false,
  publishAt: '2026-12-01T00:00:00.000Z',
  confirm: {
    reason: '涉及用电安全',
    deadline: '2026-12-03T10:00:00.000Z',
    question: { text: '几点停电？', options: ['18:00', '20:00'], right: 0, says: '周三 18:00 起停电两小时。' },
  },
  asksAgain: false,
  note: '改了时间',
}

const picture = PLAIN.png

type Writing = Contract['writing']

/** Inputs of every action of writing, as `INPUTS` has them of all. */
export const WRITING_INPUTS: { [A in keyof Writing]: readonly Sent<Writing[A]>[] } = {
  writings: [
    { orgId: branch, stage: 'draft', cursor: cursorOf([1000, 'n1']) },
    { orgId: branch, stage: null, category: 'notice', year: 2026, words: '团日', cursor: null },
  ],
  writing: [{ noticeId: 'N1' }],
  compare: [
    { noticeId: 'N1', before: 'out', after: 'written' },
    { noticeId: 'N1', before: null, after: 1 },
  ],
  below: [{ orgId: branch, scope: branch }],
  above: [{ orgId: branch, cursor: cursorOf([1000, 'n1']) }],
  reach: [{ orgId: branch, scope: branch, standings: ['member' as const], sectors: ['school' as const] }],
  burden: [
    { orgId: branch, noticeId: 'N1', scope: branch, sectors: ['school'], publishAt: '2026-12-01T00:00:00.000Z' },
  ],
  repost: [{ orgId: branch, noticeId: 'N1', act: 'act1' }],
  begin: [{ orgId: branch, noticeId: 'n-new', act: 'act1', text }],
  save: [{ ...move, text }],
  check: [{ noticeId: 'N1' }],
  upload: [
    {
      orgId: branch,
      uploadId: 'u1',
      name: '示意图.png',
      bytes: picture.length,
      nth: 0,
      part: picture.toString('base64'),
    },
  ],
  file: [{ noticeId: 'N1', attachmentId: 'f1' }],
  submit: [move],
  recall: [move],
  holdReview: [move],
  approve: [{ ...move, words: '', decides: 'p1' }],
  sendBack: [{ ...move, words: '附件二缺最后一页' }],
  release: [{ ...move, publishAt: '2026-12-01T00:00:00.000Z' }],
  unschedule: [move],
  correct: [move],
  discard: [move],
  withdraw: [{ ...move, words: '场地停用' }],
}
