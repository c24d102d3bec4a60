import { tally } from '../../../src/domain/counting/leaf'
import { sumOf } from '../../../src/domain/counting/roll-up'
import { Random } from '../../seed/random'
import { Documents } from './documents'
import { RollUps, type RollUpTotals } from './roll-up'
import { growTree, type CountryTree } from './tree'

const DAY_SECONDS = 86_400
const TAKE_PART = 0.7
/** Most finish within hours of the opening. */
const MEAN_SECONDS = 5400
const NOT_APPLIED = 0.02
const ANSWER_LOST = 0.02
const DOUBLE_TAP = 0.05
/** Of those who send twice, half send the second long afterwards. */
const SENT_MUCH_LATER = 0.5
const OVERLAPS = 0.1

export interface CrowdOptions {
  members: number
  seed: number
  /** Seconds between roll-ups. */
  period: number
}

export interface CrowdResult {
  members: number
  seed: number
  nodes: number
  completions: number
  wrongNodes: number
  root: number
  truth: number
  /** What adding one to every ancestor, sent again when unsure, would have come to. */
  naiveRoot: number
  naiveWrongNodes: number
  repeats: number
  rollUps: RollUpTotals
}

/** A day in which a country takes a lesson: taps twice, loses answers, while roll-ups die, freeze and overlap. */
export function runCrowd({ members, seed, period }: CrowdOptions): CrowdResult {
  const random = new Random(seed)
  const tree = growTree(members, random)
  const documents = new Documents(tree)
  const rollUps = new RollUps(documents, random)
  const naive = new Int32Array(tree.parent.length)
  const day = arrivals(members, random)
  let repeats = 0
  const apply = (member: number): void => {
    documents.put(member)
    for (let at = tree.branchOf[member] ?? -1; at >= 0; at = tree.parent[at] ?? -1) naive[at] = (naive[at] ?? 0) + 1
  }
  const again = (member: number): void => {
    repeats += 1
    apply(member)
  }
  const later: number[] = []
  let running: Generator<void, void>[] = []
  for (let second = 0; second < DAY_SECONDS; second++) {
    for (const member of day.at(second)) {
      const fate = random.next()
      apply(member)
      // What never arrived is sent again and is the first; what arrived without an answer is sent again and is the second.
      if (fate < NOT_APPLIED) continue
      if (fate < NOT_APPLIED + ANSWER_LOST) again(member)
      else if (fate < NOT_APPLIED + ANSWER_LOST + DOUBLE_TAP) {
        if (random.chance(SENT_MUCH_LATER)) later.push(member)
        else again(member)
      }
    }
    if (later.length > 1000) later.splice(0).forEach(again)
    if (second % period === period - 1) running.push(rollUps.run())
    if (running.length > 0 && random.chance(OVERLAPS / period)) running.push(rollUps.run())
    running = running.filter((run) => run.next().done !== true)
  }
  later.forEach(again)
  for (const run of running) while (run.next().done !== true);
  while (rollUps.haunted || documents.anyDirty) for (const run = rollUps.run(); run.next().done !== true;);
  return { ...compare(tree, documents, { naive, took: day.took }), members, seed, repeats, rollUps: rollUps.totals }
}

interface Day {
  took: Uint8Array
  at(second: number): Uint32Array
}

/** Who finishes in which second, sorted by counting. */
function arrivals(members: number, random: Random): Day {
  const took = new Uint8Array(members)
  const when = new Int32Array(members).fill(-1)
  const start = new Uint32Array(DAY_SECONDS + 2)
  for (let member = 0; member < members; member++) {
    if (!random.chance(TAKE_PART)) continue
    const at = Math.floor(-Math.log(1 - random.next()) * MEAN_SECONDS)
    const second = at < DAY_SECONDS ? at : random.between(0, DAY_SECONDS)
    took[member] = 1
    when[member] = second
    start[second + 1] = (start[second + 1] ?? 0) + 1
  }
  for (let second = 1; second < start.length; second++) start[second] = (start[second] ?? 0) + (start[second - 1] ?? 0)
  const sorted = new Uint32Array(start[DAY_SECONDS] ?? 0)
  const next = start.slice()
  for (const [member, second] of when.entries()) {
    if (second < 0) continue
    const place = next[second] ?? 0
    sorted[place] = member
    next[second] = place + 1
  }
  return { took, at: (second) => sorted.subarray(start[second], start[second + 1]) }
}

/** Counts every member up to the root one by one, and holds each document against it. */
function compare(tree: CountryTree, documents: Documents, { naive, took }: { naive: Int32Array; took: Uint8Array }) {
  const { parent, branchOf, firstBranch } = tree
  const truth = new Int32Array(parent.length)
  let completions = 0
  for (const [member, yes] of took.entries()) {
    completions += yes
    if (yes) for (let at = branchOf[member] ?? -1; at >= 0; at = parent[at] ?? -1) truth[at] = (truth[at] ?? 0) + 1
  }
  let wrongNodes = 0
  let naiveWrongNodes = 0
  const counted = (at: number): number => {
    const leaf = documents.leaves[at - firstBranch]
    return (leaf ? tally(leaf) : sumOf(documents.nodes[at]?.c ?? {}, false)).member.onTime
  }
  for (let at = 0; at < parent.length; at++) {
    if (counted(at) !== truth[at]) wrongNodes += 1
    if (naive[at] !== truth[at]) naiveWrongNodes += 1
  }
  const root = counted(0)
  return {
    nodes: parent.length,
    completions,
    wrongNodes,
    root,
    truth: truth[0] ?? 0,
    naiveRoot: naive[0] ?? 0,
    naiveWrongNodes,
  }
}
