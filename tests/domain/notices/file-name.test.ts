import { FILE_KINDS } from '../../../src/domain/notices/document'
import { fileNameOf } from '../../../src/domain/notices/file-name'
import { isHarmless } from '../../../src/domain/text'
import { utf8Bytes } from '../../../src/domain/utf8'

describe('the name of an opened file', () => {
  it('is its own', () => {
    expect(fileNameOf('团员自评表.docx', 'docx')).toBe('团员自评表.docx')
    expect(fileNameOf('海报.JPEG', 'jpg')).toBe('海报.JPEG')
    for (const kind of FILE_KINDS) expect(fileNameOf(`a.${kind}`, kind)).toBe(`a.${kind}`)
  })

  it('ends with what it is, not with what it says', () => {
    expect(fileNameOf('通知.exe', 'pdf')).toBe('通知.exe.pdf')
    expect(fileNameOf('通知.docx', 'doc')).toBe('通知.docx.doc')
    expect(fileNameOf('通知', 'xlsx')).toBe('通知.xlsx')
  })

  it('leads to no other folder, hides nothing and is never empty', () => {
    expect(fileNameOf('../../a/b\\c.pdf', 'pdf')).toBe('a b c.pdf')
    expect(fileNameOf('表\u202Efdp.docx', 'docx')).toBe('表 fdp.docx')
    expect(fileNameOf('.hidden.png', 'png')).toBe('hidden.png')
    expect(fileNameOf('///', 'ppt')).toBe('附件.ppt')
    expect(fileNameOf('.pdf', 'pdf')).toBe('pdf.pdf')
    expect(fileNameOf('a\u0000b.pdf', 'pdf')).toBe('a b.pdf')
  })

  it('fits, whatever it is written in', () => {
    for (const letter of ['团', '😀', 'a']) {
      const name = fileNameOf(`${letter.repeat(300)}.docx`, 'docx')
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(220)
      expect(isHarmless(name) && name.endsWith('.docx')).toBe(true)
    }
  })
})

it('bytes are those of UTF-8', () => {
  for (const text of ['', 'abc', 'é', '团支部', '😀a', '\u07FF\u0800\uFFFF'])
    expect(utf8Bytes(text)).toBe(Buffer.byteLength(text))
})
