import type { NoticeDetail, ShownBlock } from '../../../../src/contract/notices'
import type { ComparedRun } from '../../../../src/domain/notices/document'

export const NOW = '2026-11-24T02:00:00.000Z'

export const run = (text: string, over: Partial<ComparedRun> = {}): ComparedRun => ({ text, ...over })
export const paragraph = (...runs: (string | ComparedRun)[]): ShownBlock => ({
  kind: 'paragraph',
  runs: runs.map((one) => (typeof one === 'string' ? run(one) : one)),
})

/** A block of each kind, with what each may have. */
export const EVERY_BLOCK: ShownBlock[] = [
  { kind: 'heading', level: 1, runs: [run('一、时间')] },
  { kind: 'paragraph', align: 'right', runs: [run('团市委', { bold: true }), run('新', { change: 'in' })] },
  { kind: 'list', ordered: true, items: [[run('见', { link: { to: 'web', href: 'https://a.example/' } })], []] },
  {
    kind: 'table',
    headed: true,
    rows: [
      [[run('段')], [run('集合')]],
      [[run('A')], []],
    ],
  },
  { kind: 'picture', url: 'https://b.example/p.png', width: 600, height: 200, alt: '图' },
  { kind: 'reference', to: 'lesson', id: 'lesson-8', title: '清清澜江' },
  paragraph(run('记录', { link: { to: 'notice', id: 'n2' } })),
]

export const notice = (over: Partial<NoticeDetail> = {}): NoticeDetail => ({
  noticeId: 'n1',
  category: 'notice',
  title: '关于开展团员教育评议的通知',
  source: '团市委组织部',
  publishAt: '2026-11-22T01:00:00.000Z',
  views: 1204,
  pinned: false,
  unread: false,
  confirmBy: null,
  confirmed: false,
  corrected: false,
  withdrawn: false,
  old: false,
  blocks: [paragraph('各团支部：')],
  attachments: [{ id: 'a1', name: '团员自评表.docx', kind: 'docx', bytes: 38_400 }],
  confirm: null,
  repostedFrom: null,
  correction: null,
  withdrawal: null,
  now: NOW,
  ...over,
})

export const withdrawn = (): NoticeDetail =>
  notice({
    withdrawn: true,
    blocks: null,
    attachments: [],
    withdrawal: { at: NOW, reason: '报告厅停用检修。', confirmedAt: null, followUp: null },
  })
