import { AppError } from '../../src/contract/errors'
import type { OwnSaying } from '../../src/contract/saying-replies'
import { SUGGESTING_MAX } from '../../src/domain/limits'
import { checkWords } from '../shared/checks/check-words'
import { returnPlace, takePlace, type Box } from '../shared/sayings/boxes.repo'
import { sayingId } from '../shared/sayings/saying-id'
import { changeSaying, findSaying, insertSaying, type Saying } from '../shared/sayings/sayings.repo'
import type { Context } from '../shared/people/context'

/** What somebody says in a box that is open: one row a person, however often and from however many phones it comes. */
export async function say(
  { _id: boxId, key, kind }: Box,
  said: Omit<Saying, '_id' | 'boxId'>,
  context: Context & { personId: string },
): Promise<OwnSaying> {
  const _id = sayingId(key, boxId, context.personId)
  const before = await findSaying(_id)
  // What is sent again, or comes late, changes nothing, and is not checked anew.
  if (before && before.turn >= said.turn) return present(before)
  if (said.text !== '' && said.text !== before?.text) await checkWords(said.text, context)
  const saying: Saying = { _id, boxId, ...said }
  if (!before && (await insertInto(kind, saying))) return present(saying)
  if (await changeSaying(saying)) return present(saying)
  return present((await findSaying(_id)) ?? saying)
}

/** A round of suggestions has so many places: one is taken first, so that no more people get in than those however many come at once. */
async function insertInto(kind: Box['kind'], saying: Saying): Promise<boolean> {
  if (kind === 'evaluation') return insertSaying(saying)
  if (!(await takePlace(saying.boxId, SUGGESTING_MAX))) {
    // From another phone of theirs it is there by now.
    if (await findSaying(saying._id)) return false
    throw new AppError('TOO_MANY', '这一轮写的人很多，已经收满了，请等下一轮')
  }
  if (await insertSaying(saying)) return true
  await returnPlace(saying.boxId)
  return false
}

/** What somebody has said in a box that is open. */
export async function ownIn(box: Box | null, personId: string | null): Promise<OwnSaying | null> {
  if (box === null || box.key === '' || personId === null) return null
  const saying = await findSaying(sayingId(box.key, box._id, personId))
  return saying && present(saying)
}

const present = ({ answers, text, turn }: Saying): OwnSaying => ({ answers, text, turn })
