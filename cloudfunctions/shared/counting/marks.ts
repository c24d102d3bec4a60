import type { Done, Excuse, Leaf, Seen } from '../../../src/domain/counting/leaf'
import { doneOf } from '../../../src/domain/counting/reconcile'
import { command } from '../../kit/cloud'
import type { Completion } from '../assignments/completions.repo'
import { changeFound, changeLeaf, COUNTED, findLeafOf, type Place } from './leaves.repo'

/**
 * What a leaf says of one person: each change is one conditional update of one document. Names of fields are ids of the roster,
 * which hold no dot.
 */
const MARKS = ['done', 'seen', 'excused', 'reminded'] as const
type Mark = (typeof MARKS)[number]

const none = () => command.exists(false)
const fieldOf = (mark: Mark, memberId: string): string => `${mark}.${memberId}`

/** Puts a member into the set of the finished. Repeating it changes nothing, the first time stays. */
export async function putDone(place: Place, done: Done): Promise<void> {
  const field = fieldOf('done', place.memberId)
  await changeLeaf(place, { where: { [field]: none() }, data: { ...COUNTED, [field]: command.set(done) } })
}

/** Puts a member into the set as corrected, in place of an entry that is late. Repeating it changes nothing. */
export async function putCorrected(place: Place, done: Done): Promise<void> {
  const field = fieldOf('done', place.memberId)
  await changeLeaf(place, {
    where: { [`${field}.corrected`]: command.neq(true) },
    data: { ...COUNTED, [field]: command.set(done) },
  })
}

/** Marks a member as having begun; the first time stays. Never counted upwards, so nothing becomes dirty. */
export async function putSeen(place: Place, seen: Seen): Promise<void> {
  const field = fieldOf('seen', place.memberId)
  await changeLeaf(place, { where: { [field]: none() }, data: { [field]: command.set(seen) } })
}

/**
 * Keeps the progress of someone in place of the one that was found, if that stands still; null for somebody who has not begun. The
 * instant of what is kept grows with every change, so that two writers never take what they found for the same. False where something
 * else stands there by now.
 */
export function replaceSeen(place: Place, found: Seen | null, seen: Seen): Promise<boolean> {
  const field = fieldOf('seen', place.memberId)
  const at = new Date(Math.max(seen.at.getTime(), found ? found.at.getTime() + 1 : 0))
  return changeLeaf(place, {
    where: found ? { [`${field}.at`]: found.at } : { [field]: none() },
    data: { [field]: command.set({ ...seen, at }) },
  })
}

/** Excuses a member; another reason replaces the old one. False where the same stands already. */
export function putExcuse(place: Place, excuse: Excuse): Promise<boolean> {
  const field = fieldOf('excused', place.memberId)
  return changeLeaf(place, {
    where: { [`${field}.reason`]: command.neq(excuse.reason) },
    data: { ...COUNTED, [field]: command.set(excuse) },
  })
}

/** Takes an excuse back. False where there is none. */
export function takeExcuse(place: Place): Promise<boolean> {
  const field = fieldOf('excused', place.memberId)
  return changeLeaf(place, {
    where: { [field]: command.exists(true) },
    data: { ...COUNTED, [field]: command.remove() },
  })
}

/**
 * Notes that a member is being reminded, before anything is sent. True for one of all who try: only who is not reminded, not
 * finished and not excused is noted. Nothing is counted of it, so nothing becomes dirty.
 */
export function putReminded(place: Place, at: Date): Promise<boolean> {
  const { memberId } = place
  const field = fieldOf('reminded', memberId)
  return changeLeaf(place, {
    where: { [field]: none(), [fieldOf('done', memberId)]: none(), [fieldOf('excused', memberId)]: none() },
    data: { [field]: command.set({ at, failed: false }) },
  })
}

/** The message was not taken. The note stays, so that it is not sent again. */
export function failReminded(place: Place): Promise<boolean> {
  const field = fieldOf('reminded', place.memberId)
  return changeLeaf(place, { where: { [field]: command.exists(true) }, data: { [`${field}.failed`]: true } })
}

/** Takes a note of this very instant back, where it turned out that there was no consent left to send by. */
export function dropReminded(place: Place, at: Date): Promise<boolean> {
  const field = fieldOf('reminded', place.memberId)
  return changeLeaf(place, { where: { [`${field}.at`]: at }, data: { [field]: command.remove() } })
}

/** Makes a leaf's set say what the completion says, if it still says what was found. */
export function correctDone(leafId: string, memberId: string, { found, done }: { found: Done; done: Done }) {
  const field = fieldOf('done', memberId)
  return changeFound(leafId, {
    where: { [`${field}.at`]: found.at, [`${field}.late`]: found.late, [`${field}.corrected`]: found.corrected },
    data: { ...COUNTED, [field]: command.set(done) },
  })
}

/** Takes a member out of a leaf's set, if the entry is still the one that was found. */
export function retractDone(leafId: string, memberId: string, found: Done): Promise<boolean> {
  const field = fieldOf('done', memberId)
  return changeFound(leafId, {
    where: { [`${field}.at`]: found.at },
    data: { ...COUNTED, [field]: command.remove() },
  })
}

/** All that a leaf says of one person. */
export type Marks = { [M in Mark]?: NonNullable<Leaf[M]>[string] }

/** What stands of a person; a completion is believed before the set. */
export async function marksOf(place: Place, completion: Completion | null): Promise<Marks> {
  const leaf = await findLeafOf(place)
  const { memberId } = place
  const marks: Marks = {}
  const done = completion ? doneOf(completion) : leaf?.done[memberId]
  if (done) marks.done = done
  const seen = leaf?.seen[memberId]
  if (seen) marks.seen = seen
  const excused = leaf?.excused[memberId]
  if (excused) marks.excused = excused
  const reminded = leaf?.reminded?.[memberId]
  if (reminded) marks.reminded = reminded
  return marks
}

/** Puts marks into a person's leaf. What stands there already stays, so repeating it changes nothing. */
export async function putMarks(place: Place, marks: Marks): Promise<void> {
  for (const mark of MARKS) {
    const said = marks[mark]
    if (!said) continue
    const field = fieldOf(mark, place.memberId)
    await changeLeaf(place, { where: { [field]: none() }, data: { ...COUNTED, [field]: command.set(said) } })
  }
}

/** Takes everything that a leaf says of a person. Repeating it finds nothing more to take. */
export async function takeMarks(place: Place, marks: Marks): Promise<void> {
  const fields = MARKS.filter((mark) => marks[mark]).map((mark) => fieldOf(mark, place.memberId))
  if (fields.length === 0) return
  const taken = Object.fromEntries(fields.map((field) => [field, command.remove()] as const))
  await changeLeaf(place, { where: {}, data: { ...taken, ...COUNTED } })
}
