import type { Group } from '../people/standing'
import { LEAF_MEMBERS_MAX, LEAF_PART_MEMBERS } from '../limits'
import { emptyCounts, ofOneBranch, type Counts } from './counts'

/** A finished person in a leaf's set. Putting the same one again changes no count. */
export interface Done {
  /** When it was finished; of who is corrected, when that was. */
  at: Date
  late: boolean
  /** Recorded on somebody's word, or arrived after the deadline's numbers were taken: counted apart, never late. */
  corrected: boolean
  group: Group
}

/** A person who has begun: kept for resuming and for the secretary's board, never counted upwards. */
export interface Seen {
  at: Date
  group: Group
  /** 0..100, as boards show it. */
  percent: number
  /** By which progress is compared: what is lower never replaces what is kept. */
  rank: number
  /** Whatever the kind needs to go on from there; nobody else looks into it. */
  kept: unknown
}

export interface Excuse {
  at: Date
  reason: string
  group: Group
}

/** The one reminder that a person gets of an assignment: noted before it is sent, so that it is never sent twice. */
export interface Reminded {
  at: Date
  /** WeChat did not take the message. */
  failed: boolean
}

/** One assignment in one branch (or one part of a large branch): the truth as a set. */
export interface Leaf {
  done: Record<string, Done>
  seen: Record<string, Seen>
  excused: Record<string, Excuse>
  /** Never counted; missing until somebody is reminded. */
  reminded?: Record<string, Reminded>
  roster: Record<Group, number>
  /** 1 for a branch's only or first part, 0 for further parts, so that a branch is counted once. */
  branches: 0 | 1
}

/** Among which of the finished somebody is counted. */
export const finishOf = ({ late, corrected }: Pick<Done, 'late' | 'corrected'>): 'onTime' | 'late' | 'corrected' =>
  corrected ? 'corrected' : late ? 'late' : 'onTime'

/** Counts a leaf's set. Someone excused who finished on time all the same counts as finished, not as excused. */
export function tally(leaf: Leaf): Counts {
  const counts: Counts = emptyCounts()
  counts.member.roster = leaf.roster.member
  counts.youth.roster = leaf.roster.youth
  for (const done of Object.values(leaf.done)) counts[done.group][finishOf(done)] += 1
  for (const [memberId, excuse] of Object.entries(leaf.excused)) {
    const done = leaf.done[memberId]
    if (!done || done.late) counts[excuse.group].excused += 1
  }
  counts.covered = Object.keys(leaf.done).length > 0 ? 1 : 0
  // Of one of several documents it says nothing: the branch's node judges by all of them.
  return { ...ofOneBranch(counts), branches: leaf.branches }
}

/** Finished on time by an instant: what the same set showed at that moment. */
export const onTimeBy = (leaf: Leaf, instant: Date): number =>
  Object.values(leaf.done).filter((done) => done.group === 'member' && !done.late && done.at <= instant).length

/** How many documents a branch's sets are kept in: one up to 500 people, above that one for each 250. */
export const partsOf = (people: number): number =>
  people <= LEAF_MEMBERS_MAX ? 1 : Math.ceil(people / LEAF_PART_MEMBERS)

/** Which part of a branch a person belongs to: FNV-1a of the id, so that every function agrees. */
export function partOf(memberId: string, parts: number): number {
  let hash = 0x811c9dc5
  for (const letter of memberId) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0
  return hash % parts
}
