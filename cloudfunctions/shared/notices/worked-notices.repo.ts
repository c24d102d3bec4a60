import type { Between } from '../../../src/domain/notices/years'
import type { Stage } from '../../../src/domain/publishing/piece'
import { command } from '../../kit/cloud'
import { changeNotice, countNotices, keptNotices, type Notice } from './notices.repo'
import { NEVER } from './work'

/** Changes a notice as it stands at this turn of its work, where that `also` still fits; false where it has gone on since. */
export const changeWorked = (
  { _id, work }: Pick<Notice, '_id' | 'work'>,
  data: object,
  also: object = {},
): Promise<boolean> =>
  changeNotice({ _id, ...(work ? { 'work.turn': work.turn } : { work: command.exists(false) }), ...also }, data)

/** Of what readers don't have yet at this very moment, whatever the time was when the request came. */
export const notOutYet = (): object => ({ publishAt: command.gt(new Date()) })

/** What of a source's notices is in a stage of its list, as `stageOf` says of one; all that was not thrown away for null. */
function inStage(stage: Stage | null, now: Date): object {
  switch (stage) {
    case null:
      return {}
    case 'scheduled':
      return { 'work.copy': null, withdrawn: null, publishAt: command.gt(now).and(command.lt(NEVER)) }
    case 'published':
      return { 'work.copy': null, withdrawn: null, publishAt: command.lte(now) }
    case 'withdrawn':
      return { 'work.copy': null, withdrawn: command.neq(null) }
    default:
      return { 'work.copy': stage }
  }
}

/** What lists of those who write need. */
const FIELDS = [
  'category',
  'title',
  'sourceId',
  'scope',
  'standings',
  'publishAt',
  'views',
  'old',
  'confirm',
  'asked',
  'repost',
  'correction.at',
  'withdrawn',
  'worked',
  'work.copy',
  'work.version',
  'work.changedAt',
  'work.changedBy',
  'work.history',
  'work.written.title',
  'work.written.scope',
  'work.written.standings',
  'work.written.category',
] as const

/** Those of these ids that there are, as far as that says in which stage they are. */
export const stagesOf = async (ids: readonly string[]): Promise<Notice[]> =>
  ids.length === 0 ? [] : keptNotices({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: FIELDS })

/** What is said of a notice, as it is written and as it is out. */
const SAID = ['title', 'blocks', 'attachments', 'publishAt', 'withdrawn', 'repost', 'work.written'] as const

/** Those of these ids that there are, as far as what they say. */
export const wordedOf = (ids: readonly string[]): Promise<Notice[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : keptNotices({ where: { _id: command.in([...ids]) }, limit: ids.length, fields: SAID })

/** After which row a page of such a list begins. */
export interface WorkedSpot {
  worked: Date
  id: string
}

export interface Part {
  stage: Stage | null
  /** Only what was last touched or comes out then. */
  between: Between | null
  after: WorkedSpot | null
  now: Date
}

/** A source's notices in a stage, those that were last touched or come out last before the others. */
export async function workedOf(
  sourceId: string,
  { stage, between, after, now }: Part,
  limit: number,
): Promise<Notice[]> {
  const where = { sourceId, ...inStage(stage, now) }
  const found = (narrower: object, most: number) =>
    keptNotices({
      where: { ...where, ...narrower },
      sort: [
        ['worked', 'desc'],
        ['_id', 'desc'],
      ],
      limit: most,
      fields: FIELDS,
    })
  const from = between?.from ?? new Date(0)
  if (after === null) return found({ worked: command.gte(from).and(command.lt(between?.until ?? NEVER)) }, limit)
  const here = await found({ worked: after.worked, _id: command.lt(after.id) }, limit)
  if (here.length === limit) return here
  return [...here, ...(await found({ worked: command.gte(from).and(command.lt(after.worked)) }, limit - here.length))]
}

/** How many of a source's notices are in a stage. */
export const countWorked = (sourceId: string, stage: Stage, now: Date): Promise<number> =>
  countNotices({ sourceId, ...inStage(stage, now) })
