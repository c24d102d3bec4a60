import { starsPlace } from '../../cloudfunctions/shared/files/places'
import type { Upload } from '../../cloudfunctions/shared/files/uploads.repo'
import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import { checkIdOf, type SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import type { JoinedCloud } from '../simulation/load/joined-cloud'
import { all } from '../simulation/load/recount'
import { KEEPER } from '../seed/people'

const DRAFT = 'k-draft'
export const STAR_FILE = 'star-hostile'

/** A version that is being written, and self-checks in each state: one can be decided about, one can be returned, one is answered. */
export function plantStars(cloud: JoinedCloud, at: Date): void {
  const { database } = cloud
  const versions = all<KeptCriteria>(database, 'criteria')
  const waits = all<SelfCheck>(database, 'selfChecks').find(({ state }) => state === 'submitted')
  const newest = versions.find(({ _id }) => _id === waits?.criteriaId)
  if (!newest || !waits) throw new Error('no self-check waits')
  const { text } = newest
  database.insertMany('criteria', [{ ...newest, _id: DRAFT, state: 'draft', publishedAt: null, madeAt: at }])
  const judged = Object.fromEntries(text.items.map(({ id }) => [id, { verdict: 'met', reason: '' }]))
  const doubts = { visits: { text: '少了一周', at, answer: null } }
  const like = (venueId: string, change: object) => ({
    ...waits,
    _id: checkIdOf(venueId, newest._id),
    venueId,
    doubts,
    ...change,
  })
  database.insertMany('selfChecks', [
    like('v-wangjiang', { judged }),
    like('v-gaoxin', { judged: { ...judged, rota: { verdict: 'lacking', reason: '看不清' } } }),
  ])
  const place = starsPlace(KEEPER.venueId)
  const path = `${place}/${STAR_FILE}.png`
  const about = { name: '坡道.png', kind: 'png', bytes: 3, width: 1, height: 1 } as const
  const upload: Upload = {
    _id: STAR_FILE,
    place,
    personId: 'nobody',
    bytes: 3,
    path,
    file: cloud.put(path, Buffer.from('png')),
    about,
    at,
    idleSince: at,
  }
  database.insertMany('uploads', [upload])
}
