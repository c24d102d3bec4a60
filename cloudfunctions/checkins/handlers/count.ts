import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { lastPresentAt } from '../../shared/checkins/kept-attendances.repo'
import { findSession } from '../../shared/checkins/sessions.repo'
import type { Context } from '../../shared/people/context'
import { countsOf, placesOf } from '../kept-sessions'
import type { Loaders } from '../targets'

type Count = Handler<Contract['checkins']['count'], Context, Loaders>

export const count: Count = async ({ sessionId }, { now }, on) => {
  const { session } = on.sessionId
  const [opened, places, counts, lastAt] = await Promise.all([
    findSession(sessionId),
    placesOf(session.activity, now),
    countsOf(session, now),
    lastPresentAt(sessionId),
  ])
  return {
    sessionId,
    version: opened?.renewedAt.length ?? 0,
    ...places,
    ...counts,
    lastAt: lastAt?.toISOString() ?? null,
    now: now.toISOString(),
  }
}
