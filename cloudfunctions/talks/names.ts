import { findOrgs } from '../shared/orgs/orgs.repo'
import { venueNames } from '../shared/homes/venues.repo'
import { findLecturers } from '../shared/talks/lecturers.repo'
import type { Talk } from '../shared/talks/talks.repo'
import type { Names } from './present-talk'

/** What the lecturers, venues and branches of some talks are called. */
export async function namesFor(talks: readonly Pick<Talk, 'lecturerId' | 'venueId' | 'branchId'>[]): Promise<Names> {
  if (talks.length === 0) return { lecturers: new Map(), venues: new Map(), branches: new Map() }
  const [lecturers, venues, branches] = await Promise.all([
    findLecturers(talks.map(({ lecturerId }) => lecturerId)),
    venueNames(talks.map(({ venueId }) => venueId)),
    findOrgs([...new Set(talks.map(({ branchId }) => branchId))]),
  ])
  return {
    lecturers: new Map(lecturers.map((lecturer) => [lecturer._id, lecturer])),
    venues,
    branches: new Map(branches.map(({ _id, name }) => [_id, name])),
  }
}
