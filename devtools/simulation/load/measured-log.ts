import { OperationLog, type OperationInput } from '../../cloud/operations'

export interface Busiest {
  document: string
  writes: number
}

/** An operation log that also counts, as it goes, what a long run would forget. */
export class MeasuredLog extends OperationLog {
  /** Writes by collection. */
  readonly writes = new Map<string, number>()
  requests = 0
  #second = 0
  #thisSecond = new Map<string, number>()
  #busiest: Busiest = { document: '', writes: 0 }

  override record(input: OperationInput): void {
    super.record(input)
    this.requests += 1
    const { collection, written, at, docIds } = input
    if (collection === undefined || written === 0) return
    this.writes.set(collection, (this.writes.get(collection) ?? 0) + written)
    this.#countSecond(
      Math.floor(at / 1000),
      (docIds ?? []).map((id) => `${collection}/${id}`),
    )
  }

  /** The document with the most writes within one second. */
  get busiest(): Busiest {
    return this.#busiest
  }

  #countSecond(second: number, documents: readonly string[]): void {
    if (second !== this.#second) this.#thisSecond = new Map()
    this.#second = second
    for (const document of documents) {
      const writes = (this.#thisSecond.get(document) ?? 0) + 1
      this.#thisSecond.set(document, writes)
      if (writes > this.#busiest.writes) this.#busiest = { document, writes }
    }
  }

  override reset(): void {
    super.reset()
    this.writes.clear()
    this.requests = 0
    this.#busiest = { document: '', writes: 0 }
  }
}
