import type { Fault, FaultCall, FaultPlan } from '../../cloud'

/** All that can go wrong with a database call. */
export const EVERY_FAULT: readonly Fault[] = [
  'error-before',
  'error-after',
  'timeout',
  'duplicate',
  'kill-before',
  'kill-after',
  'busy',
]

/** A kind of database call: `database.modifyDocument leaves`. */
export const callKind = ({ action, collection }: Pick<FaultCall, 'action' | 'collection'>): string =>
  `${action} ${collection ?? ''}`.trim()

/** Strikes one in so many calls of each kind, with each fault in its turn, and keeps count. */
export class FaultDrill {
  readonly #calls = new Map<string, number>()
  readonly #hits = new Map<string, Map<Fault, number>>()

  constructor(
    private readonly oneIn: number,
    private readonly faults: readonly Fault[] = EVERY_FAULT,
  ) {}

  readonly plan: FaultPlan = (call) => {
    const kind = callKind(call)
    const n = (this.#calls.get(kind) ?? 0) + 1
    this.#calls.set(kind, n)
    const fault = n % this.oneIn === 0 ? this.faults[(n / this.oneIn - 1) % this.faults.length] : undefined
    if (fault) this.#note(kind, fault)
    return fault
  }

  /** How often each fault struck, of all kinds of calls together. */
  get totals(): Record<string, number> {
    const totals: Record<string, number> = {}
    for (const hits of this.#hits.values()) for (const [fault, n] of hits) totals[fault] = (totals[fault] ?? 0) + n
    return totals
  }

  /** Of these kinds of calls, what has not struck yet, in words. */
  missing(kinds: readonly string[]): string[] {
    return kinds.flatMap((kind) =>
      this.faults.filter((fault) => !this.#hits.get(kind)?.has(fault)).map((fault) => `${kind}: ${fault}`),
    )
  }

  #note(kind: string, fault: Fault): void {
    const hits = this.#hits.get(kind) ?? new Map<Fault, number>()
    this.#hits.set(kind, hits.set(fault, (hits.get(fault) ?? 0) + 1))
  }
}

/** What beginning and finishing a lesson ask of the database. */
export const LESSON_CALLS = [
  'database.getDocument accounts',
  'database.getDocument orgs',
  'database.getDocument lessons',
  'database.getDocument assignments',
  'database.getDocument completions',
  'database.getDocument leaves',
  'database.getDocument tries',
  'database.insertDocument tries',
  'database.insertDocument completions',
  'database.modifyDocument leaves',
]

/** What signing up for an activity and giving the place back ask of it. */
export const SEAT_CALLS = [
  'database.getDocument accounts',
  'database.insertDocument accounts',
  'database.getDocument activities',
  'database.modifyDocument activities',
]

/** What checking in to an activity, by oneself or by its keeper, asks of it. */
export const CHECKIN_CALLS = [
  'database.getDocument accounts',
  'database.getDocument roles',
  'database.getDocument activities',
  'database.getDocument venues',
  'database.getDocument sessions',
  'database.getDocument cards',
  'database.modifyDocument cards',
  'database.getDocument attendances',
  'database.insertDocument attendances',
  'database.insertDocument scans',
  'database.modifyDocument tries',
]

/** What opening a notice and confirming it ask of it. */
export const CONFIRM_CALLS = [
  'database.getDocument accounts',
  'database.getDocument orgs',
  'database.getDocument notices',
  'database.getDocument assignments',
  'database.getDocument branchAsks',
  'database.getDocument completions',
  'database.getDocument leaves',
  'database.insertDocument noticeViews',
  'database.insertDocument completions',
  'database.modifyDocument leaves',
]

/** What a roll-up asks of it. */
export const ROLL_UP_CALLS = [
  'database.getDocument leaves',
  'database.getDocument nodes',
  'database.getDocument assignments',
  'database.modifyDocument leaves',
  'database.modifyDocument nodes',
]
