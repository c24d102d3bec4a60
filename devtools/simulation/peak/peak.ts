import { familiesOf, raiseOf } from '../../../src/domain/counting/lift'
import { Random } from '../../seed/random'
import { growTree, LEVELS } from '../crowd/tree'
import { Documents, ROOT } from './documents'
import { settle } from './people'
import { WriteRates } from './write-rates'

/** Seconds that a roll-up takes for the leaves; the few levels above share what is left of its minute. */
const LEAVES_SECONDS = 40

export interface PeakOptions {
  members: number
  seed: number
  /** Completions, and as many beginnings, in each second of the virtual clock. */
  perSecond: number
  seconds: number
  /** Seconds between roll-ups. */
  period: number
}

export interface PeakResult {
  people: number
  /** Branches kept in parts. */
  largeBranches: number
  documents: number
  completions: number
  /** Writes of leaves and nodes, and the receipt of each completion, a completion. */
  writesACompletion: number
  busiest: { document: string; writes: number; second: number }
  /** How many times a document was written so many times within a second. */
  secondsByWrites: Record<number, number>
  rollUps: number
  rootWrites: number
  /** Most writes of the root within one period. */
  rootWritesAPeriod: number
}

const BEGUN = 1
const FINISHED = 2

/**
 * A country at its busiest: so many people a second begin, and as many others finish, while roll-ups hand on what changed. Every
 * write of every document is counted by the second of a virtual clock, so the machine's speed makes no difference.
 */
export function runPeak({ members, seed, perSecond, seconds, period }: PeakOptions): PeakResult {
  const random = new Random(seed)
  const tree = growTree(members, random)
  const people = settle(tree, random)
  const rates = new WriteRates()
  const documents = new Documents(tree, people, rates)
  const state = new Uint8Array(people.total)
  const someone = (below: number): number => {
    for (;;) {
      const person = random.between(0, people.total)
      if ((state[person] ?? below) < below) return person
    }
  }
  let rollUps = 0
  let rootWrites = 0
  let before = 0
  let rootWritesAPeriod = 0
  let running: Generator<void, void> | undefined
  const raise = (parentId: string): void => void (rootWrites += parentId === ROOT ? 1 : 0)
  for (let second = 0; second < seconds; second++) {
    if (second % period === 0) {
      rootWritesAPeriod = Math.max(rootWritesAPeriod, rootWrites - before)
      before = rootWrites
      if (second > 0) {
        running = rollUp(documents, raise)
        rollUps += 1
      }
    }
    for (let n = 0; n < perSecond; n++) {
      const [beginner, finisher] = [someone(BEGUN), someone(FINISHED)]
      documents.begin(beginner)
      state[beginner] = BEGUN
      documents.finish(finisher)
      state[finisher] = FINISHED
    }
    running?.next()
    rates.tick()
  }
  const completions = perSecond * seconds
  return {
    people: people.total,
    documents: documents.count,
    completions,
    writesACompletion: (rates.total + completions) / completions,
    busiest: rates.busiest,
    secondsByWrites: Object.fromEntries(rates.seconds),
    rollUps,
    rootWrites,
    rootWritesAPeriod: Math.max(rootWritesAPeriod, rootWrites - before),
    largeBranches: people.large.size,
  }
}

/** The leaves in pieces, a second each and read when their turn comes, then level by level; people go on finishing meanwhile. */
function* rollUp(documents: Documents, raised: (parentId: string) => void): Generator<void, void> {
  for (const depth of ['leaves' as const, ...Array.from({ length: LEVELS - 1 }, (_, i) => LEVELS - i)]) {
    const dirty = documents.dirty(depth)
    const piece = depth === 'leaves' ? Math.ceil(dirty.length / LEAVES_SECONDS) : dirty.length
    for (let from = 0; from < dirty.length; from += piece) {
      const lifts = dirty.slice(from, from + piece).flatMap((id) => documents.liftOf(id))
      for (const [parentId, family] of familiesOf(lifts)) {
        documents.raise(parentId, raiseOf(family))
        raised(parentId)
        for (const lift of family) documents.clear(lift)
      }
      yield
    }
  }
}
