import type { Page } from 'playwright-core'
import type { Invoke } from '..'
import { openLocalServer } from '../../local-server'
import { site } from '../../preview/site'
import type { Bench } from '../measure/measuring'
import type { Hand } from './hand'
import { invokeIn } from './invoke'
import { SIZES, type Shot, type Variant } from './shots'
import { lookAt } from './picture'
import { typeset } from './typeset'

const PATIENCE_MS = 15_000
/** Time for what moves to come to rest. */
const RESTING_MS = 400

/** What a screen of the web build looks like, under the preview's own pages. */
export async function shootWeb(h5: string, bench: Omit<Bench, 'dist'>, given: { shot: Shot; variant: Variant }) {
  const { cloud, browser } = bench
  const { shot, variant } = given
  const real: Invoke = (name, data, openid) => cloud.invoke(name, data, { openid })
  const server = await openLocalServer({ handle: site(h5, invokeIn(shot, real)) })
  const context = await browser.newContext({
    viewport: SIZES[variant.size],
    colorScheme: variant.theme,
    hasTouch: variant.size === 'phone',
    deviceScaleFactor: variant.size === 'phone' ? 2 : 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    await page.clock.setSystemTime(cloud.clock.now())
    const hand = handOn(page, bench)
    const home = `${server.url}/as/${shot.person}/`
    if (shot.state === 'offline') {
      // A web page must have come before the network goes.
      await page.goto(`${home}#/${shot.path}`)
      await page.waitForLoadState('networkidle')
      await hand.setOnline(false)
    } else if (shot.state === 'no-page') {
      // Something is open, and it leads to a page that was never fetched.
      await page.goto(home)
      await page.waitForLoadState('networkidle')
      await hand.setOnline(false)
      await page.goto(`${home}#/${shot.path}`)
    } else await page.goto(`${home}#/${shot.path}`)
    if (shot.says !== '') await hand.sees(shot.says)
    await shot.act?.(hand)
    await typeset(page, shot)
    await page.waitForTimeout(RESTING_MS)
    if (shot.printed) await onPaper(page)
    return await lookAt(page, shot)
  } finally {
    await context.close()
    await server.close()
  }
}

/** A4 at the 96 points an inch of a browser. */
const A4 = { width: 794, height: 1123 }

async function onPaper(page: Page): Promise<void> {
  // A browser without a window prints nothing: it is told as the browser's own way tells it.
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.setViewportSize(A4)
  await page.emulateMedia({ media: 'print' })
}

/** Pages that were left stay in the document, hidden: only what is in sight is meant. */
function handOn(page: Page, { cloud }: Pick<Bench, 'cloud'>): Hand {
  const seen = (selector: string) => page.locator(selector).locator('visible=true')
  const tap = (selector: string, words = '') => seen(selector).filter({ hasText: words }).first().click()
  return {
    tap,
    chooses: async ({ name, type, bytes }, selector, words) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap(selector, words)])
      await chooser.setFiles({ name, mimeType: type, buffer: bytes })
    },
    tapPin: (number) => seen('.venue-map').getByText(number, { exact: true }).first().click(),
    type: (selector, words) => seen(selector).locator('input, textarea').first().fill(words),
    // Words may be broken by elements, so the whole text is looked through.
    sees: async (words) => {
      await page.waitForFunction(
        (wanted) => document.body.innerText.replace(/\s+/g, '').includes(wanted),
        words.replace(/\s+/g, ''),
      )
    },
    passTime: async (ms) => {
      cloud.clock.advance(ms)
      await page.clock.setSystemTime(cloud.clock.now())
    },
    standsAt: async (spot) => {
      await page.context().grantPermissions(['geolocation'])
      await page.context().setGeolocation(spot)
    },
    holds: () => Promise.reject(new Error('a web page has no camera')),
    setOnline: (online) => page.context().setOffline(!online),
  }
}
