import type { ComponentType } from 'react'
import type { NoticeDetail } from '../../../../../contract/notices'

/** WeChat has no printer. */
export const PaperButton: ComponentType<{ notice: NoticeDetail }> = () => null
