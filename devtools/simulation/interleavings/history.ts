import { finishOf } from '../../../src/domain/counting/leaf'
import { flatten, COUNT_FIELDS, emptyCounts, type Counts } from '../../../src/domain/counting/counts'
import { raiseOf } from '../../../src/domain/counting/lift'
import { sumOf } from '../../../src/domain/counting/roll-up'
import { Random } from '../../seed/random'
import { doneOf, liftsOf, MEMBERS, worker, writer, type Scene, type Task, type Truth } from './tasks'
import type { Variant } from './variants'
import { LEAF_IDS, World } from './world'

const WRITES_CHANCE = 0.8
const WORKERS = [2, 3] as const

export interface Outcome {
  right: boolean
  steps: number
}

/** One history: writers and roll-ups take steps in an order that the seed decides; then a healthy roll-up ends what is left. */
export function runHistory(seed: number, variant: Variant): Outcome {
  const random = new Random(seed)
  const world = new World(variant)
  const truth: Truth = { home: new Map(MEMBERS.map((member) => [member, random.pick(LEAF_IDS)])), finished: new Set() }
  const scene: Scene = { world, variant, truth, random }
  const tasks: Task[] = MEMBERS.filter(() => random.chance(WRITES_CHANCE)).map((member) => writer(member, scene))
  for (let workers = random.pick(WORKERS); workers > 0; workers--) tasks.push(worker(scene))
  try {
    const steps = interleave(tasks, random)
    settle(world)
    return { right: isRight(world, truth), steps }
  } catch (failure) {
    // A broken variant may hand on what can't be packed, such as less than nobody.
    if (failure instanceof RangeError) return { right: false, steps: 0 }
    throw failure
  }
}

function interleave(tasks: Task[], random: Random): number {
  let steps = 0
  for (; tasks.length > 0; steps++) {
    const at = random.between(0, tasks.length)
    if (tasks[at]?.next().done) tasks.splice(at, 1)
  }
  return steps
}

/** Far more than a tree of this size can need. */
const SETTLING_STEPS = 200

function settle(world: World): void {
  for (let step = 0; step < SETTLING_STEPS; step++) {
    const child = world.dirty().find(({ parentId }) => parentId !== null)
    if (!child || child.parentId === null) return
    const family = liftsOf(world.read(child._id))
    const base = world.node(child.parentId)
    world.raise(child.parentId, raiseOf(family), { ...base, c: { ...base.c } })
    for (const lift of family) world.clear(lift)
  }
}

/** Compares every document with what is counted from the members one by one. */
function isRight(world: World, { home, finished }: Truth): boolean {
  const at = (...leaves: string[]): Counts => {
    const counts = emptyCounts()
    for (const member of finished) {
      if (!leaves.includes(home.get(member) ?? '')) continue
      const done = doneOf(member)
      counts[done.group][finishOf(done)] += 1
    }
    return counts
  }
  const [a = '', b = '', c = '', d = ''] = LEAF_IDS
  const sets = LEAF_IDS.every((leaf) => {
    const right = [...finished].filter((member) => home.get(member) === leaf).sort()
    return Object.keys(world.leaf(leaf).done).sort().join() === right.join()
  })
  return (
    sets &&
    sameDone(world, 'unit', at(a, b)) &&
    sameDone(world, 'branch', at(c, d)) &&
    sameDone(world, 'root', at(a, b, c, d))
  )
}

/** Branches and coverage come with the first roll-up of each leaf, so only people are compared. */
function sameDone(world: World, id: string, right: Counts): boolean {
  const { c, isBranch } = world.node(id)
  const [sum, wanted] = [flatten(sumOf(c, isBranch)), flatten(right)]
  return COUNT_FIELDS.every((field) => field === 'b' || field === 'c' || sum[field] === wanted[field])
}

export interface Verdict {
  variant: string
  histories: number
  wrong: number
  /** The first seed that ended wrong, to run again. */
  firstWrong: number | null
  steps: number
}

/** Runs many histories, seeds 1 to n. */
export function judge(variant: Variant, histories: number): Verdict {
  const verdict: Verdict = { variant: variant.name, histories, wrong: 0, firstWrong: null, steps: 0 }
  for (let seed = 1; seed <= histories; seed++) {
    const { right, steps } = runHistory(seed, variant)
    verdict.steps += steps
    if (right) continue
    verdict.wrong += 1
    verdict.firstWrong ??= seed
  }
  return verdict
}
