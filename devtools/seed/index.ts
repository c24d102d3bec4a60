import { join } from 'node:path'
import type { Org } from '../../cloudfunctions/shared/orgs/orgs.repo'
import type { Account } from '../../cloudfunctions/shared/people/accounts.repo'
import type { RosterRow } from '../../cloudfunctions/shared/people/roster.repo'
import { DAY_MS } from '../../src/domain/time'
import type { Cloud } from '../cloud'
import { activitiesOfCity } from './activities'
import { calendar, type Slot } from './calendar'
import { checkinsOf } from './checkins'
import { correctionsOf, openAppealsOf } from './corrections'
import { asksOf } from './asks'
import { completionsOf, leavesOf, nodesOf, takenBy } from './issues'
import { hoursOf } from './hours'
import { When } from './content/notices/when'
import { directoriesOf, listedUntil, venuesOf } from './homes'
import { seedIssues, type PlantedIssue, type Shelf } from './lessons'
import { seedNotices } from './notices'
import { seedOldNotices } from './old-notices'
import { NAMED_BRANCH, persona, personOf } from './people'
import { Random } from './random'
import { figuresOfCity } from './figures'
import { healthOfCity } from './health'
import { lastNight } from './last-night'
import {
  accountsOf,
  asking,
  deputyRoles,
  joiningsOf,
  keeperRole,
  officers,
  rosterChangedAt,
  rosterOf,
  secretaryOf,
} from './roster'
import { sayingsOf } from './sayings'
import { pastYearOf } from './past-year'
import { settingsOf } from './settings'
import { starsOf } from './stars'
import { talksOf } from './talks'
import { plantTree, type Tree } from './tree'
import { attend, attendNamedNow, attendNamedPast } from './turnout'
import { visitorsOf } from './visitors'

/** `small`: about 2,000 people in 66 branches. `city`: 100,000 in 5,000. Or any number up to a million. */
export type Size = 'small' | 'city' | number
const SIZES = { small: 2000, city: 100_000 }

/** Above this, only the last two weeks get records of single persons: a million people of nine weeks would be seven million documents. */
const FULL_RECORDS_UP_TO = 20_000
const RECORDED_ISSUES = 2

export interface Planting {
  size: Size
  now: Date
  /** `clip`: this week's film cut to 20 seconds, for tests in a browser that really play it. */
  film?: 'whole' | 'clip'
}

/** Stored beside the lessons; nothing depends on it. */
export const SERIF_FONT = 'fonts/youth-serif.woff2'

/** What of a cloud is filled. */
type Room = Pick<Cloud, 'database'> & Shelf

