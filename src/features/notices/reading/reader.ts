import { makeAutoObservable, observable } from 'mobx'
import type { ShownBlock } from '../../../contract/notices'
import { partsOf, type Part, type Step } from '../../../notice-text/parts'

/** How far somebody has read on in a notice: an ordinary one is on the screen at once, a long one comes as it is read. */
export class Reader {
  private parts: Part[]
  /** The part on the screen, from 0. */
  at = 0
  /** So many steps of it. */
  private steps = 1

  constructor(blocks: readonly ShownBlock[]) {
    this.parts = partsOf(blocks)
    makeAutoObservable<this, 'parts'>(this, { parts: observable.ref })
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

  readOn(): void {
    if (this.more === 'step') this.steps += 1
    else if (this.more === 'part') this.show(this.at + 1)
  }

  back(): void {
    if (this.hasBefore) this.show(this.at - 1)
  }

  /** The same notice told otherwise, such as compared: as far as it was read. */
  tell(blocks: readonly ShownBlock[]): void {
    this.parts = partsOf(blocks)
    this.at = Math.min(this.at, Math.max(0, this.parts.length - 1))
  }

  private get part(): Part {
    return this.parts[this.at] ?? []
  }

  private show(at: number): void {
    this.at = at
    this.steps = 1
  }
}
