import { AppError } from '../../src/contract/errors'
import { caller } from '../kit/cloud'
import { logFailure, newTrace } from '../kit/log'
import { goOnMoving } from '../kit/move-member'
import { openMoves } from '../kit/moves.repo'
import { freezeIssues } from './freeze'
import { checkHealth } from './health'
import { prepareIssues } from './prepare-issues'
import { reconcile } from './reconcile'
import { rollUp } from './roll-up'
import { sweepExports } from './sweep'

/** Of the 60 seconds a function may take. */
const WORKING_MS = 45_000

interface Report {
  prepared: number
  moved: number
  leaves: number
  nodes: number
  frozen: number
  health: number
  /** Differences that this night's reconciliation has found; expected: none. */
  differences: number
  swept: number
}

/** The minute's work. WeChat allows one timer a function, so it does all of it in turn. Refuses any caller but the timer. */
export async function main(): Promise<Report> {
  if (caller().source !== 'wx_trigger') throw new AppError('FORBIDDEN', 'timers only')
  const now = new Date()
  const run = { now, hasTime: () => Date.now() - now.getTime() < WORKING_MS }
  try {
    const prepared = await prepareIssues(run)
    const moved = await goOnMoving(await openMoves(), now)
    const rolled = await rollUp(run)
    const frozen = await freezeIssues(run)
    const health = await checkHealth(run)
    const differences = await reconcile(run)
    return { prepared, moved, ...rolled, frozen, health, differences, swept: await sweepExports(now) }
  } catch (failure) {
    logFailure({ name: 'jobs', action: 'minute', trace: newTrace() }, failure)
    throw failure
  }
}
