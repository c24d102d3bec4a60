import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import { checkIdOf, type SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import { EXAMPLE_MARK, exampleFor } from '../../src/domain/stars/example'
import { FIGURES, type Figures } from '../../src/domain/stars/figures'
import { ROOT } from './city'
import { TUESDAY } from './local-cloud'

export const DAYS = { submitUntil: '2026-12-20', decideUntil: '2026-12-31', validUntil: '2027-12-31' }
export const EXAMPLE = exampleFor(2026, DAYS)

/** The same number for each. */
export const figuresOf = (value: number): Figures =>
  Object.fromEntries(FIGURES.map((figure) => [figure, value])) as unknown as Figures

/** The example, out since the day before. */
export const aCriteria = (one: Partial<KeptCriteria> = {}): KeptCriteria => ({
  _id: 'k1',
  path: [ROOT],
  orgId: ROOT,
  state: 'published',
  version: 1,
  text: EXAMPLE,
  mark: EXAMPLE_MARK,
  madeAt: new Date(TUESDAY.getTime() - 86_400_000),
  publishedAt: one.state === 'draft' ? null : new Date(TUESDAY.getTime() - 86_400_000),
  ...one,
})

/** A self-check of the venue of the small city with nothing in it. */
export function aCheck(one: Partial<SelfCheck> = {}): SelfCheck {
  const venueId = one.venueId ?? 'v1'
  const criteriaId = one.criteriaId ?? 'k1'
  return {
    _id: checkIdOf(venueId, criteriaId),
    venueId,
    path: [ROOT, 'u0', venueId],
    criteriaId,
    state: 'open',
    version: 0,
    figures: figuresOf(0),
    figuresAt: new Date(TUESDAY.getTime() - 4 * 3_600_000),
    recounted: null,
    behind: [],
    files: {},
    judged: {},
    doubts: {},
    visits: [],
    submittedAt: null,
    returned: null,
    given: null,
    made: null,
    ...one,
  }
}
