import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import type { SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import type { Engine } from '../cloud'
import type { Random } from '../seed/random'
import { all } from '../simulation/load/recount'
import { STAR_FILE } from './stars'

/** Self-checks of Youth Homes, what was decided by them, and the criteria. */
export interface StarsKnown {
  checks: readonly SelfCheck[]
  criteria: readonly KeptCriteria[]
  decisions: readonly { _id: string }[]
}

export const starsKnown = (database: Engine): StarsKnown => ({
  checks: all<SelfCheck>(database, 'selfChecks'),
  criteria: all<KeptCriteria>(database, 'criteria'),
  decisions: all<{ _id: string }>(database, 'decisions'),
})

/** About one of them as it stands; only now and then, since others are asked about by the same names. */
export function starFacts(
  { checks, criteria, decisions }: StarsKnown,
  keeps: string | undefined,
  random: Random,
): Record<string, readonly unknown[]> {
  const version = random.pick(random.chance(0.6) ? criteria.filter(({ state }) => state === 'draft') : criteria)
  const own = checks.filter(({ venueId, state }) => venueId === keeps && state !== 'decided')
  const check = random.pick(own.length > 0 ? own : checks.filter(({ state }) => state === 'submitted'))
  const about = {
    checkId: [check._id, ...checks.map(({ _id }) => _id)],
    criteriaId: [version._id, ...criteria.map(({ _id }) => _id)],
    decisionId: [null, ...decisions.map(({ _id }) => _id)],
    newId: [`k-new-${Math.floor(random.next() * 1000)}`],
    itemId: [random.pick(['access', 'rota', 'visits']), 'visits', 'notice'],
    visitId: check.visits.map(({ id }) => id),
    files: [[{ fileId: STAR_FILE, note: '', expiresAt: null }], []],
    stars: [3, null, 4],
    reason: ['开放和到访达标，宣讲还差一些'],
  }
  // Whoever keeps a venue without a self-check to fill in asks about other things.
  if ((keeps !== undefined && own.length === 0) || !random.chance(SOMETIMES)) return about
  const writes = own.length === 0 && random.chance(SOMETIMES)
  return { ...about, version: [writes ? version.version : check.version], ...(writes && { text: [version.text] }) }
}

const SOMETIMES = 0.5