/** Fills an empty cloud with the made-up city of 澜江. */
export function seedCity(cloud: Room, { size, now, film = 'whole' }: Planting): void {
  const people = typeof size === 'number' ? size : SIZES[size]
  const { database } = cloud
  const random = new Random(2302)
  const tree = plantTree(people)
  const slots = calendar(now)
  const issues = seedIssues(cloud, slots, { film, now })
  cloud.storage.put(SERIF_FONT, join(__dirname, 'media', 'youth-serif.woff2'))
  for (const [nth, { org }] of tree.branches.entries()) org.rosterAt = rosterChangedAt(nth, now)
  database.insertMany('orgs', tree.orgs)
  database.insertMany(
    'lessons',
    issues.map(({ lesson }) => lesson),
  )
  database.insertMany(
    'assignments',
    issues.map(({ assignment }) => assignment),
  )
  const { notices, inWork, noticeVersions, noticeChecks, noticePairs, noticeViews, trails } = seedNotices(cloud, {
    now,
    lesson: thisWeek(slots, issues),
    orgs: tree.orgs,
  })
  database.insertMany('notices', [...notices, ...inWork])
  database.insertMany('noticeVersions', noticeVersions)
  database.insertMany('noticeChecks', noticeChecks)
  database.insertMany('noticePairs', noticePairs)
  database.insertMany('noticeViews', noticeViews)
  database.insertMany('trails', trails)
  const moved = seedOldNotices(cloud, { when: new When(now, thisWeek(slots, issues)), orgs: tree.orgs })
  for (const [name, list] of Object.entries<readonly object[]>({ ...moved })) database.insertMany(name, list)

  const rosters = tree.branches.map((branch, nth) => rosterOf(branch, nth, random))
  const { joinings, rosterLocks } = joiningsOf(
    rosters.flat().filter(({ branchId }) => branchId === NAMED_BRANCH.id),
    now,
  )
  database.insertMany('joinings', joinings)
  database.insertMany('rosterLocks', rosterLocks)
  const joinedAt = new Date(now.getTime() - 70 * DAY_MS)
  for (const rows of inLots(rosters)) {
    database.insertMany('roster', rows)
    database.insertMany('accounts', accountsOf(rows, joinedAt))
  }
  const { accounts, roles: offices } = officers()
  const asked = asking(now)
  database.insertMany('accounts', [...accounts, ...asked.accounts])
  database.insertMany('joinRequests', asked.requests)
  const roles = [...offices, keeperRole(now), ...deputyRoles(), ...rosters.flatMap(secretaryOf)]
  database.insertMany('roles', roles)
  database.insertMany('health', healthOfCity({ tree, rosters, roles, now }))
  const { settings, audit } = settingsOf(now)
  database.insertMany('settings', settings)
  database.insertMany('audit', audit)
  database.insertMany('invites', [
    { _id: NAMED_BRANCH.invite, orgId: NAMED_BRANCH.id, expiresAt: new Date(now.getTime() + 7 * DAY_MS) },
  ])

  seedHomes(cloud, {
    when: new When(now, thisWeek(slots, issues)),
    orgs: tree.orgs,
    rosters,
    members: rosters.flatMap((rows) => (rows[0]?.branchId === NAMED_BRANCH.id ? accountsOf(rows, joinedAt) : [])),
  })

  const asks: Record<string, readonly object[]> = { ...asksOf([...notices, ...inWork], { tree, rosters, now }) }
  for (const [name, list] of Object.entries(asks)) database.insertMany(name, list)
  const recordedFrom = people <= FULL_RECORDS_UP_TO ? 0 : slots.length - RECORDED_ISSUES
  for (const [index, slot] of slots.entries()) {
    const issue = issues[index]
    if (issue) seedIssue({ cloud, tree, rosters, random, now }, { slot, issue, index, recorded: index >= recordedFrom })
  }
}

interface HomesGround {
  when: When
  orgs: readonly Org[]
  members: readonly Account[]
  rosters: readonly RosterRow[][]
}

/** The city's Youth Homes, what takes place there and who was there. */
function seedHomes(cloud: Room, { when, orgs, members, rosters }: HomesGround): void {
  const { database } = cloud
  const venues = venuesOf(cloud, orgs, when)
  const { activities: others, draws, accounts } = activitiesOfCity(cloud, { when, venues, members })
  const past = pastYearOf(venues, when)
  const planted = talksOf({ when, orgs, venues, youths: accounts })
  const activities = [...others, ...planted.activities]
  listedUntil(venues, activities, when.now)
  const directories = directoriesOf(venues, activities, when.now)
  const checkins = checkinsOf({ now: when.now, venues, activities: others, members, youths: accounts })
  const visitors = visitorsOf({ now: when.now, venues, rosters })
  database.insertMany('venues', venues)
  database.insertMany('directories', directories)
  database.insertMany('draws', draws)
  database.insertMany('accounts', [...accounts, ...planted.accounts])
  database.insertMany('roles', planted.roles)
  database.insertMany('lecturers', planted.lecturers)
  database.insertMany('talks', planted.talks)
  database.insertMany('sessions', checkins.sessions)
  database.insertMany('scans', checkins.scans)
  database.insertMany('ratings', checkins.ratings)
  database.insertMany('hourRows', checkins.hourRows)
  const { boxes, sayings } = sayingsOf({ now: when.now, venues, activities, youths: accounts })
  database.insertMany('boxes', [...boxes, ...planted.boxes])
  database.insertMany('sayings', [...sayings, ...planted.sayings])
  const held = [...activities, ...past.activities]
  const attendances = [...checkins.attendances, ...planted.attendances, ...past.attendances, ...visitors]
  database.insertMany('activities', held)
  database.insertMany('attendances', attendances)
  const isMember = ({ personId, standing }: RosterRow): string[] =>
    personId !== null && standing === 'member' ? [personId] : []
  const counted = {
    when,
    venues,
    districts: directories.map(({ _id }) => _id),
    activities: held,
    attendances,
    members: new Set(rosters.flat().flatMap(isMember)),
    cityId: orgs.find(({ parentId }) => parentId === null)?._id ?? '',
  }
  seedCounted(cloud, counted)
}

