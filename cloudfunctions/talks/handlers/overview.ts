import type { Contract } from '../../../src/contract'
import { deedsOn } from '../../../src/domain/permissions/can'
import { OPEN_ENDS_MAX } from '../../../src/domain/limits'
import { heldOf, yearOf } from '../../../src/domain/talks/year'
import { ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { holidaysAhead } from '../../shared/homes/holidays'
import { orgName } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import { countLecturers } from '../../shared/talks/lecturers.repo'
import type { Standing } from '../../shared/talks/lectures'
import { talksOfYear } from '../../shared/talks/talks-of-year'
import { namesFor } from '../names'
import { presentEnd } from '../present-talk'
import type { Loaders } from '../targets'

type Overview = Handler<Contract['talks']['overview'], Context, Loaders>

/** Years that can be looked at, this one first. */
const YEARS = 3

export const overview: Overview = async ({ orgId, year: chosen }, context, on) => {
  const { org } = on.orgId
  const { now } = context
  const thisYear = yearOf(now)
  const year = chosen ?? thisYear
  const [{ own, children, standings }, lecturers, proposed, actor] = await Promise.all([
    talksOfYear(org, year, now),
    countLecturers(orgId, 'listed'),
    countLecturers(orgId, 'proposed'),
    context.actor(),
  ])
  const ends = endsIn(standings)
  const shown = ends.slice(0, OPEN_ENDS_MAX)
  const names = await namesFor(shown.map(({ talk }) => talk))
  const since = shown.reduce((first, { talk }) => (talk.askedAt < first ? talk.askedAt : first), now)
  const told = { now, holidays: holidaysAhead(since) }
  return {
    org: orgName(org),
    year,
    years: Array.from({ length: YEARS }, (_, n) => thisYear - n),
    target: own.target,
    evaluated: own.evaluated,
    waiting: own.waiting,
    listeners: own.listeners,
    asked: ends.filter(({ stage }) => stage === 'asked').length,
    dated: ends.filter(({ stage }) => stage === 'dated').length,
    children: children.map((child) => ({
      org: orgName(child.org),
      held: heldOf(child.year),
      target: child.target,
    })),
    ends: shown.map((one) => presentEnd(one, names, told)),
    more: ends.length - shown.length,
    lecturers,
    proposed,
    may: deedsOn(actor, { path: org.path, ownerId: null }),
    now: now.toISOString(),
  }
}

/** What waits for a date first, the longest waiting on top; what took place without anybody, what is to come, what waits for answers. */
const ORDER = ['asked', 'unseen', 'dated', 'held'] as const

function endsIn(standings: readonly Standing[]): Standing[] {
  const at = ({ talk, activity, stage }: Standing): number =>
    stage === 'asked' || activity === null ? ms(talk.askedAt) : ms(activity.startsAt)
  return ORDER.flatMap((which) => standings.filter(({ stage }) => stage === which).sort((a, b) => at(a) - at(b)))
}
