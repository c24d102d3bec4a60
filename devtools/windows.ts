import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Windows of a browser that were put away, by how they were opened. */
const spare = new WeakMap<Browser, Map<string, Page[]>>()
const lookOf = new WeakMap<Page, string>()

/** An empty window, one of this look that was put away before if there is any: to open one takes longer than most of what is done in it. */
export async function takeWindow(browser: Browser, look: BrowserContextOptions): Promise<Page> {
  const kind = JSON.stringify(look)
  const page = sparesOf(browser, kind).pop() ?? (await (await browser.newContext(look)).newPage())
  lookOf.set(page, kind)
  // Whoever had it before may have dragged it.
  if (look.viewport) await page.setViewportSize(look.viewport)
  return page
}

/** What ran in the window ends, what it kept of this origin is forgotten, and it is online again. */
export async function putWindowAway(page: Page, origin: string): Promise<void> {
  const context = page.context()
  const browser = context.browser()
  const kind = lookOf.get(page)
  page.removeAllListeners()
  try {
    if (!browser || kind === undefined) throw new Error('this window was not taken from here, or its browser is gone')
    // An answer that is on its way through a handler comes to its end first.
    await page.unrouteAll({ behavior: 'wait' })
    await context.setOffline(false)
    await page.evaluate(() => sessionStorage.clear())
    await page.goto('about:blank')
    const session = await context.newCDPSession(page)
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await session.detach()
    sparesOf(browser, kind).push(page)
  } catch {
    // A window that does not do as it is told is no use to anybody.
    await context.close()
  }
}

function sparesOf(browser: Browser, kind: string): Page[] {
  const all = spare.get(browser) ?? new Map<string, Page[]>()
  spare.set(browser, all)
  const pages = all.get(kind) ?? []
  all.set(kind, pages)
  return pages
}
