import type { NoticeDetail } from '../../../../contract/notices'
import { penOf, savePicture } from '../../../../services/platform/pictures'
import { qrOf } from '../../../../services/qr'
import { CODE_WORDS, codeFor } from '../../paper-code'
import { measureBy, pagePicture } from './draw'
import type { Kept } from './kept-words'
import { pagesOf } from './pages'
import { paperOf } from './paper'
import { stripsOf } from './strips'

interface Way {
  canvasId: string
  /** Before each page; whether to go on. */
  onPage: (nth: number, of: number) => boolean
}

/** Keeps a notice in the album, page by page: one canvas of the height of all would be more than a phone can hold. */
export async function keepPages(notice: NoticeDetail, { canvasId, onPage }: Way): Promise<Kept> {
  const pages = await laidOut(notice, canvasId)
  const of = pages.length
  const qr = qrOf(codeFor(notice.noticeId))
  for (const [at, page] of pages.entries()) {
    if (!onPage(at + 1, of)) return { saved: 'cancelled', count: at, of }
    const picture = pagePicture(page, { nth: at + 1, of, qr })
    const saved = await savePicture(picture, { canvasId, fileName: `${notice.title} ${at + 1}.png` })
    if (saved !== 'saved') return { saved, count: at, of }
  }
  return { saved: of === 0 ? 'failed' : 'saved', count: of, of }
}

async function laidOut(notice: NoticeDetail, canvasId: string) {
  try {
    return pagesOf(stripsOf(paperOf(notice), CODE_WORDS, measureBy(await penOf(canvasId))))
  } catch {
    return []
  }
}
