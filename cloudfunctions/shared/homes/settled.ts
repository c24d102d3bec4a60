import type { Drawing } from '../../../src/domain/homes/seats'
import { findActivity, type Activity } from './activities.repo'
import { findDraw } from './draws.repo'
import { closeLine } from './seats'
import { sha256 } from './sha256'

/** An activity with all that tells who has a place in it. */
export interface Settled {
  activity: Activity
  /** Of a draw whose line is closed; null for all else. */
  drawing: Drawing | null
}

/**
 * What is needed to tell places. A draw whose time has come is closed by whoever looks first: that is one conditional update, after which
 * nobody can be added, and only then its seed is read.
 */
export async function settle(read: Activity, now: Date): Promise<Settled> {
  const { way, closesAt, drawnAt, state } = read
  if (way !== 'draw' || state === 'draft' || closesAt === null) return { activity: read, drawing: null }
  if (drawnAt) return { activity: read, drawing: await drawingOf(read._id) }
  if (!isToClose(read, now)) return { activity: read, drawing: null }
  await closeLine(read._id, now)
  // Who was in line a moment before the closing stands in what is read now.
  const activity = await findActivity(read._id)
  if (!activity?.drawnAt) return { activity: read, drawing: null }
  return { activity, drawing: await drawingOf(read._id) }
}

/** Whether it is a draw whose time has come and whose line is not closed yet. */
export const isToClose = (
  { way, closesAt, drawnAt }: Pick<Activity, 'way' | 'closesAt' | 'drawnAt'>,
  now: Date,
): boolean => way === 'draw' && !drawnAt && closesAt !== null && now >= closesAt

/** Of one row of a list: a draw whose time has come is closed, so that lists count it as its page does. */
export async function closedByNow<Facts extends Pick<Activity, '_id' | 'way' | 'state' | 'closesAt' | 'drawnAt'>>(
  facts: Facts,
  now: Date,
): Promise<Facts> {
  if (facts.state === 'draft' || !isToClose(facts, now)) return facts
  await closeLine(facts._id, now)
  return { ...facts, drawnAt: now }
}

async function drawingOf(activityId: string): Promise<Drawing | null> {
  const draw = await findDraw(activityId)
  return draw && { seed: draw.seed, sha256 }
}
