import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { Writing, WritingFile } from '../../src/contract/writing'
import { FILE_BYTES_MAX, FILES_PER_HOUR, NOTICE_FILE_SECONDS, PART_BYTES } from '../../src/domain/limits'
import { NOT_ATTACHED } from '../../src/domain/notices/attached-kind'
import { personOf, ROOT } from '../support/city'
import { TUESDAY, type TestCloud } from '../support/local-cloud'
import { anAttachment, aNotice, MONDAY } from '../support/notices'
import { aDocument } from '../support/packed'
import { photo, PLAIN, pngPhoto, SECRETS } from '../support/pictures'
import { all } from '../support/recount'
import { A_PDF, aText } from '../support/writing-story'
import { EDITOR, ELSEWHERE, OTHER, READER, REVIEWER, UNIT, writingCloud } from '../support/writing-staff'

const HOUR = 3_600_000

let test: TestCloud
beforeEach(async () => {
  test = await writingCloud()
})
afterEach(() => test.stop())

let made = 0
const fresh = (name: string): string => `${name}${made++}`
interface Sending {
  uploadId?: string
  who?: string
  orgId?: string
  name?: string
}
const partOf = (file: Buffer, nth: number): string =>
  file.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES).toString('base64')
const sendPart = (
  file: Buffer,
  nth: number,
  { uploadId = 'p1', who = EDITOR, orgId = ROOT, name = 'a.png' }: Sending,
) => test.as(who).call('writing', 'upload', { orgId, uploadId, name, bytes: file.length, nth, part: partOf(file, nth) })
async function send(
  file: Buffer,
  name: string,
  { uploadId = fresh('p'), ...sending }: Sending = {},
): Promise<WritingFile> {
  let came: WritingFile | null = null
  for (let nth = 0; nth * PART_BYTES < file.length; nth++)
    came = (await sendPart(file, nth, { uploadId, name, ...sending })).file
  if (!came) throw new Error('it has not come whole')
  return came
}
const refusal = (file: Buffer, name = 'x.docx'): Promise<unknown> =>
  send(file, name).catch((failure: unknown) => failure)

const on = ({ noticeId, turn }: Writing) => ({ noticeId, turn, act: fresh('act') })
const begin = (text: object = {}, noticeId = 'n1'): Promise<Writing> =>
  test.as(EDITOR).call('writing', 'begin', { orgId: ROOT, noticeId, act: fresh('act'), text: aText(ROOT, text) })
const save = (writing: Writing, text: object, who = EDITOR): Promise<Writing> =>
  test.as(who).call('writing', 'save', { ...on(writing), text: aText(ROOT, text) })
const picture = (pictureId: string, alt = '') => ({ kind: 'picture' as const, pictureId, alt })
const withPictures = (...ids: string[]) => ({ blocks: ids.map((id) => picture(id)) })
const approved = async (writing: Writing): Promise<Writing> => {
  await test.as(EDITOR).call('writing', 'check', { noticeId: writing.noticeId })
  await test.cloud.pushChecks()
  const waits = await test.as(EDITOR).call('writing', 'submit', on(writing))
  await test.as(EDITOR).call('writing', 'check', { noticeId: writing.noticeId })
  await test.cloud.pushChecks()
  return test.as(REVIEWER).call('writing', 'approve', { ...on(waits), words: '' })
}
const readAt = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer())
const day = async (hours: number): Promise<void> => {
  test.cloud.clock.advance(hours * HOUR)
  await test.settle()
}
const uploads = (): string[] => all<Upload>(test.cloud, 'uploads').map(({ _id }) => _id)
const onDisk = (): string[] => {
  const files = join(test.dataDir, 'files')
  if (!existsSync(files)) return []
  return readdirSync(files, { recursive: true, encoding: 'utf8' })
    .map((name) => basename(name))
    .filter((name) => /\.(png|jpg|pdf|docx)$/.test(name))
    .sort()
}

