import { isSafePlace, placeOfPath } from '../../domain/notices/links'
import { noticeUrl } from './routes'

const PREFIX = 'youth-study:notice:'
const WEB = process.env.TARO_ENV === 'h5'

/** The address of a notice on the web, at this very site. */
export const linkOf = (noticeId: string): string => `${window.location.href.replace(/#.*$/, '')}#${noticeUrl(noticeId)}`

/** What the code on paper says: on the web the address, which every camera opens; in WeChat what the search's scan reads. */
export const codeFor = (noticeId: string): string => (WEB ? linkOf(noticeId) : PREFIX + noticeId)

/** Which notice a code on paper leads to, whichever build it was printed from; null of any other. */
export function noticeIn(text: string): string | null {
  const place = text.startsWith(PREFIX)
    ? { to: 'notice', id: text.slice(PREFIX.length) }
    : placeOfPath(text.replace(/^[^#]*#/, ''))
  return place?.to === 'notice' && isSafePlace(place) ? place.id : null
}

/** How one gets back by it. */
export const CODE_WORDS = WEB
  ? '扫码回到这条公告，看有没有更正'
  : '打开青年学习的“搜索公告”，点“扫纸上的码”，回到这条公告'
