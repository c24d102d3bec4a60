import type { NoticeDetail } from '../../../contract/notices'
import { FILE_KINDS } from '../../../domain/notices/document'
import { among, isCount, isFlag, isText, isTime, listOf, orNull, shape, type Check } from '../../../services/checks'
import { CARD } from '../checks'
import { BLOCKS, isBlockOf } from '../../../notice-text/block-checks'

const FIELDS: Record<keyof NoticeDetail, Check> = {
  ...CARD,
  blocks: orNull(listOf(isBlockOf(BLOCKS))),
  attachments: listOf(shape({ id: isText, name: isText, kind: among(...FILE_KINDS), bytes: isCount })),
  confirm: orNull(
    shape({
      reason: isText,
      deadline: isTime,
      asked: isFlag,
      spared: isFlag,
      assignmentId: orNull(isText),
      token: orNull(isText),
      question: orNull(shape({ text: isText, options: listOf(isText) })),
      own: orNull(shape({ at: isTime, late: isFlag })),
      earlier: orNull(shape({ at: isTime })),
      branch: orNull(shape({ done: isCount, due: isCount })),
    }),
  ),
  repostedFrom: orNull(isText),
  correction: orNull(shape({ at: isTime, changes: listOf(shape({ what: isText, before: isText, after: isText })) })),
  withdrawal: orNull(
    shape({
      at: isTime,
      reason: isText,
      confirmedAt: orNull(isTime),
      followUp: orNull(shape({ noticeId: isText, title: isText, publishAt: isTime })),
    }),
  ),
  now: isTime,
}

/** Whether what lies on the phone is a notice as this version of the app shows it: another may have kept something else. */
export const isNoticeDetail = (value: unknown): value is NoticeDetail => shape(FIELDS)(value)
