import type { Contract } from '../../../src/contract'
import type { Group } from '../../../src/contract/desk'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { appealsOf } from '../appeals'
import { claimsAt } from '../claims'
import { earliest, together } from '../group'
import { offersFor, rolesEnding } from '../own'
import { allowing, placesOf } from '../places'
import { requestsOf } from '../requests'
import { reviewsAt } from '../reviews'
import { sayingsOf } from '../sayings'
import { starsBelow } from '../stars'
import { talksAt } from '../talks'

type Waiting = Handler<Contract['desk']['waiting'], Context>

export const waiting: Waiting = async ({ rows }, context) => {
  const places = await placesOf(await context.actor())
  const { actor, orgs, venues } = places
  const [ofBranches, requests, reviews, sayings, ofVenues, offers, stars, talks] = await Promise.all([
    Promise.all(allowing(orgs, { actor, deed: 'see-names' }).map(appealsOf)),
    requestsOf(allowing(orgs, { actor, deed: 'see-requests' }), rows),
    reviewsAt(allowing(orgs, { actor, deed: 'review-notices' }), context, rows),
    sayingsOf(allowing(orgs, { actor, deed: 'review-sayings' }), rows),
    Promise.all(allowing(venues, { actor, deed: 'check-in' }).map(claimsAt)),
    offersFor(context, rows),
    starsBelow(allowing(orgs, { actor, deed: 'decide-stars' }), rows),
    talksAt(allowing(orgs, { actor, deed: 'tend-talks' }), allowing(orgs, { actor, deed: 'pass-lecturer' })),
  ])
  const appeals = together(ofBranches, rows)
  const claims = together(ofVenues, rows)
  const roles = rolesEnding(places, rows)
  const groups = [appeals, requests, reviews, sayings, claims, stars, offers]
  return {
    count: [...groups, roles].reduce((all, { count }) => all + count, 0),
    since: earliest(groups.map(({ since }) => since))?.toISOString() ?? null,
    appeals: group(appeals),
    requests: group(requests),
    reviews: group(reviews),
    sayings: group(sayings),
    claims: group(claims),
    stars: group(stars),
    offers: group(offers),
    roles,
    places: { talks },
    now: context.now.toISOString(),
  }
}

const group = <Row>({ count, rows }: Group<Row>): Group<Row> => ({ count, rows })
