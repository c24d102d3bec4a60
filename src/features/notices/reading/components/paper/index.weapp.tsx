import type { NoticeDetail } from '../../../../../contract/notices'

/** WeChat has no printer. */
export function PaperButton(_: { notice: NoticeDetail }) {
  return null
}
