import { doneOf } from '../../../src/domain/counting/reconcile'
import type { Leaf } from '../../../src/domain/counting/leaf'
import { command } from '../../kit/cloud'
import type { Completion } from '../assignments/completions.repo'
import { changeLeaf, findLeafOf, type Place } from './counting.repo'

const MARKS = ['done', 'seen', 'excused', 'reminded'] as const
type Mark = (typeof MARKS)[number]

/** What a leaf says of one person; a completion is believed before the set. */
export type Marks = { [M in Mark]?: NonNullable<Leaf[M]>[string] }

export async function marksOf({ issue, branch, memberId }: Place, completion: Completion | null): Promise<Marks> {
  const leaf = await findLeafOf(issue._id, branch, memberId)
  const [done, seen] = [completion ? doneOf(completion) : leaf?.done[memberId], leaf?.seen[memberId]]
  const [excused, reminded] = [leaf?.excused[memberId], leaf?.reminded?.[memberId]]
  return { ...(done && { done }), ...(seen && { seen }), ...(excused && { excused }), ...(reminded && { reminded }) }
}

/** Puts marks into a person's leaf. What stands there already stays, so repeating it changes nothing. */
export async function putMarks(place: Place, marks: Marks): Promise<void> {
  for (const mark of MARKS) {
    const said = marks[mark]
    if (!said) continue
    const field = `${mark}.${place.memberId}`
    await changeLeaf(place, {
      where: { [field]: command.exists(false) },
      data: { [field]: command.set(said), ver: command.inc(1), dirty: true },
    })
  }
}

/** Takes everything that a leaf says of a person. Repeating it finds nothing more to take. */
export async function takeMarks(place: Place, marks: Marks): Promise<void> {
  const fields = MARKS.filter((mark) => marks[mark]).map((mark) => `${mark}.${place.memberId}`)
  if (fields.length === 0) return
  const taken: Record<string, unknown> = Object.fromEntries(fields.map((field) => [field, command.remove()]))
  await changeLeaf(place, { where: {}, data: { ...taken, ver: command.inc(1), dirty: true } })
}
