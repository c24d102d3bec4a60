import { randomUUID } from 'node:crypto'
import { Collection } from '../../kit/collection'

/** One administrative act, or one that was refused. Rows are only ever added. */
export interface AuditRow {
  _id: string
  /** The person who did it; null for somebody of whom nothing is kept. */
  actorId: string | null
  /** Such as 'excuse', 'correct', 'export', 'refused:see-names'. */
  deed: string
  /** The organisation it was done to. */
  orgId: string
  /** The member, assignment or file concerned, by id, or 'settings'; null where none is. */
  subject: string | null
  /** Why, in the actor's own words, or what changed; no person's data beyond ids. */
  detail: string
  at: Date
}

/** The only place that names the collection `audit`. */
const audit = new Collection<AuditRow>('audit')

/** Adds a row. Given an id made from the act, a repeated request adds none. */
export const noteDeed = async (row: Omit<AuditRow, '_id'> & { _id?: string }): Promise<void> => {
  await audit.insert({ ...row, _id: row._id ?? randomUUID() })
}

/** What was done about one member, assignment, file or its settings there, by anyone, newest first. */
export const deedsAbout = (orgId: string, subject: string, limit?: number): Promise<AuditRow[]> =>
  audit.find({ where: { orgId, subject }, sort: [['at', 'desc']], ...(limit === undefined ? {} : { limit }) })

/** What was done to an organisation, newest first. */
export const deedsOn = (orgId: string, limit: number): Promise<AuditRow[]> =>
  audit.find({ where: { orgId }, sort: [['at', 'desc']], limit })
