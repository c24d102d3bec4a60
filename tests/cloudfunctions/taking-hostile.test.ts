import fc from 'fast-check'
import { readDocx } from '../../cloudfunctions/taking/docx/read-docx'
import { packed } from '../../cloudfunctions/taking/docx/packed'
import { AppError } from '../../src/contract/errors'
import { documentFlaws } from '../../src/domain/notices/flaws'
import { cleaned } from '../../src/domain/notices/html/cleaned'
import { Parser } from 'htmlparser2'
import { DOCUMENTS, fileOf } from '../fixtures/documents/docx'
import { PASTES } from '../fixtures/documents/pastes'
import { docx, p, partsOf, r } from '../support/docx'
import { zipOf } from '../support/packed'

const MB = 1_000_000
const answer = (file: Buffer): Promise<unknown> => readDocx(file).catch((failure: unknown) => failure)
const refused = async (file: Buffer): Promise<unknown> => {
  const failure = await answer(file)
  return failure instanceof AppError ? [failure.code, failure.message] : failure
}
const zip = (files: Record<string, string | Buffer>, bytes?: number): Buffer =>
  zipOf(
    Object.entries(files).map(([name, content]) => ({
      name,
      content,
      ...(bytes === undefined ? {} : { told: { bytes } }),
    })),
  )
const withBody = (xml: string): Buffer => zip({ ...partsOf({ body: '' }), 'word/document.xml': xml })
const OPEN = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'

describe('documents that are too much', () => {
  it.each([
    [
      'a small file that says it is small and unpacks to 100 MB',
      zip({ ...partsOf({ body: '' }), 'word/document.xml': Buffer.alloc(100 * MB, ' ') }, 10),
    ],
    [
      'many parts that are too much together',
      zip(
        {
          ...partsOf({ body: '' }),
          ...Object.fromEntries(
            Array.from({ length: 8 }, (_, i) => [`word/comments${i}.xml`, Buffer.alloc(9 * MB, ' ')]),
          ),
        },
        10,
      ),
    ],
    [
      'more files than belong to one',
      zip({ ...partsOf({ body: '' }), ...Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`x${i}`, ''])) }),
    ],
    ['elements within each other without end', withBody(OPEN + '<w:ins>'.repeat(100_000))],
    ['elements by the half million', withBody(OPEN + '<w:p/>'.repeat(500_000))],
  ])('%s', async (_, file) => {
    expect(await refused(file)).toEqual(['INVALID_INPUT', expect.stringContaining('太大')])
  })

  it('of a text that is longer than a notice the beginning is read, and the rest told', async () => {
    const { blocks, lost } = await readDocx(
      docx({ body: Array.from({ length: 600 }, (_, i) => p(`第${i}段`)).join('') }),
    )
    expect(blocks).toHaveLength(400)
    expect(lost.filter(({ kind }) => kind === 'rest')[0]).toEqual({ kind: 'rest', count: 1, words: '第400段' })
    expect(lost.filter(({ kind }) => kind === 'rest').reduce((sum, { count }) => sum + count, 0)).toBe(200)
  })

  it('a table that is merged over a million places is one that can be read', async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr>${p('宽')}</w:tc>`
    const { blocks } = await readDocx(docx({ body: `<w:tbl><w:tr>${cell}<w:tc>${p('窄')}</w:tc></w:tr></w:tbl>` }))
    expect(JSON.stringify(blocks).length).toBeLessThan(1000)
  })
})

describe('documents that are none', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['another file', Buffer.from('%PDF-1.4 and so on, longer than the end of a directory')],
    ['a ZIP of something else', zip({ 'a.txt': 'x' })],
    [
      'a part that is packed as nobody can',
      Buffer.concat(
        [zip({ 'word/document.xml': 'x' })].map((file) => {
          const own = Buffer.from(file)
          own.writeUInt16LE(99, own.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 10)
          return own
        }),
      ),
    ],
  ])('%s is refused in a sentence', async (_, file) => {
    expect(await refused(file)).toEqual(['INVALID_INPUT', expect.stringMatching(/[\u4e00-\u9fff]{4}/)])
  })
})

describe('what a document may try', () => {
  it('no entity, no file and no other address is read', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "爆"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>${OPEN}<w:p><w:r><w:t>见&b;&f;</w:t></w:r></w:p></w:body></w:document>`
    const { blocks } = await readDocx(withBody(xml))
    expect(JSON.stringify(blocks)).not.toMatch(/爆爆|root:/)
    const linked = docx({
      body: p('<w:r><w:drawing><a:blip r:link="l1"/></w:drawing></w:r>'),
      more: {
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
      },
    })
    const read = await readDocx(linked)
    expect(read.blocks).toEqual([])
    expect(read.lost).toEqual([{ kind: 'foreign-image', count: 1, words: 'file:///etc/passwd' }])
  })

  it('markup that is written as text stays text, and programs are no links', async () => {
    const { blocks } = await readDocx(
      docx({
        body: p(`${r('&lt;img src=x onerror=alert(1)&gt;')}<w:hyperlink r:id="l1">${r('点我')}</w:hyperlink>`),
        links: { l1: 'javascript:alert(1)' },
      }),
    )
    expect(blocks).toEqual([{ kind: 'paragraph', runs: [{ text: '<img src=x onerror=alert(1)>点我' }] }])
  })

  it('the names of what every object has name no style, list or picture', async () => {
    const odd = ['__proto__', 'constructor', 'toString'].map((name) =>
      p(
        `${r('字', `<w:rStyle w:val="${name}"/>`)}<w:r><w:drawing><a:blip r:embed="${name}"/></w:drawing></w:r>`,
        `<w:pStyle w:val="${name}"/><w:numPr><w:numId w:val="${name}"/></w:numPr>`,
      ),
    )
    expect((await readDocx(docx({ body: odd.join('') }))).blocks).toHaveLength(3)
  })
})

