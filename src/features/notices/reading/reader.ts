import { makeAutoObservable, observable } from 'mobx'
import type { ShownBlock } from '../../../contract/notices'
import { paragraphWords } from '../../../domain/notices/confirm'
import { wordsOfBlock } from '../../../domain/notices/document'
import { partsOf, type Part, type Step } from '../../../notice-text/parts'
import { piecesOf } from '../../../notice-text/pieces'

/** How far somebody has read on in a notice: an ordinary one is on the screen at once, a long one comes as it is read. */
export class Reader {
  private parts: Part[]
  /** The part on the screen, from 0. */
  at = 0
  /** So many steps of it. */
  private steps = 1
  /** The words of a paragraph that is pointed out; null where none is. */
  private says: string | null = null

  constructor(private blocks: readonly ShownBlock[]) {
    this.parts = partsOf(blocks)
    makeAutoObservable<this, 'parts' | 'blocks'>(this, { parts: observable.ref, blocks: observable.ref })
  }

  /** What is on the screen. */
  get shown(): Step[] {
    return this.part.slice(0, this.steps)
  }

  /** What comes next: below what is there (step), or in its place (part); null at the end. */
  get more(): 'step' | 'part' | null {
    if (this.steps < this.part.length) return 'step'
    return this.at + 1 < this.parts.length ? 'part' : null
  }

  /** Whether an earlier part has gone from the screen. */
  get hasBefore(): boolean {
    return this.at > 0
  }

  /** The first piece of the paragraph that is pointed out, by its place among all; null where none is, or the text has it no more. */
  get marked(): { step: number; nth: number } | null {
    const place = this.placeOfMarked
    return place !== null && place.part === this.at ? place : null
  }

  /** Turns to the paragraph with these words and points it out. Whether there is one. */
  point(says: string): boolean {
    this.says = says
    const place = this.placeOfMarked
    if (place === null) return false
    if (place.part !== this.at) this.show(place.part)
    this.steps = Math.max(this.steps, place.step + 1)
    return true
  }

  readOn(): void {
    if (this.more === 'step') this.steps += 1
    else if (this.more === 'part') this.show(this.at + 1)
  }

  back(): void {
    if (this.hasBefore) this.show(this.at - 1)
  }

  /** The same notice told otherwise, such as compared: as far as it was read. */
  tell(blocks: readonly ShownBlock[]): void {
    this.blocks = blocks
    this.parts = partsOf(blocks)
    this.at = Math.min(this.at, Math.max(0, this.parts.length - 1))
  }

  private get placeOfMarked(): { part: number; step: number; nth: number } | null {
    const block = this.blocks.findIndex(
      (one) => one.kind !== 'picture' && paragraphWords(wordsOfBlock(one)) === this.says,
    )
    if (block < 0) return null
    let left = this.blocks.slice(0, block).reduce((sum, one) => sum + piecesOf(one).length, 0)
    for (const [part, steps] of this.parts.entries())
      for (const [step, pieces] of steps.entries()) {
        if (left < pieces.length) return { part, step, nth: left }
        left -= pieces.length
      }
    return null
  }

  private get part(): Part {
    return this.parts[this.at] ?? []
  }

  private show(at: number): void {
    this.at = at
    this.steps = 1
  }
}
