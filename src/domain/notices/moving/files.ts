import { ATTACHMENTS_MAX } from '../../limits'
import { FILE_KINDS, isPictureKind, type FileKind } from '../document'
import { endsAs } from '../file-name'
import type { ReadAttachment } from '../html/model'

/** Whether a name ends as a file that a notice may have. */
export const kindNamed = (name: string): FileKind | undefined =>
  FILE_KINDS.find((kind) => !isPictureKind(kind) && endsAs(name.trim(), kind))

/** What offices call their attachments, and where site makers put those that were sent. */
const NAMED = /^\s*(附件|附表|附)/
const KEPT = /download\.jsp|DownloadAttachUrl|\/_upload\/article\/files\/|\/__local\//i

/** Of all files that a page leads to those of its notice: menus and lists beside it lead to others. */
export const filesBeside = (all: readonly ReadAttachment[]): ReadAttachment[] =>
  all.filter(({ name, href }) => NAMED.test(name) || KEPT.test(href))

/** Each once, under the name by which it was sent where that is known. */
export function filesOnce(all: readonly ReadAttachment[], titles: ReadonlyMap<string, string>): ReadAttachment[] {
  const byAddress = new Map<string, ReadAttachment>()
  for (const file of all) {
    const title = titles.get(file.href) ?? ''
    const kind = kindNamed(title)
    if (!byAddress.has(file.href)) byAddress.set(file.href, kind ? { ...file, name: title, kind } : file)
  }
  return [...byAddress.values()].slice(0, ATTACHMENTS_MAX)
}

/** As people number them: the file itself is called by the rest. */
export const withoutNumber = (name: string): string =>
  name.replace(/^\s*(附件|附表|附)\s*[一二三四五六七八九十\d]*\s*[:：.、．-]?\s*/, '').trim()
