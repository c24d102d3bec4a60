import { createHmac, randomBytes } from 'node:crypto'
import { fold } from '../../../src/domain/sayings/fold'
import { roundStep } from '../../../src/domain/sayings/round'
import { endRound, keepFolded, lookAgain, noteEmptied, type Box, type KeptText } from './boxes.repo'
import { foldedFrom } from './open-box'
import { countSayings, forgetSayings, sayingsIn } from './sayings.repo'

const BYTES = 16

/**
 * What is due about a box, as far as it can be done now. Each step is one write after which the next can begin anew: a round ends, a
 * moment later what is left of it takes the place of its key, then its rows go. Whoever dies in between loses nothing and counts
 * nothing twice, since folding reads the rows and happens once, and the rows go only when it has.
 */
export async function closeBox(box: Box, now: Date): Promise<boolean> {
  if (box.foldedAt === null && box.closesAt === null) return goOn(box, now)
  if (box.foldedAt === null) await foldBox(box, now)
  await forgetSayings(box._id)
  return noteEmptied(box._id)
}

async function goOn({ _id, openedAt }: Box, now: Date): Promise<boolean> {
  const step = roundStep({ openedAt, people: await countSayings(_id) }, now)
  return step.ends ? endRound(_id, { closesAt: now, lookAt: foldedFrom(now) }) : lookAgain(_id, step.lookAt)
}

async function foldBox({ _id, kind }: Box, now: Date): Promise<void> {
  // Known to nobody afterwards, and with it the order of what was said.
  const key = randomBytes(BYTES)
  const lotOf = (text: string, nth: number): string => createHmac('sha256', key).update(`${nth}\n${text}`).digest('hex')
  const { people, sums, texts } = fold(kind, await sayingsIn(_id), lotOf)
  const kept = texts.map((text): [string, KeptText] => [
    `s${randomBytes(BYTES).toString('hex')}`,
    { text, state: 'waiting', answer: null, activityId: null },
  ])
  // False where another was first: what it has kept is as true.
  await keepFolded(_id, { people, sums, texts: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))), now })
}
