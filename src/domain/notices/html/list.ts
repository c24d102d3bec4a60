import type { Run } from '../document'
import { picturesOf, runsOf } from './flatten'
import type { ReadBlock } from './model'

interface Item {
  runs: Run[]
  /** What number it bears in the page. */
  number: number
}

/** A list while it is read. */
export class ListReader {
  private readonly items: Item[] = []
  private readonly aside: ReadBlock[] = []
  private next: number

  constructor(
    private readonly ordered: boolean,
    start: string | undefined,
  ) {
    this.next = wholeNumber(start) ?? 1
  }

  add(blocks: readonly ReadBlock[], value: string | undefined): void {
    const number = wholeNumber(value) ?? this.next
    this.next = number + 1
    this.aside.push(...picturesOf(blocks))
    const runs = runsOf(blocks)
    if (runs.length > 0) this.items.push({ runs, number })
  }

  /** The list, and what its items had beside text. One that does not count from 1 on is paragraphs that bear their numbers. */
  blocks(): ReadBlock[] {
    if (this.items.length === 0) return this.aside
    const { ordered } = this
    if (!ordered || this.items.every(({ number }, i) => number === i + 1))
      return [{ kind: 'list', ordered, items: this.items.map(({ runs }) => runs) }, ...this.aside]
    const numbered = this.items.map(({ runs, number }): ReadBlock => ({
      kind: 'paragraph',
      runs: [{ text: `${number}. ` }, ...runs],
    }))
    return [...numbered, ...this.aside]
  }
}

const wholeNumber = (written: string | undefined): number | undefined =>
  /^\s*-?\d{1,6}\s*$/.test(written ?? '') ? Number(written) : undefined
