import { REMIND_HOURS_BEFORE, SEATING_KEPT_DAYS } from '../../src/domain/limits'
import { placesOf } from '../../src/domain/homes/seats'
import { DAY_MS, HOUR_MS } from '../../src/domain/time'
import { attendancesIn } from '../shared/checkins/kept-attendances.repo'
import { findActivity } from '../shared/homes/activities.repo'
import { signingUpOf } from '../shared/homes/present-activity'
import { drawsToClose } from '../shared/homes/seats'
import { remindOf, type Due } from '../shared/homes/reminding'
import { settle } from '../shared/homes/settled'
import { tell } from '../shared/homes/telling'
import { activitiesDue, activitiesToTell, activitiesToThin, thin } from '../shared/homes/told'
import { forgetWishes, wishesOf } from '../shared/homes/wishes.repo'
import { talksToTell } from '../shared/talks/talks.repo'
import { tellAsker } from '../shared/talks/tell-asker'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Messages to people of one activity in one minute: others have their turn. */
const MOST = 200

/**
 * What of activities has to be done by the clock: draws are closed, people, and who asked for a talk, told what a handler did not
 * come to tell, reminded of what they wished, and of what is long over only a number is left. No place depends on any of it.
 */
export async function tendActivities(
  run: JobRun,
): Promise<{ drawn: number; told: number; reminded: number; thinned: number }> {
  const { now } = run
  return {
    drawn: await each(run, await drawsToClose(now), closeDraw(now)),
    told:
      (await each(run, await activitiesToTell(now), (id) => tell(id, now, { most: MOST, hasTime: run.hasTime }))) +
      (await each(run, await talksToTell(now), (id) => tellAsker(id, now))),
    reminded: (await remindAll(run, 'opens')) + (await remindAll(run, 'start')),
    thinned: await each(
      run,
      await activitiesToThin(new Date(now.getTime() - SEATING_KEPT_DAYS * DAY_MS)),
      thinOut(now),
    ),
  }
}

/** Acts on each, and adds up what was done. */
async function each(
  run: JobRun,
  found: readonly { _id: string }[],
  act: (id: string) => Promise<number>,
): Promise<number> {
  let done = 0
  for (const { _id } of fromElsewhere(found, run.now)) {
    if (!run.hasTime()) break
    done += (await run.failures.apart(() => act(_id))) ?? 0
  }
  return done
}

const closeDraw = (now: Date) => async (id: string) => {
  const activity = await findActivity(id)
  if (!activity) return 0
  await settle(activity, now)
  return 1
}

/** Of what opens, those of the last day: by night nothing goes out. Of what begins, those of the next hours. */
async function remindAll(run: JobRun, what: Due): Promise<number> {
  const { now, hasTime } = run
  const stretch =
    what === 'opens'
      ? { after: new Date(now.getTime() - DAY_MS), until: now }
      : { after: now, until: new Date(now.getTime() + REMIND_HOURS_BEFORE * HOUR_MS) }
  return each(run, await activitiesDue(what, stretch), (id) => remindOf(id, what, { now, hasTime }))
}

/** What was agreed to first: of who dies in between the rest is found again. */
const thinOut = (now: Date) => async (id: string) => {
  for (const one of await wishesOf(id)) await forgetWishes(one)
  return (await thin(id, await missingIn(id, now))) ? 1 : 0
}

/** How many had a place and were not there; null where nobody could be. */
async function missingIn(id: string, now: Date): Promise<number | null> {
  const found = await findActivity(id)
  if (!found || found.cancelled !== null) return null
  const { activity, drawing } = await settle(found, now)
  const places = placesOf({ ...activity, ...signingUpOf(activity) }, drawing, now)
  const here = new Set((await attendancesIn(id)).flatMap((one) => (one.state === 'present' ? [one.personId] : [])))
  return activity.line.filter((one) => places.get(one.id)?.state === 'seat' && !here.has(one.personId)).length
}
