import type { Notice } from '../../cloudfunctions/shared/notices/notices.repo'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import { mayRead, type Readership, type ReadingPlace } from '../../src/domain/notices/readable'
import { KEEPER, NAMED_BRANCH, personOf, PERSONAS } from './people'
import { CITY } from './tree'

type Alias = (typeof PERSONAS)[number]['alias']

/** From where in the tree each of the preview reads, as their membership or their offices have it; a visitor from nowhere. */
const PLACES: Record<Alias, readonly string[]> = {
  new: [],
  member: [NAMED_BRANCH.id],
  secretary: [NAMED_BRANCH.id],
  deputy: [NAMED_BRANCH.id],
  officer: [CITY.id],
  administrator: [NAMED_BRANCH.committee.id, NAMED_BRANCH.department.id],
  editor: [NAMED_BRANCH.committee.id],
  reviewer: [NAMED_BRANCH.committee.id],
  keeper: [KEEPER.branchId],
  organiser: [CITY.id],
  lecturer: [],
}

/** What they have not opened of what they may read: what asks the member to confirm and the newest, as the pictures have it. */
const UNREAD: Record<Alias, readonly string[]> = {
  new: [],
  member: ['n-registration', 'n-patrol', 'n-transfer'],
  secretary: ['n-patrol'],
  deputy: ['n-registration', 'n-theme-day', 'n-patrol', 'n-commended'],
  officer: ['n-patrol', 'n-shift', 'n-after-school', 'n-candidates'],
  administrator: ['n-theme-day', 'n-patrol'],
  editor: ['n-patrol'],
  reviewer: ['n-patrol'],
  keeper: ['n-patrol'],
  organiser: ['n-patrol'],
  lecturer: [],
}

export function readershipOf(alias: Alias, orgs: readonly Org[]): Readership {
  const places = PLACES[alias].map((id): ReadingPlace => {
    const org = orgs.find(({ _id }) => _id === id)
    if (!org) throw new Error(`${id} is not in the tree`)
    return org
  })
  return places[0]?.kind === 'branch' ? { places, standing: 'member' } : { places }
}

interface PreviewReader {
  alias: Alias
  personId: string
  readership: Readership
}

/** Who of the preview opens notices; of a visitor nothing is kept. */
export const previewReaders = (orgs: readonly Org[]): PreviewReader[] =>
  PERSONAS.flatMap(({ alias, openid }) =>
    alias === 'new' ? [] : [{ alias, personId: personOf(openid), readership: readershipOf(alias, orgs) }],
  )

/** Which of them have opened a notice, by their person's id. */
export const openedBy = (notice: Notice, readers: readonly PreviewReader[], now: Date): string[] =>
  readers.flatMap(({ alias, personId, readership }) =>
    !UNREAD[alias].includes(notice._id) && mayRead(notice, readership, now) ? [personId] : [],
  )
