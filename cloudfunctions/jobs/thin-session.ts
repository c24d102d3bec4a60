import { SCANS_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { needTime, type Run } from '../kit/run'
import { allAttendances, changeAttendance } from '../shared/checkins/attendances.repo'
import { countScans, removeScans } from '../shared/checkins/scans.repo'
import { findSessionFacts } from '../shared/checkins/session'
import { keepNumbers, noteThinned, thinLater, type Session } from '../shared/checkins/sessions.repo'

const OUTCOMES = ['present', 'already', 'waiting', 'refused'] as const

/**
 * Leaves of a session's scans how many came to what, and of its check-ins neither code nor phone nor place. Every step can be done again,
 * and what tells that it is over comes last. False where it was put off, or is to be gone on with.
 */
export async function thinSession({ _id, thinned }: Pick<Session, '_id' | 'thinned'>, run: Run): Promise<boolean> {
  const facts = await findSessionFacts(_id)
  const due = facts && new Date(facts.closesAt.getTime() + SCANS_KEPT_DAYS * DAY_MS)
  needTime(run)
  // The activity was put off after its code was shown.
  if (due && due > run.now) {
    await thinLater(_id, due)
    return false
  }
  if (thinned === null) {
    const numbers = await numbersOf(_id)
    needTime(run)
    await keepNumbers(_id, numbers)
  }
  needTime(run)
  await removeScans(_id)
  if (!(await forgetCodes(_id, run))) return false
  needTime(run)
  return noteThinned(_id)
}

async function numbersOf(sessionId: string): Promise<Record<string, number>> {
  const counted = await Promise.all(
    OUTCOMES.map(async (outcome) => [outcome, await countScans(sessionId, outcome)] as const),
  )
  return Object.fromEntries(counted)
}

/** False where somebody changed one of them meanwhile. */
async function forgetCodes(sessionId: string, run: Run): Promise<boolean> {
  const fields = ['personId', 'month', 'device', 'step', 'range', 'version']
  let all = true
  for (const one of await allAttendances({ where: { sessionId }, fields })) {
    const { personId, device, step, range } = one
    if (device === personId && step === null && range === 'none') continue
    needTime(run)
    all = (await changeAttendance(one, { device: personId, step: null, range: 'none' })) && all
  }
  return all
}
