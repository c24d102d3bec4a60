import { OperationLog, type OperationInput } from '../../cloud/operations'

export interface Busiest {
  document: string
  writes: number
}

const NOBODY: Busiest = { document: '', writes: 0 }

/** An operation log that also counts, as it goes, what a long run would forget. */
export class MeasuredLog extends OperationLog {
  /** Writes by collection. */
  readonly writes = new Map<string, number>()
  requests = 0
  #second = 0
  #thisSecond = new Map<string, number>()
  #busiest = new Map<string, Busiest>()

  override record(input: OperationInput): void {
    super.record(input)
    this.requests += 1
    const { collection, written, at, docIds } = input
    if (collection === undefined || written === 0) return
    this.writes.set(collection, (this.writes.get(collection) ?? 0) + written)
    this.#countSecond(Math.floor(at / 1000), { collection, ids: docIds ?? [] })
  }

  /** The document with the most writes within one second. */
  get busiest(): Busiest {
    return [...this.#busiest.values()].reduce((a, b) => (b.writes > a.writes ? b : a), NOBODY)
  }

  /** The same of one collection. */
  busiestOf(collection: string): Busiest {
    return this.#busiest.get(collection) ?? NOBODY
  }

  #countSecond(second: number, { collection, ids }: { collection: string; ids: readonly (string | number)[] }): void {
    if (second !== this.#second) this.#thisSecond = new Map()
    this.#second = second
    for (const id of ids) {
      const document = `${collection}/${id}`
      const writes = (this.#thisSecond.get(document) ?? 0) + 1
      this.#thisSecond.set(document, writes)
      if (writes > this.busiestOf(collection).writes) this.#busiest.set(collection, { document, writes })
    }
  }

  override reset(): void {
    super.reset()
    this.writes.clear()
    this.requests = 0
    this.#busiest.clear()
  }
}
