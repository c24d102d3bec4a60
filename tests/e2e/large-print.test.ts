import { City } from './support/city'

/** Youth Homes on a small phone, and on one whose reader has set the largest print: nothing moves sideways, and no button breaks its words. */
const city = City.forTests()

const SMALL = { width: 320, height: 640 }
const LARGE = { fontScale: 1.75 }

const taking = (activityId: string) => `features/homes/taking/pages/activity/index?activityId=${activityId}`
const keeping = (page: string) => `features/keeping/${page}/index?venueId=v-binjiang`

type Screen = [name: string, person: string, path: string, says: string]
const SCREENS: Screen[] = [
  ['the list', 'member', 'pages/homes/index', '滨江青年之家'],
  ['a venue', 'member', 'features/homes/finding/pages/venue/index?venueId=v-binjiang', '近期活动'],
  ['an activity', 'member', taking('a-photo'), '满员后可候补'],
  ['a place in the line', 'member', taking('a-drawn'), '递补时提醒我'],
  ['not yet', 'member', taking('a-not-yet'), '开放报名'],
  ["a keeper's day", 'keeper', keeping('today/pages/today'), '今天的场次'],
  ["a keeper's list", 'keeper', keeping('today/pages/kept'), '简历门诊'],
  ['the editor', 'keeper', `${keeping('writing/pages/activity')}&activityId=a-photo`, '没有改动'],
  ['all venues', 'officer', 'features/keeping/venues/pages/venues/index', '新增青年之家'],
]

/** What of the page on top can't be read in one piece: more than its width, or a button's words in two lines. */
async function brokenOn(person: string, path: string, says: string, phone: object): Promise<string[]> {
  const hand = await city.phoneOf(person, { ...phone, path })
  await hand.sees(says)
  await hand.settles()
  const top = hand.simulator.phone.page.locator('.webview--top')
  const labels = await top.locator('.button__label').evaluateAll((found) =>
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
  return [...labels, ...(beyond > 0 ? [`${beyond} px sideways`] : [])]
}

test.each(SCREENS)('%s', async (_name, person, path, says) => {
  expect(await brokenOn(person, path, says, SMALL)).toEqual([])
  expect(await brokenOn(person, path, says, LARGE)).toEqual([])
})
