import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../devtools/browser'
import { putWindowAway, takeWindow } from '../../devtools/windows'
import { startPreview, type Preview } from '../../devtools/preview/preview'
import { DAY_MS, weekStart } from '../../src/domain/time'
import { warm } from './warm'

const HOUR_MS = 3_600_000

export interface Phone {
  page: Page
  /** Errors of the page's own code; a flow expects none. */
  errors: string[]
}

export interface Opening {
  route?: string
  desk?: boolean
  dark?: boolean
  /** The preview's own page with the picker of persons, instead of the app. */
  picker?: boolean
  /** How the window comes to the address, where not simply by opening it. */
  by?: (page: Page, url: string) => Promise<unknown>
}

export interface BrowserTest {
  preview: Preview
  /** A phone of 375×812 (or a desk of 1024×768) in the hands of one of the preview's persons. */
  open(alias: string, options?: Opening): Promise<Phone>
  /** An empty phone, before it opens anything. */
  window(): Promise<Page>
  /** The window is no longer needed: it forgets everything and serves whoever opens the next of its kind, as opening one takes long. */
  putAway(page: Page): Promise<void>
  stop(): Promise<void>
}

/** Tuesday noon of this week: the issue is open, and reminders don't rest. */
export const tuesdayNoon = (): Date => new Date(weekStart(Date.now()).getTime() + DAY_MS + 12 * HOUR_MS)

/**
 * A real browser before the H5 build over the real functions and a seeded city of its own, with the film cut to 20 seconds. The city
 * lives at `now`, and the pages with it.
 */
export async function browserTest({
  now = tuesdayNoon(),
  functionsDir,
  log = () => undefined,
}: { now?: Date; functionsDir?: string; log?: (line: string) => void } = {}): Promise<BrowserTest> {
  const folder = mkdtempSync(join(tmpdir(), 'youth-study-flow-'))
  const cloud = {
    strictIndexes: true,
    durable: false,
    runTimers: false,
    log,
    ...(functionsDir === undefined ? {} : { functionsDir }),
  }
  const preview = await startPreview({
    dataDir: join(folder, 'data'),
    size: 'small',
    port: 0,
    now,
    film: 'clip',
    cloud,
  })
  const [browser]: [Browser, void] = await Promise.all([launchBrowser(), warm(preview.cloud)])
  return {
    preview,
    open: async (alias, opening = {}) => {
      const { route = '', picker = false, by = (window, url) => window.goto(url) } = opening
      const page = await windowFor(browser, opening)
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      await by(page, picker ? preview.url : `${preview.url}as/${alias}/${route}`)
      return { page, errors }
    },
    window: () => windowFor(browser, {}),
    putAway: (page) => putWindowAway(page, new URL(preview.url).origin),
    stop: async () => {
      await browser.close()
      await preview.cloud.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function windowFor(browser: Browser, { desk = false, dark = false }: Opening): Promise<Page> {
  const page = await takeWindow(browser, {
    viewport: desk ? { width: 1024, height: 768 } : { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: !desk,
    locale: 'zh-CN',
    colorScheme: dark ? 'dark' : 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  // A busy machine is slow, not wrong.
  page.setDefaultTimeout(45_000)
  if (!calm.has(page)) await onlyAtRest(page)
  calm.add(page)
  return page
}

/** Windows that serve again: they have learnt it already. */
const calm = new WeakSet<Page>()

/**
 * A page that is left stays in sight until the next has slid over it: what is there on both could be either's. So whatever is tapped or
 * typed waits until one page alone is in sight, as a person does.
 */
async function onlyAtRest(page: Page): Promise<void> {
  await page.addLocatorHandler(page.locator('.taro_page').locator('visible=true').nth(1), () => Promise.resolve())
}

/** Pages that were left stay in the document, hidden: what a person sees is on the shown one. */
export const shown = (page: Page, text: string | RegExp) => page.getByText(text).locator('visible=true').first()

/** The nth field of the page that is on top: the one that was left may still be sliding away. */
export const field = (page: Page, nth = 0) =>
  page.locator('.taro_page').locator('visible=true').last().locator('input, textarea').locator('visible=true').nth(nth)
