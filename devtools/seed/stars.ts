import { join } from 'node:path'
import type { Attendance } from '../../cloudfunctions/shared/checkins/attendances.repo'
import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import { holidayDays } from '../../cloudfunctions/shared/homes/holidays'
import type { Venue } from '../../cloudfunctions/shared/homes/venues.repo'
import type { KeptCriteria } from '../../cloudfunctions/shared/stars/criteria.repo'
import { decisionIdOf, type Decision } from '../../cloudfunctions/shared/stars/decisions.repo'
import type { KeptFile, SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import { newCheck } from '../../cloudfunctions/stars/keep-one'
import type { Stars } from '../../src/domain/homes/services'
import type { CriteriaText } from '../../src/domain/stars/criteria'
import { countFigures } from '../../src/domain/stars/count'
import { EXAMPLE_MARK, exampleFor } from '../../src/domain/stars/example'
import { figureDays, figuresAsOf, type Figures } from '../../src/domain/stars/figures'
import { computedStars, judgedOf, lacksOf } from '../../src/domain/stars/standing'
import { addDays, dayKey, wallClock } from '../../src/domain/time'
import type { When } from './content/notices/when'
import type { Shelf } from './lessons'
import { persona, personOf } from './people'

export interface PlantedStars {
  criteria: KeptCriteria[]
  selfChecks: SelfCheck[]
  decisions: Decision[]
}

interface Ground {
  when: When
  cityId: string
  venues: readonly Venue[]
  activities: readonly Activity[]
  attendances: readonly Attendance[]
  /** Persons who are members of the League. */
  members: ReadonlySet<string>
}

/** Days from now on that what was decided last year is good for. */
export const RATED_FOR = 60

const MEDIA = join(__dirname, 'media', 'homes')
const OFFICERS = [personOf(persona('officer').openid), personOf('seed-officer-second')]
const [BINJIANG, LIBRARY] = ['v-binjiang', 'v-library']

/** Two Youth Homes with stars of last year: of one the keeper is in the middle of this year's self-check, the other's waits for a decision. */
export function starsOf(shelf: Shelf, ground: Ground): PlantedStars {
  const { when } = ground
  const { year } = wallClock(when.now)
  const today = dayKey(when.now)
  const day = (days: number) => addDays(today, days)
  const last = versionOf(ground, {
    year: year - 1,
    days: { submitUntil: day(-360), decideUntil: day(-340), validUntil: day(RATED_FOR) },
    at: when.past(390, 10),
  })
  const current = versionOf(ground, {
    year,
    days: { submitUntil: day(22), decideUntil: day(32), validUntil: day(430) },
    at: when.past(20, 10),
  })
  const files = filesOf(shelf, when)
  const decided = (venueId: string, stars: Stars, reason: string) =>
    decidedOf({ venueId, stars, reason, criteria: last, files }, ground)
  const binjiang = decided(BINJIANG, 4, '活动和到访达标，宣讲还差一些')
  const library = decided(LIBRARY, 3, '开放时间长，无障碍卫生间正在改造')
  return {
    criteria: [last, current],
    selfChecks: [
      binjiang.check,
      library.check,
      { ...checkOf(BINJIANG, current, ground), files: { ...files, access: [], rota: [] }, version: 6 },
      submittedOf(checkOf(LIBRARY, current, ground), { when, files }),
    ],
    decisions: [binjiang.decision, library.decision],
  }
}

function versionOf(
  { cityId }: Ground,
  {
    year,
    days,
    at,
  }: { year: number; days: Pick<CriteriaText, 'submitUntil' | 'decideUntil' | 'validUntil'>; at: Date },
): KeptCriteria {
  const version = { state: 'published' as const, version: 1, text: exampleFor(year, days), mark: EXAMPLE_MARK }
  return { _id: `k-${year}`, path: [cityId], orgId: cityId, ...version, madeAt: at, publishedAt: at }
}

/** With the figures that are counted of what the city has. */
function checkOf(venueId: string, criteria: KeptCriteria, ground: Ground): SelfCheck {
  const venue = venueOf(venueId, ground)
  const asOf = figuresAsOf(ground.when.now)
  return { ...newCheck({ venue, criteriaId: criteria._id, ...countedOf(venue, asOf, ground), asOf }), version: 1 }
}

function venueOf(venueId: string, { venues }: Ground): Venue {
  const venue = venues.find(({ _id }) => _id === venueId)
  if (!venue) throw new Error(`${venueId} is no venue`)
  return venue
}

function countedOf(
  venue: Venue,
  asOf: Date,
  { activities, attendances, members }: Ground,
): Pick<SelfCheck, 'figures' | 'behind'> {
  const days = figureDays(asOf)
  const within = (at: Date | string): boolean => {
    const on = typeof at === 'string' ? at : dayKey(at)
    return on >= days.from && on < days.until
  }
  const held = activities.filter((one) => one.venueId === venue._id && one.state === 'published' && within(one.endsAt))
  const present = attendances.filter(
    ({ venueId, state, day }) => venueId === venue._id && state === 'present' && within(day),
  )
  const figures = countFigures({
    hours: venue.hours,
    rating: venue.rating,
    held: held.map(({ kind }) => kind),
    present: present.map(({ personId }) => personId),
    members,
    holidays: holidayDays(days),
  })
  const hereAt = (id: string): number => present.filter(({ activityId }) => activityId === id).length
  const inOrder = [...held].sort((a, b) => a.endsAt.getTime() - b.endsAt.getTime())
  return { figures, behind: inOrder.map(({ _id: id, kind }) => ({ id, kind, here: hereAt(id) })) }
}

/** By item, what is handed in for all of them. */
function filesOf({ storage }: Shelf, when: When): Record<string, KeptFile[]> {
  const at = when.past(9, 15)
  const file = (id: string, [name, note]: readonly [string, string], expires = 0): KeptFile => ({
    id: `star-${id}`,
    file: storage.put(`stars/${id}.jpg`, join(MEDIA, id.startsWith('access') ? 'library.jpg' : 'hall.jpg')),
    name,
    kind: 'jpg',
    bytes: 48_000,
    note,
    expiresAt: expires === 0 ? null : addDays(dayKey(when.now), expires),
    at,
  })
  return {
    access: [file('access-1', ['坡道.jpg', '东门坡道']), file('access-2', ['卫生间.jpg', '一层卫生间'])],
    rota: [file('rota', ['值班表.jpg', '近三个月'])],
    notice: [file('notice', ['公示牌.jpg', '门口'])],
    fire: [file('fire', ['消防检查.jpg', ''], 140)],
    electricity: [file('electricity', ['电气检查.jpg', ''], 210)],
    'first-aid': [file('first-aid', ['急救箱.jpg', '服务台'], 24)],
  }
}

const MET = { verdict: 'met', reason: '' } as const
const JUDGED = { rota: MET, notice: MET, fire: MET, electricity: MET, 'first-aid': MET }

/** Waits for a decision: two have been there, and of one item nothing is said yet. */
const submittedOf = (
  check: SelfCheck,
  { when, files }: { when: When; files: Record<string, KeptFile[]> },
): SelfCheck => ({
  ...check,
  state: 'submitted',
  version: 9,
  submittedAt: when.past(7, 16),
  files,
  judged: JUDGED,
  visits: [
    {
      id: 'visit-library',
      day: dayKey(when.past(2, 10)),
      announced: false,
      note: '坡道能走，卫生间扶手松了一个',
      by: OFFICERS,
    },
  ],
})

interface Deciding {
  venueId: string
  stars: Stars
  reason: string
  criteria: KeptCriteria
  files: Record<string, KeptFile[]>
}

/** What was decided a year ago, with its self-check. */
function decidedOf(
  { venueId, stars, reason, criteria, files }: Deciding,
  ground: Ground,
): { check: SelfCheck; decision: Decision } {
  const { when } = ground
  const [submittedAt, decidedAt] = [when.past(352, 15), when.past(341, 11)]
  const figures: Figures = { ...checkOf(venueId, criteria, ground).figures, talks: 4 }
  const judged = { ...JUDGED, access: { verdict: 'unmet', reason: '差卫生间' } as const }
  const visit = { day: dayKey(when.past(345, 10)), announced: true }
  const check: SelfCheck = {
    ...checkOf(venueId, criteria, ground),
    state: 'decided',
    given: { stars },
    version: 12,
    figures,
    figuresAt: figuresAsOf(submittedAt),
    files,
    judged,
    submittedAt,
    visits: [{ id: `visit-${venueId}`, note: '', by: OFFICERS, ...visit }],
  }
  const decision: Decision = {
    _id: decisionIdOf(check._id, 11),
    checkId: check._id,
    checkVersion: 11,
    venueId,
    path: check.path,
    criteria: { id: criteria._id, name: criteria.text.name, mark: criteria.mark },
    stars,
    computed: computedStars(criteria.text, { figures, files, judged }, decidedAt),
    reason,
    items: criteria.text.items.map((item) => {
      const { id, area, kind, title, figure, need, asks } = item
      const value = figure && figures[figure]
      const met = judgedOf(item, { figures, files, judged }, decidedAt) === 'met'
      const handed = kind === 'figure' ? 0 : (files[id]?.length ?? 0)
      const lacks = lacksOf(item, { figures, files, judged }, decidedAt)
      return { id, area, kind, title, figure, need, asks, value, submitted: value, met, files: handed, lacks }
    }),
    figuresAt: check.figuresAt,
    visits: [{ ...visit, people: OFFICERS.length }],
    submittedAt,
    decidedAt,
    byId: OFFICERS[0] ?? '',
    by: '团市委',
    validUntil: criteria.text.validUntil,
    corrects: null,
  }
  return { check, decision }
}
