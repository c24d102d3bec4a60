import type { Contract } from '../../../src/contract'
import { deedsOn } from '../../../src/domain/permissions/can'
import { settingAt, type Choices } from '../../../src/domain/settings/chosen'
import { OPEN_ENDS_MAX } from '../../../src/domain/limits'
import { heldOf, yearOf } from '../../../src/domain/talks/year'
import { ms } from '../../../src/domain/time'
import type { Handler } from '../../kit/serve'
import { holidaysAhead } from '../../shared/homes/holidays'
import { childrenOf, orgName } from '../../shared/orgs/orgs.repo'
import { choicesOf } from '../../shared/orgs/settings.repo'
import type { Context } from '../../shared/people/context'
import { countLecturers } from '../../shared/talks/lecturers.repo'
import { askedOf, unsettledOf } from '../../shared/talks/talks.repo'
import { standingsOf, type Standing } from '../lectures'
import { namesFor } from '../names'
import { presentEnd } from '../present-talk'
import { settle, yearIn, yearsOf } from '../year'
import type { Loaders } from '../targets'

type Overview = Handler<Contract['talks']['overview'], Context, Loaders>

/** Years that can be looked at, this one first. */
const YEARS = 3

export const overview: Overview = async ({ orgId, year: chosen }, context, on) => {
  const { org } = on.orgId
  const { now } = context
  const thisYear = yearOf(now)
  const year = chosen ?? thisYear
  const children = (await childrenOf(orgId)).filter(({ kind }) => kind === 'above')
  const orgIds = [orgId, ...children.map(({ _id }) => _id)]
  const [asked, dated, choices, lecturers, proposed, actor] = await Promise.all([
    askedOf(orgId),
    unsettledOf(orgIds),
    choicesOf([...org.path, ...orgIds]),
    countLecturers(orgId, 'listed'),
    countLecturers(orgId, 'proposed'),
    context.actor(),
  ])
  const standings = await standingsOf([...asked, ...dated], now)
  const years = await yearsOf(orgIds, year, standings)
  await settle(standings, now)
  const ends = endsIn(standings.filter(({ talk }) => talk.orgId === orgId))
  const own = yearIn(years, orgId)
  const shown = ends.slice(0, OPEN_ENDS_MAX)
  const names = await namesFor(shown.map(({ talk }) => talk))
  const since = asked.reduce((first, { askedAt }) => (askedAt < first ? askedAt : first), now)
  const told = { now, holidays: holidaysAhead(since) }
  return {
    org: orgName(org),
    year,
    years: Array.from({ length: YEARS }, (_, n) => thisYear - n),
    target: targetAt(org.path, choices),
    evaluated: own.evaluated,
    waiting: own.waiting,
    listeners: own.listeners,
    asked: ends.filter(({ stage }) => stage === 'asked').length,
    dated: ends.filter(({ stage }) => stage === 'dated').length,
    children: children.map((child) => ({
      org: orgName(child),
      held: heldOf(yearIn(years, child._id)),
      target: targetAt(child.path, choices),
    })),
    ends: shown.map((one) => presentEnd(one, names, told)),
    more: ends.length - shown.length,
    lecturers,
    proposed,
    may: deedsOn(actor, { path: org.path, ownerId: null }),
    now: now.toISOString(),
  }
}

const targetAt = (path: readonly string[], choices: Choices): number => settingAt('talks', { path, choices }).value

/** What waits for a date first, the longest waiting on top; what took place without anybody, what is to come, what waits for answers. */
const ORDER = ['asked', 'unseen', 'dated', 'held'] as const

function endsIn(standings: readonly Standing[]): Standing[] {
  const at = ({ talk, activity, stage }: Standing): number =>
    stage === 'asked' || activity === null ? ms(talk.askedAt) : ms(activity.startsAt)
  return ORDER.flatMap((which) => standings.filter(({ stage }) => stage === which).sort((a, b) => at(a) - at(b)))
}
