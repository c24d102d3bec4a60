import { familiesOf, raiseOf, type Lift } from '../../../src/domain/counting/lift'
import type { Random } from '../../seed/random'
import type { Documents } from './documents'
import { LEVELS } from './tree'

const DIES = 0.02
const FREEZES = 0.02
const WAKES_AFTER_RUNS = 20
/** A level is handed on in so many pieces; people go on finishing between them. */
const PIECES = 6

export interface RollUpTotals {
  runs: number
  raises: number
  clears: number
  crashes: number
  zombies: number
}

interface Zombie {
  wakes: number
  parentId: string
  family: Lift[]
}

/** Roll-ups that die, freeze and overlap. Each yield is a second in which members finish. */
export class RollUps {
  readonly totals: RollUpTotals = { runs: 0, raises: 0, clears: 0, crashes: 0, zombies: 0 }
  #zombies: Zombie[] = []

  constructor(
    private readonly documents: Documents,
    private readonly random: Random,
  ) {}

  /** Whether some frozen worker still holds numbers of long ago. */
  get haunted(): boolean {
    return this.#zombies.length > 0
  }

  *run(): Generator<void, void> {
    this.totals.runs += 1
    this.#wake()
    for (let level = LEVELS - 1; level > 0; level--) {
      const dirty = this.documents.dirtyOn(level)
      const piece = Math.max(1, Math.ceil(dirty.length / PIECES))
      for (let from = 0; from < dirty.length; from += piece) {
        const lifts = dirty.slice(from, from + piece).flatMap((at) => this.documents.liftOf(at) ?? [])
        yield
        for (const [parentId, family] of familiesOf(lifts)) this.#hand(parentId, family)
        yield
      }
    }
  }

  #hand(parentId: string, family: Lift[]): void {
    const fate = this.random.next()
    if (fate < DIES) {
      this.totals.crashes += 1
      return
    }
    if (this.random.chance(FREEZES)) {
      this.#zombies.push({ wakes: this.totals.runs + 1 + this.random.between(0, WAKES_AFTER_RUNS), parentId, family })
    }
    this.totals.raises += 1
    this.documents.raise(parentId, raiseOf(family))
    if (fate < 2 * DIES) this.totals.crashes += 1
    else this.#clear(family)
  }

  #clear(family: readonly Lift[]): void {
    this.totals.clears += family.length
    for (const lift of family) this.documents.clear(lift)
  }

  #wake(): void {
    const awake = this.#zombies.filter(({ wakes }) => wakes <= this.totals.runs)
    this.#zombies = this.#zombies.filter(({ wakes }) => wakes > this.totals.runs)
    for (const { parentId, family } of awake) {
      this.totals.zombies += 1
      this.documents.raise(parentId, raiseOf(family))
      this.#clear(family)
    }
  }
}
