import type { Done } from '../../../src/domain/counting/leaf'
import { liftOfLeaf, liftOfNode, raiseOf, type Lift } from '../../../src/domain/counting/lift'
import type { Random } from '../../seed/random'
import type { Variant } from './variants'
import { LEAF_IDS, type State, type World } from './world'

/** Something that goes on beside others: each yield is a place where any of the others may go on instead. */
export type Task = Generator<void, void>

/** Where members really are and whether they have finished: what the numbers must come to. */
export interface Truth {
  home: Map<string, string>
  finished: Set<string>
}

export interface Scene {
  world: World
  variant: Variant
  truth: Truth
  random: Random
}

export const MEMBERS = Array.from({ length: 8 }, (_, i) => `m${i}`)
const AT = new Date(0)
export const doneOf = (member: string): Done => ({
  at: AT,
  late: member === 'm3',
  corrected: member === 'm2',
  group: member === 'm4' || member === 'm5' ? 'youth' : 'member',
})

/** A member finishes, may send twice, be taken back by a correction, finish again, and be moved to another branch. */
export function* writer(member: string, { world, truth, random }: Scene): Task {
  const home = truth.home.get(member) ?? ''
  const done = doneOf(member)
  if (random.chance(0.15)) yield
  world.put(home, member, done)
  truth.finished.add(member)
  yield
  // The answer was lost, so it is sent again.
  if (random.chance(0.3)) yield world.put(home, member, done)
  if (random.chance(0.25)) {
    world.retract(home, member)
    truth.finished.delete(member)
    yield
    if (random.chance(0.3)) yield world.retract(home, member)
    if (random.chance(0.5)) {
      world.put(home, member, done)
      truth.finished.add(member)
      yield
    }
  }
  if (random.chance(0.25)) yield* mover(member, random.pick(LEAF_IDS), { world, truth, random })
}

/** The intent is noted first; both steps may be repeated, so a move that died half way is simply done again. */
function* mover(member: string, to: string, { world, truth, random }: Pick<Scene, 'world' | 'truth' | 'random'>): Task {
  const from = truth.home.get(member) ?? ''
  if (to === from) return
  truth.home.set(member, to)
  for (let times = random.chance(0.3) ? 2 : 1; times > 0; times--) {
    if (truth.finished.has(member)) yield world.put(to, member, doneOf(member))
    yield world.retract(from, member)
  }
}

const ROUNDS = 8

/** A roll-up: reads some dirty children of one parent, writes the parent once, calls the children clean. It may die or be paused anywhere. */
export function* worker(scene: Scene): Task {
  const { world, random } = scene
  for (let round = 0; round < ROUNDS; round++) {
    const dirty = world.dirty()
    if (dirty.length === 0) {
      yield
      continue
    }
    const { parentId } = random.pick(dirty)
    if (parentId === null) continue
    const family: Lift[] = []
    for (const child of dirty.filter((state) => state.parentId === parentId)) {
      family.push(...liftsOf(world.read(child._id, random.chance(0.15))))
      if (random.chance(0.3)) yield
    }
    const base = world.read(parentId)
    if (base.kind !== 'node') return
    yield
    if (random.chance(0.1)) return
    // Frozen by its machine, to come back long after others have done its work.
    if (random.chance(0.15)) for (let pause = random.between(0, 25); pause > 0; pause--) yield
    const steps = [() => world.raise(parentId, raiseOf(family), base), ...family.map((lift) => () => world.clear(lift))]
    if (scene.variant.clearsFirst) steps.push(...steps.splice(0, 1))
    for (const step of steps) {
      yield step()
      if (random.chance(0.07)) return
    }
  }
}

export const liftsOf = (state: State): Lift[] => {
  if (state.kind === 'leaf') return [liftOfLeaf(state)]
  const lift = liftOfNode(state)
  return lift ? [lift] : []
}
