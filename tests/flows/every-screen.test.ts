import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { unseenIn } from '../../devtools/simulator/gallery/unseen'
import { screensOf, type Screen } from '../../devtools/simulator/screens'
import { contrastFlaws, violations } from '../support/axe'
import { browserTest, field, type BrowserTest } from '../support/browser'
import { ELSEWHERE, visits } from '../support/every-sheet'
import { stumblesOf } from '../support/key-walk'
import { lookAt } from '../support/sheet-walk'
import { currentIssue } from '../support/seeded'
import { soon } from '../support/until'

/** Every page of the web build as weak eyes, a screen reader and a keyboard meet it. That no page is missing: `devtools/simulator/screens.test.ts`. */
let test: BrowserTest
beforeAll(async () => {
  test = await browserTest()
}, 60_000)
afterAll(() => test.stop())

const PHONE = { width: 375, height: 812 }
/** As a phone shows it whose reader has made everything larger. */
const NARROW = { width: 320, height: 640 }
const DESK = { width: 1024, height: 768 }

/** Of the member in the tests this issue is late. */
const LATE = 5

/** Pages that a desk draws in another way. */
const OF_A_DESK = /^features\/(boards|keeping)\/|checkins\/(roll|showing|late)\//

const pageOf = ({ path }: Screen): string => path.split('?')[0] ?? ''

/** The lesson is there only when the tests run. */
const screens = (lessonId = ''): Screen[] => screensOf(lessonId, new Date(Date.now()).toISOString())
const isFirst = (screen: Screen, all: readonly Screen[]): boolean =>
  all.find((other) => pageOf(other) === pageOf(screen)) === screen

async function open({ person, path, says }: Screen) {
  const phone = await test.open(person, { route: `#/${path}` })
  // Words may be broken by elements, so the whole text is looked through.
  await phone.page.waitForFunction(
    (wanted) => document.body.innerText.replaceAll(/\s/g, '').includes(wanted),
    says.replaceAll(/\s/g, ''),
  )
  return phone
}

/** What comes a moment later, such as the focus in a field or the other layout of a window, is waited for. */
const nothingOf = (found: (page: Page) => Promise<string[]>, page: Page): Promise<void> =>
  soon(async () => expect(await found(page)).toEqual([]))

it.each(screens().map(({ name }) => name))(
  '%s can be seen, heard and reached',
  async (name) => {
    const all = screens(currentIssue(test.preview.cloud)._id)
    const screen = all.find((one) => one.name === name)
    if (!screen) throw new Error(`no screen is called ${name}`)
    const { page, errors } = await open(screen)
    await nothingOf(violations, page)
    await nothingOf(unseenIn, page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await nothingOf(contrastFlaws, page)
    await page.emulateMedia({ colorScheme: 'light' })
    // Another state of the same page has the same ways through it.
    if (isFirst(screen, all)) await elsewhere(page, screen)
    expect(errors).toEqual([])
    await test.putAway(page)
  },
  120_000,
)

/** By keyboard alone, on the narrowest phone and on a desk. */
async function elsewhere(page: Page, { path }: Screen): Promise<void> {
  await nothingOf(stumblesOf, page)
  await page.setViewportSize(NARROW)
  await nothingOf(unseenIn, page)
  if (OF_A_DESK.test(path)) {
    await page.setViewportSize(DESK)
    await nothingOf(stumblesOf, page)
    await nothingOf(violations, page)
    await nothingOf(unseenIn, page)
  }
  await page.setViewportSize(PHONE)
}

describe('the sheets', () => {
  it('are all here', () => {
    const src = resolve(__dirname, '../../src')
    const drawing = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !file.startsWith('ui/'))
      .filter((file) => /from '.*\/ui\/(choice-)?sheet'/.test(readFileSync(join(src, file), 'utf8')))
    const opened = visits('').flatMap(({ sheets }) => sheets.map(({ of }) => of))
    expect([...new Set([...opened, ...Object.keys(ELSEWHERE)])].sort()).toEqual(drawing.sort())
  })

  it.each(visits('').map(({ sheets }, nth) => [sheets.map(({ title }) => title).join(', '), nth] as const))(
    '%s',
    async (_, nth) => {
      const [late] = test.preview.cloud.database.find('assignments', { order: LATE })
      const visit = visits(String(late?._id))[nth]
      if (!visit) throw new Error('nobody goes there')
      const { person, path, desk = false, typed, sheets } = visit
      const { page, errors } = await test.open(person, { route: `#/${path}`, desk })
      if (typed !== undefined) await field(page).fill(typed)
      for (const sheet of sheets) await lookAt(page, sheet)
      expect(errors).toEqual([])
      await test.putAway(page)
    },
    120_000,
  )
})
