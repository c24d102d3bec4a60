import type { StarDecision } from '../../src/contract/star-replies'
import type { Decision } from '../shared/stars/decisions.repo'

/** For everybody: the committee's name and no officer's; of visits how many were there. */
export const presentDecision = (decision: Decision): StarDecision => ({
  decisionId: decision._id,
  criteria: { criteriaId: decision.criteria.id, name: decision.criteria.name, mark: decision.criteria.mark },
  stars: decision.stars,
  reason: decision.reason,
  items: decision.items.map((item) => ({ ...item })),
  visits: decision.visits.map(({ day, people, announced }) => ({ day, people, announced })),
  submittedAt: decision.submittedAt.toISOString(),
  decidedAt: decision.decidedAt.toISOString(),
  by: decision.by,
  validUntil: decision.validUntil,
  correcting: decision.corrects !== null,
})
