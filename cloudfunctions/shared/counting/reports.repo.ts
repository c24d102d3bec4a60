import { Collection } from '../../kit/collection'

/** Kinds of differences, as the nightly reconciliation names them; the report counts each. */
export const DIFFERENCES = [
  /** A branch's document was gone. */
  'lost-leaf',
  /** A node was gone. */
  'lost-node',
  /** A completion was not in the set. */
  'lost-done',
  /** The set said other than the completion. */
  'wrong-done',
  /** Somebody stood in a set without a completion, or in a second set, and was taken out. */
  'retracted-done',
  /** The same, but someone has acted on this member there: left as it is, for a person to look at. */
  'unexplained-done',
  /** A parent's numbers of a child were not the child's. */
  'wrong-number',
  /** A child's change had never reached its parent, and nothing was left to remind of it. */
  'lost-change',
  /** A branch's sum that charts are drawn from was not its set's. */
  'stale-sum',
  /** A node had numbers of a child that does not exist. */
  'stray-child',
] as const
export type Difference = (typeof DIFFERENCES)[number]

/** Where a night's work stands: branches up to an id, then the nodes of one depth up to an id, then those above. */
export type Place = { at: 'leaves'; after: string } | { at: 'nodes'; depth: number; after: string }

/** One night's reconciliation: at once its result and, until it is finished, how far it has come. */
export interface ReportDocument {
  _id: string
  startedAt: Date
  /** Null while it goes on. */
  finishedAt: Date | null
  /** Those that are still to be gone through, the first of them under way. */
  assignments: string[]
  place: Place
  /** Where those stand that were put aside because they failed; missing before one does. */
  aside?: Record<string, Place>
  /** Whether something was repaired that a roll-up must carry upwards before the levels above are looked at. */
  stirred: boolean
  checked: { branches: number; completions: number; nodes: number }
  /** Expected: nothing. */
  found: Partial<Record<Difference, number>>
  /** The first of what was found, by ids of documents. */
  examples: string[]
}

/** The only place that names the collection `reports`. */
const reports = new Collection<ReportDocument>('reports')

export const findReport = (id: string): Promise<ReportDocument | null> => reports.get(id)
export const putReport = (report: ReportDocument): Promise<void> => reports.put(report)
