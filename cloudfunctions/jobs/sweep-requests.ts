import { REQUEST_KEPT_DAYS } from '../../src/domain/limits'
import { DAY_MS } from '../../src/domain/time'
import { answeredBefore, dropRequest } from '../shared/people/join-requests.repo'
import { settleAnswer } from '../shared/people/request-answers'
import { fromElsewhere } from './elsewhere'
import type { JobRun } from './job'

/** Throws requests away that were answered so many days ago; what a dead answer has left out is done first. Answers with how many. */
export async function sweepRequests(run: JobRun): Promise<number> {
  const old = await answeredBefore(new Date(run.now.getTime() - REQUEST_KEPT_DAYS * DAY_MS))
  let swept = 0
  for (const request of fromElsewhere(old, run.now)) {
    if (!run.hasTime()) break
    const gone = await run.failures.apart(async () => {
      await settleAnswer(request)
      return dropRequest(request._id)
    })
    if (gone) swept += 1
  }
  return swept
}
