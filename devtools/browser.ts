import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Debian puts the part of Chromium that draws pages and nothing around them: it opens windows in half the time. */
const WINDOWLESS = '/usr/bin/chromium-headless-shell'
/** Where systems put a browser that a person installed. */
const INSTALLED = [
  ...[
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  ...[
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  ...[
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
]

/** Quiet: no connection of the browser's own leaves the machine. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
]

/**
 * What a whole browser prepares for its own address bar in every window, which nobody sees here. The switch takes the place of
 * Playwright's of the same name, so the ones that matter here of those stand in it as well.
 */
const UNSEEN = `--disable-features=${[
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'PreloadTopChromeWebUI', 'LensOverlay'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'OptimizationHints'],
  ...['ThirdPartyStoragePartitioning', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
].join(',')}`

interface Found {
  executablePath: string
  args: string[]
}

/** A browser for tests and pictures: an installed one, Playwright's own, or the one inside @sparticuz/chromium. None is a clear failure. */
export async function findBrowser({ headless = true } = {}): Promise<Found> {
  const chosen = process.env.CHROME_PATH
  const places = [...(headless ? [WINDOWLESS] : []), ...INSTALLED, chromium.executablePath()]
  const installed = (chosen ? [chosen] : places).find((path) => existsSync(path))
  if (installed) return { executablePath: installed, args: [...FLAGS, UNSEEN] }
  const packaged = await packagedBrowser()
  if (packaged) return packaged
  throw new Error(
    'No browser for the tests: install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROME_PATH',
  )
}

/** The browser that comes inside a package needs no installation; it draws no Chinese glyphs unless the system has a font. */
async function packagedBrowser(): Promise<Found | null> {
  try {
    // The package unpacks its libraries only where it believes itself to be in a function's runtime.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...FLAGS] }
  } catch {
    return null
  }
}

/** Starts it, headless unless asked otherwise. */
export async function launchBrowser(options: { headless?: boolean } = {}): Promise<Browser> {
  const { headless = true } = options
  const { executablePath, args } = await findBrowser({ headless })
  return chromium.launch({ executablePath, args, headless })
}
