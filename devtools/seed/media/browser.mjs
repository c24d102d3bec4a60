// Opens Chromium for the two generators beside this file.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A page of the given size. CHROMIUM names the browser when it is not in one of the usual places. */
export async function openPage(width, height) {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place))
  if (!executablePath) throw new Error('Chromium not found: name it in CHROMIUM')
  const browser = await chromium.launch({ executablePath, args: ['--force-color-profile=srgb', '--hide-scrollbars'] })
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 })
  return { browser, page }
}
