import * as v from 'valibot'
import { CATEGORIES } from '../../../src/domain/notices/category'
import { FILE_KINDS } from '../../../src/domain/notices/document'
import { SECTOR_NAMES, type Sector } from '../../../src/domain/orgs/sector'
import { STANDINGS } from '../../../src/domain/people/standing'
import type { Notice, NoticeRow } from './notices.repo'

/**
 * What lies in the database, as far as it is of the model. Notices are taken over from elsewhere and mended by hand, and one that is spoilt
 * must not take a list away from everyone: where it is not told who may read it or what a row needs, it is as if it were not there; of what
 * it says, the parts that are whole are left, with the fields that the model has and no others.
 */

const text = v.string()
const instant = v.date()
const sector = v.custom<Sector>((value) => typeof value === 'string' && Object.hasOwn(SECTOR_NAMES, value))

const place = v.picklist(['notice', 'lesson', 'quiz', 'activity'])
const link = v.union([v.object({ to: v.literal('web'), href: text }), v.object({ to: place, id: text })])
const run = v.object({
  text,
  bold: v.fallback(v.optional(v.boolean()), undefined),
  link: v.fallback(v.optional(link), undefined),
})
const runs = v.array(run)
const size = v.pipe(v.number(), v.integer(), v.minValue(1))

const block = v.variant('kind', [
  v.object({ kind: v.literal('heading'), level: v.picklist([1, 2]), runs }),
  v.object({
    kind: v.literal('paragraph'),
    align: v.fallback(v.optional(v.picklist(['center', 'right'])), undefined),
    runs,
  }),
  v.object({ kind: v.literal('list'), ordered: v.boolean(), items: v.array(runs) }),
  v.object({
    kind: v.literal('table'),
    headed: v.boolean(),
    rows: v.pipe(v.array(v.array(runs)), v.transform(squared)),
  }),
  v.object({ kind: v.literal('picture'), file: text, width: size, height: size, alt: text }),
  v.object({ kind: v.literal('reference'), to: place, id: text, title: text }),
])
const attachment = v.object({ id: text, file: text, name: text, kind: v.picklist(FILE_KINDS), bytes: size })

/** Every row as long as the longest. */
function squared<T>(rows: T[][]): T[][] {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [] as T)])
}

/** Those of a list that are whole; none of what is no list. */
const wholeOf = <S extends v.GenericSchema>(schema: S) =>
  v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((all) =>
        all.flatMap((one): v.InferOutput<S>[] => {
          const parsed = v.safeParse(schema, one)
          return parsed.success ? [parsed.output] : []
        }),
      ),
    ),
    [],
  )

const documentFields = { blocks: wholeOf(block), attachments: wholeOf(attachment) }

const question = v.object({ text, options: v.array(text), right: v.number(), says: text })
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const rowFields = {
  _id: text,
  scope: text,
  standings: v.array(v.picklist(STANDINGS)),
  sectors: v.nullable(v.array(sector)),
  isPublic: v.boolean(),
  publishAt: instant,
  category: v.picklist(CATEGORIES),
  title: text,
  sourceId: text,
  source: text,
  pinned: v.boolean(),
  unpinnedAt: v.optional(instant),
  place: v.number(),
  confirm: v.nullable(v.object({ reason: text, deadline: instant, question: v.fallback(v.nullable(question), null) })),
  asked: v.fallback(
    v.nullish(
      v.object({
        nth: v.number(),
        at: instant,
        month: text,
        months: v.array(text),
        before: v.fallback(v.array(v.object({ nth: v.number(), question: v.nullable(question) })), []),
      }),
    ),
    null,
  ),
  views: count,
  withdrawn: v.nullable(v.object({ at: instant, reason: text, followUpId: v.nullable(text) })),
  old: v.fallback(v.optional(v.object({ views: count, from: text })), undefined),
  repost: v.fallback(v.nullable(v.object({ noticeId: text, source: text })), null),
}

const row = v.object({ ...rowFields, correction: v.nullish(v.object({ at: instant })) })

const notice = v.object({
  ...rowFields,
  ...documentFields,
  correction: v.nullable(
    v.object({
      at: instant,
      changes: wholeOf(v.object({ what: text, before: text, after: text })),
      before: v.fallback(v.object(documentFields), { blocks: [], attachments: [] }),
    }),
  ),
})

/** What was found, without what is no row. */
export const soundRows = (found: readonly unknown[]): NoticeRow[] =>
  found.flatMap((one): NoticeRow[] => {
    const parsed = v.safeParse(row, one)
    return parsed.success ? [parsed.output] : []
  })

/** What was found, without what is no notice. */
export const soundNotices = (found: readonly unknown[]): Notice[] =>
  found.flatMap((one): Notice[] => {
    const parsed = v.safeParse(notice, one)
    return parsed.success ? [parsed.output] : []
  })
