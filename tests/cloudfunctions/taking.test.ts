import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import { FILES_PER_HOUR, PART_BYTES, TAKEN_PER_HOUR } from '../../src/domain/limits'
import { ROOT } from '../support/city'
import { docx, jc, p, picture, type Made } from '../support/docx'
import type { TestCloud } from '../support/local-cloud'
import { PLAIN } from '../support/pictures'
import { all } from '../support/recount'
import { A_PDF, aText } from '../support/writing-story'
import { EDITOR, ELSEWHERE, READER, UNIT, writingCloud } from '../support/writing-staff'

let test: TestCloud
beforeEach(async () => {
  test = await writingCloud()
})
afterEach(() => test.stop())

const PLAN: Made = {
  body: [
    p('青年志愿服务月方案', jc('center')),
    p('集合点见图。'),
    p(picture('image1', '集合点')),
    p(picture('image2', '矢量图')),
    p(picture('image1', '又一次')),
  ].join(''),
  media: { 'image1.png': PLAIN.png, 'image2.emf': Buffer.from('\u0001\0\0\0not a picture that notices show') },
}

async function send(file: Buffer, uploadId: string, name = '方案.docx'): Promise<void> {
  const sent = { orgId: ROOT, uploadId, name, bytes: file.length }
  for (let nth = 0; nth * PART_BYTES < file.length; nth++) {
    const part = file.subarray(nth * PART_BYTES, (nth + 1) * PART_BYTES).toString('base64')
    await test.as(EDITOR).call('writing', 'upload', { ...sent, nth, part })
  }
}
const take = (uploadId: string, { who = EDITOR, orgId = ROOT } = {}) =>
  test.as(who).call('taking', 'takeDocx', { orgId, uploadId })
const uploads = (): Upload[] => all<Upload>(test.cloud, 'uploads')

describe('a document that was sent', () => {
  it('comes back as a text, with its pictures stored for the organisation', async () => {
    await send(docx(PLAN), 'd1')
    const { title, blocks, lost, words } = await take('d1')
    expect(title).toBe('青年志愿服务月方案')
    expect(blocks).toEqual([
      { kind: 'paragraph', runs: [{ text: '集合点见图。' }] },
      expect.objectContaining({ kind: 'picture', alt: '集合点', width: 3, height: 2 }),
      expect.objectContaining({ kind: 'picture', alt: '又一次' }),
    ])
    expect(lost.filter(({ kind }) => kind !== 'looks')).toEqual([{ kind: 'image', count: 1, words: '矢量图' }])
    expect(words).toBe('从 Word 文件读入，已清理：2 处字体和底色、1 张不能用的图片。')
    const [first, second] = blocks.flatMap((block) => (block.kind === 'picture' ? [block] : []))
    expect(second?.pictureId).toBe(first?.pictureId)
    const shown = await fetch(first?.url ?? '')
    expect(
      Buffer.from(await shown.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
  })

  it('can go into a draft at once', async () => {
    await send(docx(PLAN), 'd1')
    const { title, blocks } = await take('d1')
    const sent = blocks.map((block) =>
      block.kind === 'picture' ? { kind: block.kind, pictureId: block.pictureId, alt: block.alt } : block,
    )
    const text = aText(ROOT, { title, blocks: sent })
    const { text: kept } = await test
      .as(EDITOR)
      .call('writing', 'begin', { orgId: ROOT, noticeId: 'n1', act: 'a1', text })
    expect(kept.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'picture'])
  })

  it('answers the same when it is asked again, and keeps nothing twice', async () => {
    await send(docx(PLAN), 'd1')
    const first = await take('d1')
    const [second] = await Promise.all([take('d1'), take('d1')])
    const bare = ({ blocks }: typeof first) =>
      blocks.map((block) => (block.kind === 'picture' ? block.pictureId : block))
    expect(bare(second)).toEqual(bare(first))
    expect(uploads().map(({ place }) => place)).toEqual(['written/root', 'written/root'].map(() => uploads()[0]?.place))
    expect(uploads()).toHaveLength(2)
  })

  it('has no pictures of another one that was sent under the same name before', async () => {
    const pictureIn = async (media: Buffer): Promise<string> => {
      await send(docx({ body: p('方案') + p(picture('image1', '图')), media: { 'image1.png': media } }), 'd1')
      const { blocks } = await take('d1')
      return blocks.flatMap((block) => (block.kind === 'picture' ? [block.pictureId] : []))[0] ?? ''
    }
    const pictureId = await pictureIn(PLAIN.png)
    const text = aText(ROOT, { blocks: [{ kind: 'picture', pictureId, alt: '' }] })
    await test.as(EDITOR).call('writing', 'begin', { orgId: ROOT, noticeId: 'n1', act: 'a1', text })
    test.cloud.clock.advance(26 * 3_600_000)
    await test.settle()
    expect(uploads().map(({ _id }) => _id)).toEqual([pictureId])
    expect(await pictureIn(PLAIN.jpg)).not.toBe(pictureId)
  })

  it('is thrown away with its pictures when no text shows them', async () => {
    await send(docx(PLAN), 'd1')
    await take('d1')
    test.cloud.clock.advance(26 * 3_600_000)
    await test.settle()
    expect(uploads()).toEqual([])
  })
})

describe('what is not taken', () => {
  it('of another organisation, or not sent at all', async () => {
    await send(docx(PLAN), 'd1')
    await expect(take('d1', { who: ELSEWHERE, orgId: UNIT })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(take('d1', { who: ELSEWHERE })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(take('d1', { who: READER })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(take('d2')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(uploads()).toHaveLength(1)
  })

  it('another file than a document', async () => {
    await send(A_PDF, 'd1', '表.pdf')
    await expect(take('d1')).rejects.toThrow('.docx')
  })

  it(`more than ${TAKEN_PER_HOUR} within an hour`, async () => {
    expect(TAKEN_PER_HOUR).toBeLessThan(FILES_PER_HOUR)
    const file = docx({ body: p('一') })
    await send(file, 'd0')
    const [sent] = uploads()
    const others = Array.from({ length: TAKEN_PER_HOUR }, (_, i) => ({ ...sent, _id: `d${i + 1}` }))
    test.cloud.database.insertMany('uploads', others)
    for (let i = 0; i < TAKEN_PER_HOUR; i++) await take(`d${i}`)
    await take('d0')
    await expect(take(`d${TAKEN_PER_HOUR}`)).rejects.toMatchObject({ code: 'TOO_MANY' })
  })
})
