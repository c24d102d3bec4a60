import type { Browser, Page } from 'playwright-core'

interface Size {
  width: number
  height: number
}

/** Windows of a browser that were put away, by their size. */
const spare = new WeakMap<Browser, Map<string, Page[]>>()

/** An empty window of a phone's or a desk's, one that was put away before if there is any: to open one takes longer than most of what is done in it. */
export async function takeWindow(browser: Browser, size: Size): Promise<Page> {
  return sparesOf(browser, size).pop() ?? (await openWindow(browser, size))
}

/** What ran in the window ends, and what it kept is forgotten. */
export async function putWindowAway(page: Page, { size, origin }: { size: Size; origin: string }): Promise<void> {
  const context = page.context()
  const browser = context.browser()
  page.removeAllListeners()
  try {
    if (!browser) throw new Error('the window has lost its browser')
    await page.goto('about:blank')
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await session.detach()
    sparesOf(browser, size).push(page)
  } catch {
    // A window that does not do as it is told is no use to anybody.
    await context.close()
  }
}

async function openWindow(browser: Browser, { width, height }: Size): Promise<Page> {
  const desk = width > 700
  const context = await browser.newContext({
    ...{ viewport: { width, height }, deviceScaleFactor: desk ? 1 : 2, hasTouch: true, isMobile: !desk },
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
    // What moves is drawn sixty times a second for nobody; where it comes to rest is the same.
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

function sparesOf(browser: Browser, { width, height }: Size): Page[] {
  const all = spare.get(browser) ?? new Map<string, Page[]>()
  spare.set(browser, all)
  const place = `${width}x${height}`
  const pages = all.get(place) ?? []
  all.set(place, pages)
  return pages
}
