/** One request the cloud served. */
export interface Operation {
  seq: number
  at: number
  action: string
  invocationId?: string
  functionName?: string
  collection?: string
  docIds?: (string | number)[]
  /** Documents handed out. */
  read: number
  /** Documents inserted, changed or removed. */
  written: number
  /** The index that served the query, null when none did; absent where no query was made. */
  indexUsed?: string | null
  error?: string
}

export type OperationInput = Omit<Operation, 'seq'>

export interface Tally {
  count: number
  read: number
  written: number
}

export interface OperationTotals {
  functionCalls: number
  queries: number
  read: number
  written: number
  byAction: Record<string, Tally>
  byCollection: Record<string, Tally>
}

export interface OperationReport {
  entries: Operation[]
  totals: OperationTotals
}

/** The action under which a function call is logged. */
export const FUNCTION_CALL = 'functions.call'

/** Past this many, the oldest entries are forgotten; the running totals are not. */
const KEPT_ENTRIES = 100_000

/** Counts what each request cost, so that a test can hold a handler to a number of reads and writes. */
export class OperationLog {
  #entries: Operation[] = []
  #totals = emptyTotals()
  #seq = 0

  /** Adds an entry. */
  record(input: OperationInput): void {
    this.#seq += 1
    const operation = { seq: this.#seq, ...input }
    this.#entries.push(operation)
    addTo(this.#totals, operation)
    if (this.#entries.length > KEPT_ENTRIES) this.#entries = this.#entries.slice(KEPT_ENTRIES / 2)
  }

  /** Everything since the last reset. */
  get totals(): OperationTotals {
    return this.#totals
  }

  /** The entries still kept, oldest first. */
  entries(): readonly Operation[] {
    return this.#entries
  }

  /** A point to measure from. */
  mark(): number {
    return this.#seq
  }

  /** What happened after a mark. */
  since(mark: number): OperationReport {
    return report(this.#entries.filter((entry) => entry.seq > mark))
  }

  /** What one invocation of a function did. */
  ofInvocation(invocationId: string): OperationReport {
    return report(this.#entries.filter((entry) => entry.invocationId === invocationId))
  }

  /** Forgets all entries and totals. */
  reset(): void {
    this.#entries = []
    this.#totals = emptyTotals()
  }
}

function report(entries: Operation[]): OperationReport {
  const totals = emptyTotals()
  for (const entry of entries) addTo(totals, entry)
  return { entries, totals }
}

function emptyTotals(): OperationTotals {
  return { functionCalls: 0, queries: 0, read: 0, written: 0, byAction: {}, byCollection: {} }
}

function addTo(totals: OperationTotals, operation: Operation): void {
  if (operation.action === FUNCTION_CALL) totals.functionCalls += 1
  if (operation.indexUsed !== undefined) totals.queries += 1
  totals.read += operation.read
  totals.written += operation.written
  addToTally(totals.byAction, operation.action, operation)
  if (operation.collection !== undefined) addToTally(totals.byCollection, operation.collection, operation)
}

function addToTally(tallies: Record<string, Tally>, key: string, operation: Operation): void {
  const tally = (tallies[key] ??= { count: 0, read: 0, written: 0 })
  tally.count += 1
  tally.read += operation.read
  tally.written += operation.written
}
