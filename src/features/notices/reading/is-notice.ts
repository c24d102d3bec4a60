import type { NoticeDetail } from '../../../contract/notices'
import { FILE_KINDS } from '../../../domain/notices/document'
import {
  among,
  isCount,
  isFields,
  isFlag,
  isText,
  isTime,
  listOf,
  orNone,
  orNull,
  shape,
  type Check,
} from '../../../services/checks'
import { CARD } from '../checks'
import { PLACE_NAMES } from '../../../notice-text/places'

const isPlace = among(...Object.keys(PLACE_NAMES))
const isWebLink = shape({ to: among('web'), href: isText })
const isOwnLink = shape({ to: isPlace, id: isText })
const isRuns = listOf(
  shape({
    text: isText,
    bold: orNone(isFlag),
    link: orNone((value) => isWebLink(value) || isOwnLink(value)),
    change: orNone(among('in', 'out')),
  }),
)

const BLOCKS: Record<string, Check> = {
  heading: shape({ level: among(1, 2), runs: isRuns }),
  paragraph: shape({ align: orNone(among('center', 'right')), runs: isRuns }),
  list: shape({ ordered: isFlag, items: listOf(isRuns) }),
  table: shape({ headed: isFlag, rows: listOf(listOf(isRuns)) }),
  picture: shape({ url: isText, width: isCount, height: isCount, alt: isText }),
  reference: shape({ to: isPlace, id: isText, title: isText }),
}
const isBlock: Check = (value) =>
  isFields(value) &&
  typeof value.kind === 'string' &&
  Object.keys(BLOCKS).includes(value.kind) &&
  BLOCKS[value.kind]?.(value) === true

const FIELDS: Record<keyof NoticeDetail, Check> = {
  ...CARD,
  blocks: orNull(listOf(isBlock)),
  attachments: listOf(shape({ id: isText, name: isText, kind: among(...FILE_KINDS), bytes: isCount })),
  confirm: orNull(shape({ reason: isText, deadline: isTime, asked: isFlag })),
  repostedFrom: orNull(isText),
  correction: orNull(shape({ at: isTime, changes: listOf(shape({ what: isText, before: isText, after: isText })) })),
  withdrawal: orNull(
    shape({
      at: isTime,
      reason: isText,
      followUp: orNull(shape({ noticeId: isText, title: isText, publishAt: isTime })),
    }),
  ),
  now: isTime,
}

/** Whether what lies on the phone is a notice as this version of the app shows it: another may have kept something else. */
export const isNoticeDetail = (value: unknown): value is NoticeDetail => shape(FIELDS)(value)