describe('a file', () => {
  it('comes in parts, in any order and any number of times, is stored once, and is what it is and no more', async () => {
    const file = photo({ orientation: 6, filling: 2 * PART_BYTES })
    const all3 = [2, 0, 0]
    for (const nth of all3) expect(await sendPart(file, nth, { name: '合影' })).toEqual({ file: null })
    const last = await Promise.all([1, 1].map((nth) => sendPart(file, nth, { name: '合影' })))
    const [one, other] = last.map((reply) => reply.file)
    expect(one).toMatchObject({ fileId: 'p1', name: '合影.jpg', kind: 'jpg', width: 2, height: 3 })
    expect({ ...other, url: '' }).toEqual({ ...one, url: '' })
    expect((await sendPart(file, 1, { name: '合影' })).file).toMatchObject({ fileId: 'p1' })
    expect(test.cloud.database.count('uploadParts')).toBe(0)
    const stored = await readAt(one?.url ?? '')
    expect(stored.length).toBe(one?.bytes)
    for (const secret of SECRETS) expect(stored.includes(secret)).toBe(false)
  })

  it('is told by what is in it, and its name ends as that', async () => {
    expect(await send(A_PDF, '安排表.docx')).toMatchObject({
      name: '安排表.docx.pdf',
      kind: 'pdf',
      width: 0,
      height: 0,
    })
    expect(await send(aDocument('docx'), '../表 一')).toMatchObject({ name: '表 一.docx', kind: 'docx' })
    expect(await send(aDocument('xlsx'), `${'长'.repeat(200)}.xlsx`)).toMatchObject({ kind: 'xlsx' })
    const { name, bytes } = await send(pngPhoto(), '截图.PNG')
    expect([name, bytes < pngPhoto().length]).toEqual(['截图.PNG', true])
  })

  it.each<[string, Buffer, string]>([
    ['no file of these kinds', Buffer.from('<svg onload="alert(1)"/>'.padEnd(100)), NOT_ATTACHED.other],
    ['another kind of picture', PLAIN.webp, NOT_ATTACHED.picture],
    ['an old document', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)]), NOT_ATTACHED.old],
    ['half a document', aDocument('docx').subarray(0, 150), NOT_ATTACHED.broken],
    ['half a picture', PLAIN.png.subarray(0, 60), NOT_ATTACHED.broken],
  ])('is refused with a sentence: %s', async (_, file, sentence) => {
    expect(await refusal(file)).toMatchObject({ code: 'INVALID_INPUT', message: sentence })
    expect(onDisk()).toEqual([])
  })

  it('is refused where a phone could not show it, is too large, or is not as long as was told', async () => {
    const vast = Buffer.from(PLAIN.png)
    vast.writeUInt32BE(19_999, 16)
    vast.writeUInt32BE(19_999, 20)
    expect(await refusal(vast)).toMatchObject({ message: expect.stringContaining('像素太多') as string })
    const asked = { orgId: ROOT, uploadId: 'p9', name: 'a.pdf', nth: 0, part: partOf(A_PDF, 0) }
    const ask = (more: object) => test.as(EDITOR).call('writing', 'upload', { ...asked, bytes: A_PDF.length, ...more })
    await expect(ask({ bytes: 32_000_000 })).rejects.toMatchObject({
      message: '文件 32 MB，最大 10 MB。压缩一下，或拆成几份。',
    })
    await expect(ask({ bytes: FILE_BYTES_MAX + 1 })).rejects.toMatchObject({
      message: expect.stringMatching(/^文件 11 MB，最大 10 MB。/) as string,
    })
    for (const more of [{ bytes: A_PDF.length + 1 }, { nth: 1 }, { part: 'AAAA' }])
      await expect(ask(more)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(uploads()).toHaveLength(1)
  })

  it('is one of so many in an hour, also of those that are begun at once', async () => {
    const [left, more] = [4, 10]
    const before = Array.from({ length: FILES_PER_HOUR }, (_, n) => ({
      at: n < left ? new Date(0) : TUESDAY,
      what: '',
    }))
    test.has({ tries: [{ _id: `written-file_${personOf(EDITOR)}`, last: before }] })
    const file = photo({ filling: PART_BYTES })
    const sent = Array.from({ length: more }, (_, n) => sendPart(file, 0, { uploadId: `many${n}` }))
    const begun = await Promise.allSettled(sent)
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(left)
    expect(test.cloud.database.count('uploadParts')).toBe(left)
    await expect(send(A_PDF, 'a.pdf')).rejects.toMatchObject({ code: 'TOO_MANY' })
    // Somebody else's are counted apart.
    await send(A_PDF, 'a.pdf', { who: OTHER })
    test.cloud.clock.advance(HOUR + 1)
    await send(A_PDF, 'a.pdf')
  })

  it('is added to by nobody else, and is for its own organisation', async () => {
    const file = photo({ filling: PART_BYTES })
    await sendPart(file, 0, {})
    await expect(sendPart(file, 1, { who: OTHER })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(sendPart(file, 1, { orgId: UNIT })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(sendPart(file, 0, { who: ELSEWHERE })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const theirs = await send(PLAIN.png, 'a.png', { who: ELSEWHERE, orgId: UNIT })
    await expect(begin(withPictures(theirs.fileId))).rejects.toMatchObject({
      message: expect.stringMatching(/^有一张图片/) as string,
    })
    // Not whole, no picture, none at all.
    const pdf = await send(A_PDF, 'a.pdf')
    for (const id of ['p1', pdf.fileId, 'none'])
      await expect(begin(withPictures(id))).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(begin({ attachments: [{ id: 'p1', name: 'a.pdf' }] })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})

describe('what a text has of files', () => {
  it('is written, reviewed, read, and its addresses end', async () => {
    const [poster, table] = [await send(pngPhoto(), '海报.png'), await send(A_PDF, '表.pdf')]
    const text = { blocks: [picture(poster.fileId, '海报')], attachments: [{ id: table.fileId, name: '安排表' }] }
    const writing = await save(await begin(), text, OTHER)
    const attached = { id: table.fileId, name: '安排表.pdf', kind: 'pdf', bytes: A_PDF.length }
    expect(writing.text).toMatchObject({
      blocks: [{ kind: 'picture', pictureId: poster.fileId, width: 3, height: 2, alt: '海报' }],
      attachments: [attached],
    })
    const shown = writing.text.blocks.flatMap((block) => (block.kind === 'picture' ? [block.url] : []))
    const { url, name } = await test
      .as(REVIEWER)
      .call('writing', 'file', { noticeId: 'n1', attachmentId: table.fileId })
    expect([name, (await readAt(url)).equals(A_PDF)]).toEqual(['安排表.pdf', true])
    const compared = await test
      .as(REVIEWER)
      .call('writing', 'compare', { noticeId: 'n1', before: null, after: 'written' })
    expect(compared.attachments).toEqual([{ mark: 'same', attachment: attached }])
    await approved(writing)
    const read = await test.as(READER).call('notices', 'open', { noticeId: 'n1' })
    expect(read).toMatchObject({ blocks: [{ kind: 'picture', width: 3 }], attachments: [{ name: '安排表.pdf' }] })
    test.cloud.clock.advance((NOTICE_FILE_SECONDS + 1) * 1000)
    for (const one of [url, ...shown]) expect((await fetch(one)).status).toBe(403)
    await expect(
      test.as(REVIEWER).call('writing', 'file', { noticeId: 'n1', attachmentId: 'a9' }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('is there when a correction begins, also of a notice that came from elsewhere, and what changed of it is told', async () => {
    const file = 'cloud://local-env.local-bucket/notices/旧海报.png'
    const old = { kind: 'picture' as const, file, width: 9, height: 9, alt: '旧' }
    test.has({ notices: [aNotice({ publishAt: MONDAY, blocks: [old], attachments: [anAttachment()] })] })
    const seen = await test.as(EDITOR).call('writing', 'writing', { noticeId: 'n1' })
    const begun = await test.as(EDITOR).call('writing', 'correct', on(seen))
    const [known] = begun.text.blocks
    expect(known).toMatchObject({
      kind: 'picture',
      pictureId: expect.stringMatching(/^f[0-9a-f]{32}$/) as string,
      alt: '旧',
    })
    const pictureId = known?.kind === 'picture' ? known.pictureId : ''
    const poster = await send(PLAIN.png, '新海报.png')
    const saved = await save(begun, {
      note: '换了海报',
      blocks: [picture(pictureId, '旧海报'), picture(poster.fileId)],
      attachments: [{ id: poster.fileId, name: poster.name }],
    })
    expect(saved.text.blocks).toMatchObject([{ pictureId }, { pictureId: poster.fileId }])
    const which = { noticeId: 'n1', before: 'out' as const, after: 'written' as const }
    const compared = await test.as(REVIEWER).call('writing', 'compare', which)
    expect(compared.blocks.map(({ mark }) => mark)).toEqual(['changed', 'in'])
    expect(compared.attachments.map(({ mark, attachment }) => [mark, attachment.name])).toEqual([
      ['in', '新海报.png'],
      ['out', '附件一.pdf'],
    ])
    // Back again: the notice has it still.
    const back = await save(saved, { attachments: [{ id: 'a1', name: '附件一' }] })
    expect(back.text.attachments).toEqual([{ id: 'a1', name: '附件一.pdf', kind: 'pdf', bytes: 1000 }])
  })
})

describe('what no text has', () => {
  it('goes after a day, and what never came whole; what is written, out, or was handed in stays', async () => {
    const file = photo({ filling: PART_BYTES })
    await sendPart(file, 0, { uploadId: 'half' })
    for (const uploadId of ['idle', 'first', 'second', 'dropped', 'before'])
      await send(PLAIN.png, `${uploadId}.png`, { uploadId })
    const begun = await begin({ ...withPictures('first', 'dropped'), attachments: [{ id: 'before', name: 'b.png' }] })
    await day(23)
    expect(uploads().sort()).toEqual(['before', 'dropped', 'first', 'half', 'idle', 'second'])
    const saved = await save(begun, {
      ...withPictures('first', 'second'),
      attachments: [{ id: 'before', name: 'b.png' }],
    })
    await day(2)
    // What was dropped two hours ago may be taken back.
    expect(uploads().sort()).toEqual(['before', 'dropped', 'first', 'second'])
    expect(test.cloud.database.count('uploadParts')).toBe(0)
    await day(23)
    expect(onDisk()).toEqual(['before.png', 'first.png', 'second.png'])
    const out = await approved(saved)
    const correction = await test.as(EDITOR).call('writing', 'correct', on(out))
    await approved(await save(correction, { ...withPictures('second'), note: '换图' }))
    await day(48)
    // Of what stood there before the correction, too.
    expect(onDisk()).toEqual(['before.png', 'first.png', 'second.png'])
  })

  it('goes a day after its draft was thrown away, unless it was handed in', async () => {
    for (const uploadId of ['draft', 'seen']) await send(PLAIN.png, `${uploadId}.png`, { uploadId })
    const handed = await test.as(EDITOR).call('writing', 'submit', on(await begin(withPictures('seen'))))
    const back = await test.as(REVIEWER).call('writing', 'sendBack', { ...on(handed), words: '图不对' })
    const saved = await save(back, withPictures('draft'))
    await test.as(EDITOR).call('writing', 'discard', on(saved))
    await day(23)
    expect(onDisk()).toEqual(['draft.png', 'seen.png'])
    await day(2)
    expect(onDisk()).toEqual(['seen.png'])
    expect(all<Notice>(test.cloud, 'notices').find(({ _id }) => _id === 'n1')?.files).toEqual([])
    const compared = await test.as(REVIEWER).call('writing', 'compare', { noticeId: 'n1', before: null, after: 1 })
    expect(compared.blocks).toMatchObject([
      { block: { kind: 'picture', url: expect.stringMatching(/^http/) as string } },
    ])
  })
})
