import { unseenIn } from '../../devtools/simulator/gallery/unseen'
import { screensOf } from '../../devtools/simulator/screens'
import { City } from './support/city'

/**
 * Every page on a phone whose reader has set the largest print, and Youth Homes and confirming on a small one as well: nothing moves sideways, no button
 * breaks its words, and no word is cut or covered.
 */
const city = City.forTests()

const SMALL = { width: 320, height: 640 }
const LARGE = { fontScale: 1.75 }

type Screen = [name: string, person: string, path: string, says: string]

const taking = (activityId: string) => `features/homes/taking/pages/activity/index?activityId=${activityId}`
const checkins = (page: string) => `features/checkins/${page}/index?venueId=v-binjiang`
const confirms = (page: string, person: string, says: string): Screen => [
  `confirms, ${page}`,
  person,
  `features/boards/confirms/pages/${page}/index?assignmentId=confirm-n-registration-1`,
  says,
]
const keeping = (page: string) => `features/keeping/${page}/index?venueId=v-binjiang`

const SCREENS: Screen[] = [
  ['the list', 'member', 'pages/homes/index', '滨江青年之家'],
  ['a venue', 'member', 'features/homes/finding/pages/venue/index?venueId=v-binjiang', '近期活动'],
  ['an activity', 'member', taking('a-photo'), '满员后可候补'],
  ['a place in the line', 'member', taking('a-drawn'), '递补时提醒我'],
  ['not yet', 'member', taking('a-not-yet'), '开放报名'],
  ["a keeper's day", 'keeper', keeping('today/pages/today'), '今天的场次'],
  ["a keeper's list", 'keeper', keeping('today/pages/kept'), '简历门诊'],
  ['the editor', 'keeper', `${keeping('writing/pages/activity')}&activityId=a-photo`, '没有改动'],
  ['checking in', 'member', checkins('checking/pages/checkin'), '自由到访'],
  ['the passcode', 'member', checkins('checking/pages/passcode'), '今天都可以签'],
  ['the own code', 'member', checkins('own/pages/code'), '秒后换新码'],
  ['where one was', 'member', checkins('own/pages/history'), '次到访'],
  ['what one thinks', 'member', checkins('own/pages/rate'), '只公布平均分'],
  ['the code at the door', 'keeper', `${checkins('showing/pages/code')}&sessionId=a-open`, '秒后换码'],
  ['the roll', 'keeper', `${checkins('roll/pages/roll')}&sessionId=a-open`, '按报名先后'],
  ['all scans', 'keeper', `${checkins('roll/pages/scans')}&sessionId=a-open`, '只留数字'],
  ['what came late', 'keeper', checkins('late/pages/late'), '码的时间'],
  ['a hand-over', 'keeper', keeping('office/pages/hand-over'), '交过去的'],
  confirms('branch', 'secretary', '人已确认'),
  confirms('overview', 'officer', '个支部已全部确认'),
  ['what a branch was asked', 'member', 'features/notices/asked/pages/asked/index?branchId=jd2302', '一个月最多'],
  ['all venues', 'officer', 'features/keeping/venues/pages/venues/index', '新增青年之家'],
]

/** What of the page on top can't be read in one piece: more than its width, a button's words in two lines, or words that nobody sees. */
async function brokenOn(person: string, path: string, says: string, phone: object): Promise<string[]> {
  const hand = await city.phoneOf(person, { ...phone, path })
  await hand.sees(says)
  await hand.settles()
  const top = hand.simulator.phone.page.locator('.webview--top')
  const labels = await top.locator('.button').evaluateAll((found) =>
    found
      .filter(({ childNodes }) => {
        const range = document.createRange()
        return [...childNodes].some((words) => {
          range.selectNodeContents(words)
          return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size > 1
        })
      })
      .map((label) => label.textContent ?? ''),
  )
  const beyond = await top.evaluate((element) => element.scrollWidth - element.clientWidth)
  const unseen = await unseenIn(hand.simulator.phone.page)
  return [...labels, ...(beyond > 0 ? [`${beyond} px sideways`] : []), ...unseen]
}

test.each(SCREENS)('%s', async (_name, person, path, says) => {
  expect(await brokenOn(person, path, says, SMALL)).toEqual([])
  expect(await brokenOn(person, path, says, LARGE)).toEqual([])
})

const pageOf = (path: string): string => path.split('?')[0] ?? ''
/** The first screen of each page that is not above; the lesson is there only when the tests run. */
const others = (lessonId = '') => {
  const all = screensOf(lessonId, new Date(Date.now()).toISOString())
  const above = SCREENS.map(([, , path]) => pageOf(path))
  return all.filter(
    (screen, nth) =>
      !above.includes(pageOf(screen.path)) && all.findIndex(({ path }) => pageOf(path) === pageOf(screen.path)) === nth,
  )
}

test.each(others().map(({ name }) => name))('%s in the largest print', async (name) => {
  const [issue] = city.cloud.database.find('assignments', { order: 8 })
  const screen = others(String(issue?._id)).find((one) => one.name === name)
  if (!screen) throw new Error(`no screen is called ${name}`)
  expect(await brokenOn(screen.person, screen.path, screen.says, LARGE)).toEqual([])
})
