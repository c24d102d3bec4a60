import fc from 'fast-check'
import { UNPACKED_BYTES_MAX } from '../../../src/domain/limits'
import {
  attachedKind,
  ATTACHED_KINDS,
  isAttached,
  NOT_ATTACHED,
  refusedAtOnce,
} from '../../../src/domain/notices/attached-kind'
import { attachedName } from '../../../src/domain/notices/file-name'
import { zipEntries } from '../../../src/domain/zip-entries'
import { aDocument, zipOf } from '../../support/packed'
import { PLAIN } from '../../support/pictures'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)])

describe('what a file is', () => {
  it('is told by what is in it', () => {
    for (const kind of ['docx', 'xlsx', 'pptx'] as const) expect(attachedKind(aDocument(kind))).toBe(kind)
    expect([PDF, PLAIN.png, PLAIN.jpg].map(attachedKind)).toEqual(['pdf', 'png', 'jpg'])
    // As some programs name it, and with what Word writes behind a ZIP: nothing, or a comment.
    expect(attachedKind(zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document2.xml' }], '文'))).toBe('docx')
  })

  it.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'other'],
    ['a program', Buffer.from('MZ\x90\0'), 'other'],
    ['a page', Buffer.from('<html>%PDF-1.7'), 'other'],
    ['any ZIP', zipOf([{ name: 'a.txt' }]), 'other'],
    ['a ZIP that only names its kinds', zipOf([{ name: 'word/document.xml' }]), 'other'],
    ['a document of another program', zipOf([{ name: 'mimetype' }, { name: 'content.xml' }]), 'other'],
    [
      'a name that only begins so',
      zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml.exe' }]),
      'other',
    ],
    ['WebP', PLAIN.webp, 'picture'],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'picture'],
    ['GIF', Buffer.from('GIF89a'), 'picture'],
    ['what Office wrote before', OLE, 'old'],
    ['a document with a password', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'locked'],
    ['a ZIP with a password', aDocument('docx', { name: 'a.xml', told: { flags: 1 } }), 'locked'],
    ['macros', aDocument('docx', { name: 'word/vbaProject.bin' }), 'program'],
    ['controls that run', aDocument('pptx', { name: 'ppt/activeX/activeX1.xml' }), 'program'],
    ['a document that is two', aDocument('docx', { name: 'xl/workbook.xml' }), 'twofold'],
    ['a PDF with a ZIP behind it', Buffer.concat([PDF, zipOf([])]), 'twofold'],
    ['a ZIP that readers of PDF open', aDocument('docx', { name: '%PDF-1.7' }), 'twofold'],
    ['a PDF without its end', PDF.subarray(0, 40), 'broken'],
    ['two files of one name', aDocument('docx', { name: 'word/document.xml' }), 'broken'],
    ['something behind a ZIP', Buffer.concat([aDocument('docx'), PDF]), 'broken'],
  ])('refuses %s', (_, file, reason) => {
    expect(attachedKind(file)).toBe(reason)
  })

  it('refuses what would be endless, from the first byte too many', () => {
    const told = (bytes: number) => aDocument('xlsx', { name: 'xl/a.xml', told: { bytes } })
    const others = (zipEntries(aDocument('xlsx')) ?? []).reduce((sum, { bytes }) => sum + bytes, 0)
    expect(attachedKind(told(UNPACKED_BYTES_MAX - others))).toBe('xlsx')
    expect(attachedKind(told(UNPACKED_BYTES_MAX - others + 1))).toBe('endless')
    expect(attachedKind(told(0xffffffff))).toBe('endless')
  })

  it('is known from the first part only where it can be nothing that is taken', () => {
    for (const file of [PDF, PLAIN.png, PLAIN.jpg, OLE, aDocument('docx')]) expect(refusedAtOnce(file)).toBeNull()
    expect([Buffer.from('MZ'), PLAIN.webp].map(refusedAtOnce)).toEqual(['other', 'picture'])
  })

  it('says in a sentence why not', () => {
    for (const sentence of Object.values(NOT_ATTACHED)) expect(sentence).toMatch(/^[\u4e00-\u9fff]{4}.+[^。]$/)
  })
})

describe('the directory of a ZIP', () => {
  const file = zipOf([{ name: 'a' }, { name: '目录/b', content: 'xyz', told: { flags: 1 } }], 'PK\x05\x06')

  it('tells names and sizes, also behind a comment that looks like its end', () => {
    expect(zipEntries(file)?.map(({ bytes, locked }) => [bytes, locked])).toEqual([
      [4, false],
      [3, true],
    ])
    expect(zipEntries(zipOf([]))).toEqual([])
    // Within a larger piece of memory.
    expect(
      zipEntries(Buffer.concat([Buffer.alloc(7), file, Buffer.alloc(5)]).subarray(7, 7 + file.length)),
    ).toHaveLength(2)
  })

  it('is none wherever the file is cut off', () => {
    for (let length = 0; length < file.length; length++)
      expect([length, zipEntries(file.subarray(0, length))]).toEqual([length, null])
  })

  it('is none whose last name goes beyond it', () => {
    const one = zipOf([{ name: 'a' }])
    expect(zipEntries(one)).toHaveLength(1)
    one.writeUInt16LE(2, one.readUInt32LE(one.length - 6) + 28)
    expect(zipEntries(one)).toBeNull()
  })

  it('is read in no time and within the file, whatever stands in it', () => {
    const documents = [aDocument('docx'), aDocument('pptx', { name: 'x'.repeat(300) }), file, PDF, OLE, PLAIN.png]
    const spoilt = fc
      .tuple(
        fc.constantFrom(...documents),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
      )
      .map(([whole, changes]) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        return bytes
      })
    const any = fc.oneof(fc.uint8Array({ maxLength: 200 }), spoilt)
    fc.assert(
      fc.property(any, fc.nat(400), (bytes, length) => {
        for (const one of [bytes, bytes.subarray(0, length)]) {
          const kind = attachedKind(one)
          expect(isAttached(kind) ? ATTACHED_KINDS : Object.keys(NOT_ATTACHED)).toContain(kind)
          for (const { name } of zipEntries(one) ?? []) expect(name.length).toBeLessThanOrEqual(one.length)
        }
      }),
      { numRuns: 3000 },
    )
    // As many entries as a directory can tell of, of which there is none.
    const vast = zipOf([])
    vast.writeUInt16LE(0xffff, 10)
    expect(zipEntries(vast)).toBeNull()
  })
})

it('an attachment is called no longer than a notice’s may be, and ends as what it is', () => {
  expect(attachedName('表.docx', 'docx')).toBe('表.docx')
  expect(attachedName('表.docx', 'pdf')).toBe('表.docx.pdf')
  for (const letter of ['长', 'a', '😀']) {
    const name = attachedName(`${letter.repeat(200)}.JPEG`, 'jpg')
    expect([[...name].length <= 80, name.endsWith('.JPEG')]).toEqual([true, true])
  }
  expect([...attachedName('a'.repeat(200), 'pdf')]).toHaveLength(80)
})
