import type { Wished } from '../../../src/domain/talks/free-times'
import type { TalkState } from '../../../src/domain/talks/stage'
import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** What no longer changes of a talk that was over for a month: the year it counts in, who was there, and whether enough have answered. */
export interface Settled {
  year: number
  held: boolean
  present: number
  evaluated: boolean
}

/** A talk (宣讲): asked for by a branch, of a lecturer of a committee. From its date on it is an activity, and what follows is read there. */
export interface Talk {
  _id: string
  /** The committee whose lecturer it is, in whose year it counts. */
  orgId: string
  path: readonly string[]
  branchId: string
  /** The person who asked. */
  askedBy: string | null
  lecturerId: string
  topicId: string
  title: string
  minutes: number
  wishes: readonly Wished[]
  venueId: string
  people: number
  note: string
  state: TalkState
  /** Of its last date; null before the first. */
  activityId: string | null
  /** How many dates it has had. */
  dates: number
  /** Why it was declined; empty where it was not. */
  reason: string
  askedAt: Date
  answeredAt: Date | null
  /** Whether who asked has agreed to one message about what becomes of it, which is not used. */
  consented: boolean
  /** When they are to be told; null where nothing is to be. */
  tellAt: Date | null
  /** Null until it is settled. */
  settled: Settled | null
  /** One more with each change. */
  version: number
}

/** The only place that names the collection `talks`. */
const talks = new Collection<Talk>('talks')

export const findTalk = (id: string): Promise<Talk | null> => talks.get(id)

export const findTalks = (ids: readonly string[]): Promise<Talk[]> =>
  ids.length === 0 ? Promise.resolve([]) : talks.find({ where: { _id: command.in([...ids]) } })

/** False where there is one of this id. */
export const insertTalk = (talk: Talk): Promise<boolean> => talks.insert(talk)

type Change = Partial<Omit<Talk, '_id' | 'version' | 'settled'>> & { settled?: null }

/** Changes what stands at this version; false where it is another by now. */
export const changeTalk = ({ _id, version }: Pick<Talk, '_id' | 'version'>, change: Change): Promise<boolean> =>
  talks.update({ _id, version }, { ...change, version: version + 1 })

/** Those of which somebody is to be told by now. */
export const talksToTell = (now: Date): Promise<Talk[]> =>
  talks.find({
    where: { tellAt: command.lte(now) },
    sort: [
      ['tellAt', 'asc'],
      ['_id', 'asc'],
    ],
    fields: ['tellAt'],
  })

type Telling = Pick<Talk, '_id' | 'tellAt'>

/** Sets when it is told, unless something has happened since it was read. */
export const setTellAt = ({ _id, tellAt }: Telling, at: Date | null): Promise<boolean> =>
  talks.update({ _id, tellAt }, { tellAt: at })

/** Uses the consent up, once. False where it was used before, or something else is to be told by now. */
export const takeConsent = ({ _id, tellAt }: Telling): Promise<boolean> =>
  talks.update({ _id, tellAt, consented: true }, { tellAt: null, consented: false })

/** Notes what no longer changes, once. */
export const settleTalk = ({ _id, version }: Pick<Talk, '_id' | 'version'>, settled: Settled): Promise<boolean> =>
  talks.update({ _id, version, settled: null }, { settled: command.set(settled) })

/** Requests of a committee without a date. */
export const askedOf = (orgId: string): Promise<Talk[]> =>
  talks.findAllBy('askedAt', { where: { orgId, state: 'asked' } })

export const countAsked = (orgId: string): Promise<number> => talks.count({ orgId, state: 'asked' })

/** Those with a date, of which something may still change; of several committees. */
export const unsettledOf = (orgIds: readonly string[]): Promise<Talk[]> =>
  talks.findAll({ where: { orgId: command.in([...orgIds]), state: 'dated', settled: null } })

/** What was held in a year and no longer changes, by committee. */
export const settledIn = (orgIds: readonly string[], year: number): Promise<Pick<Talk, 'orgId' | 'settled'>[]> =>
  talks.findAll({
    where: { orgId: command.in([...orgIds]), 'settled.year': year, 'settled.held': true },
    fields: ['orgId', 'settled'],
  })

/** A branch's requests before a place in their list, the newest first. */
export async function askedBy(
  branchId: string,
  before: { at: Date; id: string } | null,
  limit: number,
): Promise<Talk[]> {
  const page = (where: object, most: number): Promise<Talk[]> =>
    talks.find({
      where: { branchId, ...where },
      sort: [
        ['askedAt', 'desc'],
        ['_id', 'desc'],
      ],
      limit: most,
    })
  if (before === null) return page({}, limit)
  const together = await page({ askedAt: before.at, _id: command.lt(before.id) }, limit)
  if (together.length === limit) return together
  return [...together, ...(await page({ askedAt: command.lt(before.at) }, limit - together.length))]
}

export const countOpen = (branchId: string): Promise<number> => talks.count({ branchId, state: 'asked' })

/** The ids of a branch's requests without a date. */
export const openOf = async (branchId: string): Promise<string[]> =>
  (await talks.findAll({ where: { branchId, state: 'asked' }, fields: ['state'] })).map(({ _id }) => _id)

/** A lecturer's talks that have or had a date, those that were asked for last first. */
export const datedWith = (lecturerId: string, limit: number): Promise<Talk[]> =>
  talks.find({ where: { lecturerId, state: 'dated' }, sort: [['askedAt', 'desc']], limit })
