import * as v from 'valibot'
import {
  ANSWER_MAX,
  ANSWERS_MAX,
  ATTACHMENTS_MAX,
  BLOCKS_MAX,
  FILE_NAME_MAX,
  HREF_MAX,
  NOTICE_CHARS_MAX,
  NOTICE_TITLE_MAX,
  PARAGRAPH_WORDS_MAX,
  QUESTION_MAX,
  REASON_MAX,
  REVIEW_WORDS_MAX,
  RUNS_MAX,
  WRITING_BYTES_MAX,
} from '../domain/limits'
import { CATEGORIES } from '../domain/notices/category'
import { isSafeHref } from '../domain/notices/links'
import { SECTORS } from '../domain/orgs/sector'
import { STANDINGS } from '../domain/people/standing'
import { utf8Bytes } from '../domain/utf8'
import { freeText, harmless, id } from './fields'
import { instant, maybeText } from './home-fields'

const link = v.variant('to', [
  v.strictObject({
    to: v.literal('web'),
    href: v.pipe(v.string(), v.maxLength(HREF_MAX), v.check(isSafeHref, '链接要写完整的 https:// 地址')),
  }),
  ...(['notice', 'lesson', 'quiz', 'activity'] as const).map((to) => v.strictObject({ to: v.literal(to), id })),
])
const run = v.strictObject({
  text: harmless(NOTICE_CHARS_MAX),
  bold: v.optional(v.boolean()),
  link: v.optional(link),
})
const runs = v.pipe(v.array(run), v.maxLength(RUNS_MAX))
const block = v.variant('kind', [
  v.strictObject({ kind: v.literal('heading'), level: v.picklist([1, 2]), runs }),
  v.strictObject({ kind: v.literal('paragraph'), align: v.optional(v.picklist(['center', 'right'])), runs }),
  v.strictObject({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(runs) }),
  v.strictObject({ kind: v.literal('table'), headed: v.boolean(), rows: v.array(v.array(runs)) }),
  v.strictObject({ kind: v.literal('picture'), pictureId: id, alt: maybeText(FILE_NAME_MAX) }),
  v.strictObject({
    kind: v.literal('reference'),
    to: v.picklist(['notice', 'lesson', 'quiz', 'activity']),
    id,
    title: maybeText(NOTICE_TITLE_MAX),
  }),
])

export const standings = v.pipe(v.array(v.picklist(STANDINGS)), v.maxLength(STANDINGS.length))
export const sectors = v.nullable(v.pipe(v.array(v.picklist(SECTORS)), v.maxLength(SECTORS.length)))
/** As it is written: what it lacks is told where it is handed in. */
const confirm = v.strictObject({
  reason: maybeText(REASON_MAX),
  deadline: v.nullable(instant),
  question: v.nullable(
    v.strictObject({
      text: maybeText(QUESTION_MAX),
      options: v.pipe(v.array(maybeText(ANSWER_MAX)), v.maxLength(ANSWERS_MAX)),
      right: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(ANSWERS_MAX - 1)),
      says: maybeText(PARAGRAPH_WORDS_MAX),
    }),
  ),
})

/** As it is written: a draft may lack what handing it in asks for. */
export const text = v.pipe(
  v.strictObject({
    category: v.picklist(CATEGORIES),
    title: maybeText(NOTICE_TITLE_MAX),
    blocks: v.pipe(v.array(block), v.maxLength(BLOCKS_MAX)),
    attachments: v.pipe(v.array(v.strictObject({ id, name: freeText(FILE_NAME_MAX) })), v.maxLength(ATTACHMENTS_MAX)),
    scope: id,
    standings,
    sectors,
    isPublic: v.boolean(),
    pinned: v.boolean(),
    publishAt: v.nullable(instant),
    confirm: v.nullable(confirm),
    asksAgain: v.boolean(),
    note: maybeText(REVIEW_WORDS_MAX),
  }),
  v.check(
    (written) => utf8Bytes(JSON.stringify(written)) <= WRITING_BYTES_MAX,
    '这篇太长了，请拆成几篇，或把一部分放进附件',
  ),
)
