import { FIRST_KIND } from '../../../src/domain/kind-names'
import type { Cloud } from '../../cloud'
import { cityCloud, TUESDAY } from '../city'
import { text } from '../json'
import { screensOf } from '../screens'
import type { Bench, Measured } from './measuring'
import { Walk } from './walk'
import { atHome } from './walks/home'
import { atTheFeed, longFeed } from './walks/feed'
import { atTheFigures } from './walks/figures'
import { findingAHome } from './walks/homes'
import { atTheBoard, atTheDesk, reminding, tending } from './walks/board'
import { confirmingNotices } from './walks/confirming'
import { answeringLate, atTheDoor, checkingIn, ownCheckIns } from './walks/checkins'
import { bringingVenuesIn } from './walks/importing'
import { admitting, joining, withdrawing } from './walks/joining'
import { atAYouthHome } from './walks/keeper'
import { longBundle, movingNoticesIn } from './walks/moving'
import { filmOfHalfAnHour, throughALesson } from './walks/lesson'
import { takingPlaces } from './walks/activity'
import { readingLongNotices, readingNotices } from './walks/notice'
import { atTheOverview, atTheSettings, choosingADesk } from './walks/overview'
import { amongPastIssues, amongCertificates } from './walks/past'
import { longSearch, searching } from './walks/search'
import { writingNotices } from './walks/writing'
import { sayingUnsigned } from './walks/sayings'
import { givingStars } from './walks/stars'
import { givingTalks } from './walks/talks'
import { crowdedBoard, longHistory, wideOffice } from './walks/worst'
import { strain } from './worst-case'

const SIZE = 300
/** Screens whose data grow with people, years or names. */
const GROWING = [
  ...['study', 'study-done', 'me', 'lesson', 'lesson-done', 'certificate', 'past', 'certificates', 'branch', 'roster'],
  ...['board', 'board-officer', 'member', 'appeals', 'joinings', 'overview', 'overview-month', 'health'],
  ...['confirms-branch', 'confirms-overview'],
  ...['requests', 'invite', 'joined'],
]

export interface Results {
  /** Of an ordinary small city. */
  ordinary: Measured
  /** Of the same city with everything at its largest. */
  worst: Measured
}

type Place = Omit<Bench, 'cloud'>

/** Weighs every page and what is done there most, in a city of its own and in one at its limits. */
export async function measureAll(place: Place): Promise<Results> {
  return {
    ordinary: await inACity(place, ordinary),
    worst: await inACity(place, async (walk) => {
      strain(walk.bench.cloud, { size: SIZE, now: TUESDAY })
      await worst(walk)
    }),
  }
}

async function inACity(place: Place, work: (walk: Walk) => Promise<void>): Promise<Measured> {
  const { cloud, close } = await cityCloud({ size: SIZE, now: TUESDAY, log: () => undefined })
  try {
    cloud.clock.stand(TUESDAY.getTime())
    const walk = await Walk.begin({ ...place, cloud })
    try {
      await work(walk)
    } finally {
      await walk.end()
    }
    return walk.measured
  } finally {
    await close()
  }
}

/** This week's lesson. */
const lessonOf = ({ database }: Cloud): string =>
  text(database.find('assignments', { kind: FIRST_KIND }, { sort: { order: -1 } })[0], '_id')

async function ordinary(walk: Walk): Promise<void> {
  const lessonId = lessonOf(walk.bench.cloud)
  for (const screen of screensOf(lessonId, walk.bench.cloud.clock.now()))
    if (!screen.again) await walk.weighs(screen.name, screen)
  await atHome(walk)
  await atTheFeed(walk)
  await findingAHome(walk)
  await atAYouthHome(walk)
  await givingStars(walk)
  await givingTalks(walk)
  await sayingUnsigned(walk)
  await bringingVenuesIn(walk)
  await atTheFigures(walk)
  await searching(walk)
  await atTheBoard(walk)
  await atTheDesk(walk)
  await atTheOverview(walk)
  await choosingADesk(walk)
  await atTheSettings(walk)
  await tending(walk)
  await reminding(walk)
  await joining(walk)
  await withdrawing(walk)
  await admitting(walk)
  await throughALesson(walk, lessonId)
  await filmOfHalfAnHour(walk, lessonId)
  await readingNotices(walk)
  await takingPlaces(walk)
  await checkingIn(walk)
  await ownCheckIns(walk)
  await atTheDoor(walk)
  await answeringLate(walk)
  await confirmingNotices(walk)
  await writingNotices(walk)
  await movingNoticesIn(walk)
}

async function worst(walk: Walk): Promise<void> {
  const { cloud } = walk.bench
  const screens = screensOf(lessonOf(cloud), cloud.clock.now()).filter(({ name }) => GROWING.includes(name))
  for (const { says, ...screen } of screens)
    await walk.weighs(screen.name, { ...screen, says: SAID[screen.name] ?? says })
  await longFeed(walk)
  await longSearch(walk)
  await crowdedBoard(walk)
  await longHistory(walk)
  await wideOffice(walk)
  await amongPastIssues(walk)
  await amongCertificates(walk)
  await readingLongNotices(walk)
  await longBundle(walk)
}

/** What screens say otherwise where names are long. */
const SAID: Record<string, string> = { branch: '机电2302团支部' }
