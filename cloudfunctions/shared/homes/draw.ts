import { randomBytes } from 'node:crypto'
import { commitmentOf } from '../../../src/domain/homes/draw'
import { findDraw, insertDraw } from './draws.repo'
import { sha256 } from './sha256'

const SEED_BYTES = 32

/**
 * Makes the seed of an activity's draw and answers with its hash, to be written into the activity as it is published. However often
 * and from however many places it is asked, there is one seed: a publication that died and is repeated publishes the same hash.
 */
export async function openDraw(activityId: string): Promise<string> {
  await insertDraw({ _id: activityId, seed: randomBytes(SEED_BYTES).toString('hex') })
  const draw = await findDraw(activityId)
  if (!draw) throw new Error('a seed went as it was made')
  return commitmentOf(draw.seed, sha256)
}