type Counted = Parameters<typeof starsOf>[1] & Omit<Parameters<typeof figuresOfCity>[0], 'now'>

/** What is counted of all that. */
function seedCounted(cloud: Room, counted: Counted): void {
  const { now } = counted.when
  const plant = (rows: object): void => {
    for (const [name, list] of Object.entries<readonly object[]>({ ...rows })) cloud.database.insertMany(name, list)
  }
  plant(starsOf(cloud, counted))
  plant(figuresOfCity({ ...counted, now }))
  plant({ trails: [{ _id: 'figures', upTo: lastNight(now), missed: [] }] })
}

function thisWeek(
  slots: readonly Slot[],
  issues: readonly PlantedIssue[],
): { id: string; title: string; number: number } {
  const [slot] = slots.slice(-1)
  const [issue] = issues.slice(-1)
  if (!slot || !issue) throw new Error('there is no issue')
  return { id: issue.lesson._id, title: issue.assignment.title, number: slot.number }
}

interface City {
  cloud: Room
  tree: Tree
  rosters: readonly RosterRow[][]
  random: Random
  now: Date
}

function seedIssue(city: City, week: { slot: Slot; issue: PlantedIssue; index: number; recorded: boolean }): void {
  const { cloud, tree, rosters, random, now } = city
  const { slot, issue, index } = week
  const turn = { slot, now, length: issue.lesson.durationSeconds, random }
  const current = index === SLOTS - 1
  const taken = new Set<string>()
  const leaves = tree.branches.flatMap((branch, i) => {
    const rows = rosters[i] ?? []
    const named = branch.org._id === NAMED_BRANCH.id
    const ordinary = () => attend(rows, branch.unit, turn)
    const attendance = !named ? ordinary() : current ? attendNamedNow(rows, turn) : attendNamedPast(rows, index, turn)
    if (week.recorded || named) {
      const completions = completionsOf(
        issue.assignment,
        { org: branch.org, rows },
        { attendance, taken, keptOf: takenBy(issue.lesson) },
      )
      cloud.database.insertMany('completions', completions)
      for (const [name, list] of Object.entries(correctionsOf(completions, SECRETARY)))
        cloud.database.insertMany(name, list)
      if (named && index === SLOTS - 2)
        cloud.database.insertMany('appeals', openAppealsOf({ completions, rows }, slot, now))
    }
    return leavesOf(issue.assignment, { org: branch.org, rows, named: week.recorded || named }, attendance)
  })
  cloud.database.insertMany('leaves', leaves)
  cloud.database.insertMany('nodes', nodesOf(issue.assignment, leaves, { orgs: tree.orgs, now }))
  // Only the issues that the last ones are held against.
  if (!current && index >= SLOTS - 3) cloud.database.insertMany('hours', hoursOf(issue.assignment, leaves, tree.orgs))
}

const SLOTS = 9
const SECRETARY = personOf(persona('secretary').openid)
const LOT = 200

/** Rosters a few hundred at a time: not one commit a branch, not one for all. */
function* inLots(rosters: readonly RosterRow[][]): Generator<RosterRow[]> {
  for (let i = 0; i < rosters.length; i += LOT) yield rosters.slice(i, i + LOT).flat()
}
