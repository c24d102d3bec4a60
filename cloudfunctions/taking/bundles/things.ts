import { AppError } from '../../../src/contract/errors'
import { FILE_NAME_MAX } from '../../../src/domain/limits'
import type { ReadAttachment, ReadPicture } from '../../../src/domain/notices/html/model'
import { baseName, fileOfAddress, isAbsent } from '../../../src/domain/notices/moving/addresses'
import { withoutNumber } from '../../../src/domain/notices/moving/files'
import type { Looked } from '../../shared/files/receive'
import { takingFor } from '../../shared/files/written'
import { nthOf } from '../docx/pictures'
import type { BundleFile } from './bundle-file'
import type { OldPage } from './old-page'
import { decodedAddress } from './page-text'

/** A picture or an attachment of an old notice, as it came along: looked at, and with nothing in it that tells who made it. */
export interface Came {
  came: true
  name: string
  content: Buffer
  looked: Looked
}
/** One that did not, with where it is, or why it can't be taken. */
export interface Absent {
  came: false
  why: 'foreign' | 'missing'
  words: string
}
export type Thing = Came | Absent

const absent = (why: Absent['why'], words: string): Absent => ({ came: false, why, words })

/** As pictures within a document are called. */
const PICTURE = '图片.png'
const NOT_THERE = '没有随文件一起上传'

/** A picture where it stands. */
export function pictureThing({ src, alt }: ReadPicture, old: OldPage, bundle: BundleFile): Thing {
  const nth = fileOfAddress(src)
  if (nth !== null) return looked(PICTURE, alt || bundle.nameOf(nth), () => bundle.read(nth))
  if (isAbsent(src)) return absent('missing', alt || baseName(decodedAddress(src)))
  const content = old.within(src)
  if (content) return looked(PICTURE, alt || '图片', () => content)
  return src.startsWith('data:') || nthOf(src) !== null
    ? absent('missing', alt || '图片')
    : absent('foreign', alt || src)
}

/** Which file of the bundle an attachment is: one that its page has at an address elsewhere is looked for by its name. */
export const attachedNth = (file: ReadAttachment, page: string, bundle: BundleFile): number | null =>
  fileOfAddress(file.href) ??
  bundle.named(file.name, page) ??
  bundle.named(withoutNumber(file.name), page) ??
  bundle.named(baseName(decodedAddress(file.href.replace(/[?#].*$/, ''))), page)

export function attachedThing(file: ReadAttachment, page: string, bundle: BundleFile): Thing {
  const nth = attachedNth(file, page, bundle)
  return nth === null ? absent('missing', NOT_THERE) : looked(file.name, null, () => bundle.read(nth))
}

/** `says` is what stands in the place of a picture; of an attachment why it can't be taken. */
function looked(name: string, says: string | null, read: () => Buffer): Thing {
  try {
    const content = read()
    const found = takingFor('', name).look(content)
    const kind = found.about?.kind
    const isPicture = kind === 'png' || kind === 'jpg'
    if (says !== null && !isPicture) return absent('missing', says)
    return { came: true, name: name.slice(0, FILE_NAME_MAX), content, looked: found }
  } catch (failure) {
    if (failure instanceof AppError && failure.code === 'INVALID_INPUT')
      return absent('missing', says ?? failure.message)
    throw failure
  }
}
