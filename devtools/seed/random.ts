/** The same city every time: a small seeded generator (mulberry32), never used for anything that must not be guessed. */
export class Random {
  constructor(private state: number) {}

  /** 0 ≤ x < 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, from included, to excluded. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from))
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.between(0, list.length)]
    if (chosen === undefined) throw new RangeError('nothing to pick from')
    return chosen
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }
}