describe('anything at all', () => {
  const files = DOCUMENTS.map(fileOf)

  it('a document that is cut, or in which bytes are others, is read or refused in a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
        async (file, share, changes) => {
          const other = Buffer.from(file.subarray(0, share > 0.5 ? file.length : Math.floor(file.length * share * 2)))
          for (const [at, byte] of changes) if (other.length > 0) other[at % other.length] = byte
          const read = await answer(other)
          if (read instanceof Error) expect(read).toBeInstanceOf(AppError)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('parts in which anything stands are read or refused in a sentence', async () => {
    const names = [
      'w:p',
      'w:r',
      'w:t',
      'w:tbl',
      'w:tr',
      'w:tc',
      'w:del',
      'w:pPr',
      'w:rPr',
      'w:numPr',
      'w:drawing',
      'a:blip',
      'w:txbxContent',
      'mc:AlternateContent',
      'mc:Fallback',
      'm:oMath',
      'm:f',
      'w:hyperlink',
      'w:fldChar',
      'w:footnoteReference',
      'w:vMerge',
      'w:gridSpan',
      'w:sym',
    ]
    const piece = fc.oneof(
      fc
        .constantFrom(...names)
        .map(
          (name) =>
            `<${name} w:val="2" r:id="x" r:embed="x" w:id="2" w:fldCharType="begin" w:char="F0FC" w:font="Wingdings">`,
        ),
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.string({ maxLength: 6 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const files = new Map(
          Object.entries(partsOf({ body: pieces.join('') })).map(([name, text]) => [name, String(text)]),
        )
        const read = await answer(packed(files))
        if (read instanceof Error) expect(read).toBeInstanceOf(AppError)
      }),
      { numRuns: 150 },
    )
  })

  it('of pastes that are cut and mixed something is made that can be kept', () => {
    const pieces = PASTES.flatMap(({ html }) => html.split(/(?=<)/))
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8 })), { maxLength: 60 }),
        (some) => {
          const { blocks } = cleaned(`<p>见</p>${some.join('')}`, Parser)
          const kept = blocks.flatMap((block) => (block.kind === 'picture' ? [] : [block]))
          expect(documentFlaws({ blocks: kept, attachments: [] })).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('a page costs as much as it is long: twice the marks are twice the calls, whatever stands in them', () => {
    const costOf = (n: number): number => {
      let calls = 0
      class Counting extends Parser {
        constructor(...[handler, options]: ConstructorParameters<typeof Parser>) {
          super(
            {
              ...handler,
              ontext: (text) => {
                calls++
                handler?.ontext?.(text)
              },
            },
            options,
          )
        }
      }
      cleaned(
        `<p style='mso-list:l0 level1'><span style='mso-list:Ignore'>·</span>${'a&amp; '.repeat(n)}</p>`,
        Counting,
      )
      return calls
    }
    expect(costOf(4000)).toBeLessThan(2.2 * costOf(2000))
  })
})
