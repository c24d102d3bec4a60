import type { Stars } from '../../src/domain/homes/services'
import { rolesFor } from '../../src/domain/permissions/can'
import { isRunning } from '../../src/domain/permissions/roles'
import { computedStars, judgedOf, lacksOf } from '../../src/domain/stars/standing'
import { findOrg } from '../shared/orgs/orgs.repo'
import type { Context } from '../shared/people/context'
import { decisionIdOf, lastAbout, type Decision } from '../shared/stars/decisions.repo'
import { factsOf, type Whole } from './facts'

export interface Said {
  stars: Stars | null
  reason: string
}

/** A decision with all that it goes by. */
export async function newDecision(whole: Whole, { stars, reason }: Said, context: Context): Promise<Decision> {
  const { check, criteria, venue } = whole
  const { now } = context
  const [by, last] = await Promise.all([committeeOf(venue.path, context), lastAbout(check)])
  return {
    _id: decisionIdOf(check._id, check.version),
    checkId: check._id,
    checkVersion: check.version,
    venueId: venue._id,
    path: venue.path,
    criteria: { id: criteria._id, name: criteria.text.name, mark: criteria.mark },
    stars,
    computed: computedStars(criteria.text, factsOf(check), now),
    reason,
    items: decidedItems(whole, now),
    figuresAt: check.recounted?.at ?? check.figuresAt,
    visits: check.visits.flatMap(({ day, by: people, announced }) =>
      people.length === 0 ? [] : [{ day, people: people.length, announced }],
    ),
    submittedAt: check.submittedAt ?? now,
    decidedAt: now,
    byId: context.personId ?? '',
    by,
    validUntil: criteria.text.validUntil,
    corrects: last?._id ?? null,
  }
}

const decidedItems = ({ check, criteria }: Whole, now: Date): Decision['items'] =>
  criteria.text.items.map((item) => {
    const { id, area, kind, title, figure, need, asks } = item
    const facts = factsOf(check)
    return {
      id,
      area,
      kind,
      title,
      figure,
      need,
      asks,
      value: figure && facts.figures[figure],
      submitted: figure && check.figures[figure],
      met: judgedOf(item, facts, now) === 'met',
      files: check.files[id]?.length ?? 0,
      lacks: lacksOf(item, facts, now),
    }
  })

/** What the committee is called for which somebody decides: the nearest above the venue. */
async function committeeOf(path: readonly string[], { actor, now }: Context): Promise<string> {
  const roles = rolesFor('decide-stars')
  const { grants } = await actor()
  const held = grants.filter((grant) => roles.includes(grant.role) && isRunning(grant, now))
  const nearest = [...path].reverse().find((id) => held.some(({ orgId }) => orgId === id))
  return (nearest && (await findOrg(nearest))?.name) ?? ''
}
