/** Counts writes of each document within each second, and forgets the second when it is over. */
export class WriteRates {
  /** How many times a document had so many writes within a second. */
  readonly seconds = new Map<number, number>()
  busiest = { document: '', writes: 0, second: 0 }
  total = 0
  #second = 0
  #now = new Map<string, number>()

  /** A document is written. */
  note(document: string): void {
    this.total += 1
    const writes = (this.#now.get(document) ?? 0) + 1
    this.#now.set(document, writes)
    if (writes > this.busiest.writes) this.busiest = { document, writes, second: this.#second }
  }

  /** The next second begins. */
  tick(): void {
    for (const writes of this.#now.values()) this.seconds.set(writes, (this.seconds.get(writes) ?? 0) + 1)
    this.#now = new Map()
    this.#second += 1
  }
}
