import { command } from '../../kit/cloud'
import { Collection } from '../../kit/collection'

/** A session whose code was ever shown. When it takes place its activity says, or its day. */
export interface Session {
  _id: string
  venueId: string
  /** Null for 自由到访. */
  activityId: string | null
  /** Stands for it in its codes. */
  tag: string
  /** When code and passcode were made anew, in order: the version is how often. */
  renewedAt: readonly Date[]
  /** When its scans may be thinned: days after its end, as it was when this was made. */
  thinAt: Date | null
  /** Numbers of its scans by outcome, once they are thinned. */
  thinned: Readonly<Record<string, number>> | null
}

/** The only place that names the collection `sessions`. */
const sessions = new Collection<Session>('sessions')

export const findSession = (id: string): Promise<Session | null> => sessions.get(id)

/** Those of some that were shown. */
export const sessionsAmong = (ids: readonly string[]): Promise<Session[]> =>
  sessions.find({ where: { _id: command.in([...ids]) } })

/** Those of a tag: one, but for a chance of one in 34 thousand million. */
export const sessionsTagged = (tag: string): Promise<Session[]> => sessions.find({ where: { tag }, limit: 5 })

/** False where there is one of this id. */
export const insertSession = (session: Session): Promise<boolean> => sessions.insert(session)

/** Notes one more renewal where there were exactly so many; false where there are more by now. */
export const noteRenewal = ({ _id, renewedAt }: Pick<Session, '_id' | 'renewedAt'>, at: Date): Promise<boolean> =>
  sessions.update({ _id, [`renewedAt.${renewedAt.length}`]: command.exists(false) }, { renewedAt: command.push([at]) })

/** Sessions whose scans are to be thinned, those that have waited longest first. */
export const sessionsToThin = (now: Date, limit: number): Promise<Pick<Session, '_id' | 'thinned'>[]> =>
  sessions.find({ where: { thinAt: command.lte(now) }, sort: [['thinAt', 'asc']], limit, fields: ['thinned'] })

/** Keeps the numbers of a session's scans, once: they are counted before the first is thrown away. */
export const keepNumbers = (_id: string, thinned: Record<string, number>): Promise<boolean> =>
  sessions.update({ _id, thinned: null }, { thinned: command.set(thinned) })

/** Nothing of it is to be thinned any more. */
export const noteThinned = (_id: string): Promise<boolean> => sessions.update({ _id }, { thinAt: null })
