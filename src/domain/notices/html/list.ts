import { lastIn } from '../../last-in'
import type { Run } from '../document'
import { picturesOf, runsOf } from './flatten'
import type { ReadBlock } from './model'

interface Item {
  runs: Run[]
  /** What stands below it, though not in it. */
  below: ReadBlock[]
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
    this.aside.push(...picturesOf(blocks))
    this.take(runsOf(blocks), wholeNumber(value) ?? this.next)
  }

  /** A list that stands below this one and in none of its items: pages of many programs have it so. It is the last one's. */
  below(blocks: readonly ReadBlock[]): void {
    this.aside.push(...picturesOf(blocks))
    const last = lastIn(this.items)
    if (!last) {
      for (const block of blocks) if (block.kind === 'list') for (const runs of block.items) this.take(runs, this.next)
      return
    }
    last.below.push(...blocks)
  }

  private take(runs: Run[], number: number): void {
    this.next = number + 1
    if (runs.length > 0) this.items.push({ runs, below: [], number })
  }

  /** The list, and what its items had beside text. One that does not count from 1 on is paragraphs that bear their numbers. */
  blocks(): ReadBlock[] {
    if (this.items.length === 0) return this.aside
    const { ordered } = this
    if (!ordered || this.items.every(({ number }, i) => number === i + 1))
      return [{ kind: 'list', ordered, items: this.items.map(wholeOf) }, ...this.aside]
    const numbered = this.items.map((item): ReadBlock => ({
      kind: 'paragraph',
      runs: [{ text: `${item.number}. ` }, ...wholeOf(item)],
    }))
    return [...numbered, ...this.aside]
  }
}

const wholeOf = ({ runs, below }: Item): Run[] =>
  below.length === 0 ? runs : runsOf([{ kind: 'paragraph', runs }, ...below])

const wholeNumber = (written: string | undefined): number | undefined =>
  /^\s*-?\d{1,6}\s*$/.test(written ?? '') ? Number(written) : undefined
