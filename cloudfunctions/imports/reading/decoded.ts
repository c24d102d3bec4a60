import { strictly } from '../../shared/files/strictly'
import { refuseFile } from './refuse'

/** UTF-8 with or without its mark, UTF-16 with it, else what Windows of this country writes: GB18030, which has all of GBK. */
export function decoded(content: Buffer): { text: string; encoding: 'UTF-8' | 'UTF-16' | 'GBK' } {
  if (content[0] === 0xff && content[1] === 0xfe)
    return { text: strictly(content, 'utf-16le') ?? refused(), encoding: 'UTF-16' }
  const utf8 = strictly(content, 'utf-8')
  if (utf8 !== null) return { text: checked(utf8), encoding: 'UTF-8' }
  return { text: checked(strictly(content, 'gb18030') ?? refused()), encoding: 'GBK' }
}

/** Nothing that people write holds a null: it is no text. */
const checked = (text: string): string => (text.includes('\u0000') ? refused() : text)

function refused(): never {
  throw refuseFile('编码认不出，请另存为 UTF-8')
}
