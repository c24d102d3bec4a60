import type { NoticeDetail } from '../../../contract/notices'
import { CATEGORIES } from '../../../domain/notices/category'
import { FILE_KINDS } from '../../../domain/notices/document'

type Fields = Record<string, unknown>
type Check = (value: unknown) => boolean

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Check = (value) => typeof value === 'string'
const isFlag: Check = (value) => typeof value === 'boolean'
const isCount: Check = (value) => Number.isFinite(value)
const isTime: Check = (value) => typeof value === 'string' && Number.isFinite(Date.parse(value))
const among =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value)
const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const shape =
  (fields: Record<string, Check>): Check =>
  (value) =>
    isFields(value) && Object.entries(fields).every(([name, check]) => check(value[name]))

const isPlace = among('notice', 'lesson', 'quiz', 'activity')
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
  noticeId: isText,
  category: among(...CATEGORIES),
  title: isText,
  source: isText,
  publishAt: isTime,
  views: isCount,
  pinned: isFlag,
  unread: isFlag,
  confirmBy: orNull(isTime),
  corrected: isFlag,
  withdrawn: isFlag,
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
