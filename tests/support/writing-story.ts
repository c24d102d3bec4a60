import type { Contract } from '../../src/contract'
import type { Reply, Sent } from '../../src/contract/define'
import type { Writing, WritingFile } from '../../src/contract/writing'
import { DAY_MS } from '../../src/domain/time'
import { moveNotices } from './bundle-story'
import { confirmOne } from './confirm-story'
import { docx, p, picture as drawn, style } from './docx'
import { PLAIN } from './pictures'

type Call = <N extends keyof Contract, A extends keyof Contract[N] & string>(
  of: readonly [N, A],
  input: Sent<Contract[N][A]>,
) => Promise<Reply<Contract[N][A]>>

type Text = Sent<Contract['writing']['save']>['text']

/** A text that lacks nothing, for an organisation. */
export const aText = (scope: string, text: Partial<Text> = {}): Text => ({
  category: 'notice',
  title: '主题团日安排',
  blocks: [{ kind: 'paragraph', runs: [{ text: '周五下午在图书馆。' }] }],
  attachments: [],
  scope,
  standings: ['member', 'youth'],
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null,
  confirm: null,
  asksAgain: false,
  note: '',
  ...text,
})

/** The least that is one. */
export const A_PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

interface Staff {
  editor: Call
  /** Somebody of an organisation below, who takes it over. */
  below: { editor: Call; orgId: string }
  reviewer: Call
  /** Somebody of a branch below, who confirms. */
  member: { call: Call; branchId: string }
  /** What WeChat pushes by then. */
  pushes: () => Promise<void>
}

/** A notice of a place, once through every move that there is: an editor and a reviewer of it do in turn what is theirs. */
export async function writeNotices({ editor, below, reviewer, member, pushes }: Staff, orgId: string): Promise<void> {
  let acts = 0
  const on = ({ noticeId, turn }: Writing) => ({ noticeId, turn, act: `story-${acts++}` })
  const begin = (noticeId: string): Promise<Writing> =>
    editor(['writing', 'begin'], { orgId, noticeId, act: `story-${acts++}`, text: aText(orgId) })

  await editor(['writing', 'below'], { orgId, scope: orgId })
  await editor(['writing', 'reach'], { orgId, scope: below.orgId, standings: ['member'], sectors: null })
  await editor(['writing', 'discard'], on(await begin('story-gone')))
  const begun = await begin('story-notice')
  await editor(['writing', 'writing'], { noticeId: begun.noticeId })
  const send = async (name: string, file: Buffer): Promise<WritingFile> => {
    const part = { nth: 0, bytes: file.length, part: file.toString('base64') }
    const { file: sent } = await editor(['writing', 'upload'], { orgId, uploadId: `story-${acts++}`, name, ...part })
    if (!sent) throw new Error(`${name} did not come whole`)
    return sent
  }
  const picture = await send('海报.png', PLAIN.png)
  const table = await send('安排表.pdf', A_PDF)
  const paper = await send(
    '方案.docx',
    docx({
      body: p('主题团日方案', style('a4')) + p('周五。') + p(drawn('image1')),
      media: { 'image1.png': PLAIN.png },
    }),
  )
  await editor(['taking', 'takeDocx'], { orgId, uploadId: paper.fileId })
  const withFiles = aText(orgId, {
    publishAt: new Date(Date.parse(begun.now) + DAY_MS).toISOString(),
    blocks: [{ kind: 'picture', pictureId: picture.fileId, alt: '海报' }],
    attachments: [{ id: table.fileId, name: table.name }],
  })
  const saved = await editor(['writing', 'save'], { ...on(begun), text: withFiles })
  await editor(['writing', 'check'], { noticeId: saved.noticeId })
  await pushes()
  const taken = await editor(['writing', 'recall'], on(await editor(['writing', 'submit'], on(saved))))
  const held = await reviewer(['writing', 'holdReview'], on(await editor(['writing', 'submit'], on(taken))))
  await reviewer(['writing', 'file'], { noticeId: held.noticeId, attachmentId: table.fileId })
  await reviewer(['writing', 'compare'], { noticeId: held.noticeId, before: null, after: held.version })
  const back = await reviewer(['writing', 'sendBack'], { ...on(held), words: '时间写错了' })
  const again = await editor(['writing', 'submit'], on(back))
  const scheduled = await reviewer(['writing', 'approve'], { ...on(again), words: '' })
  const approved = await editor(['writing', 'unschedule'], on(scheduled))
  const out = await editor(['writing', 'release'], { ...on(approved), publishAt: null })
  await below.editor(['writing', 'above'], { orgId: below.orgId, cursor: null })
  await below.editor(['writing', 'repost'], { orgId: below.orgId, noticeId: out.noticeId, act: `story-${acts++}` })
  await editor(['writing', 'correct'], on(out))
  const seen = await editor(['writing', 'writing'], { noticeId: out.noticeId })
  await reviewer(['writing', 'compare'], { noticeId: out.noticeId, before: 'out', after: 'written' })
  await reviewer(['writing', 'withdraw'], { ...on(seen), words: '改期，另行通知' })
  for (const stage of [null, 'draft', 'scheduled', 'published', 'withdrawn'] as const)
    await editor(['writing', 'writings'], { orgId, stage, cursor: null })
  await moveNotices(editor, orgId)
  const confirming = { editor, reviewer, member: member.call }
  await confirmOne(confirming, { orgId, branchId: member.branchId, text: aText(orgId) })
}
