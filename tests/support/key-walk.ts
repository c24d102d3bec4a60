import type { Page } from 'playwright-core'

/** Where something that keys reach stands, and what it looks like before they do. */
interface Stop {
  name: string
  /** What it moves with: what scrolls, or a bar that stays in its place. */
  layer: number
  /** The bar of tools that it is in, within which arrows lead on; -1 where Tab does. */
  bar: number
  left: number
  right: number
  top: number
  bottom: number
  look: string
}

interface Step {
  /** Which of the stops has the focus; -1 where it is none of them. */
  at: number
  name: string
  look: string
}

/** The names of what a page puts into its window for the walk. */
interface Walking {
  stops: Stop[]
  step: () => Step
}

/**
 * Presses Tab from the page's beginning to its end. Says what can be tapped and is not reached, what comes out of its order on the screen,
 * and what does not show that it has the focus.
 */
export async function stumblesOf(page: Page): Promise<string[]> {
  await page.evaluate(prepare)
  const stops = await page.evaluate(() => (window as unknown as { walking: Walking }).walking.stops)
  const found: string[] = []
  const reached = new Set<number>()
  let last: Stop | undefined
  for (let presses = 0; presses <= stops.length && reached.size < stops.length; presses++) {
    await page.keyboard.press('Tab')
    const { at, name, look } = await standing(page)
    const stop = stops[at]
    if (name === '') break
    if (!stop) {
      found.push(`the focus is on ${name}, which is nothing to tap`)
      continue
    }
    if (reached.has(at)) break
    reached.add(at)
    if (look === stop.look) found.push(unshown(stop))
    if (stop.bar >= 0) found.push(...(await alongBar(page, { stops, reached, bar: stop.bar })))
    if (last && isBackwards(last, stop)) found.push(`“${stop.name}” comes after “${last.name}”`)
    last = stop
  }
  stops.forEach(({ name }, at) => {
    if (!reached.has(at)) found.push(`no key leads to “${name}”`)
  })
  return found
}

const standing = (page: Page): Promise<Step> =>
  page.evaluate(() => (window as unknown as { walking: Walking }).walking.step())

const unshown = ({ name }: Stop): string => `“${name}” does not show that it has the focus`

/** By arrow from tool to tool until one comes that was reached before. */
async function alongBar(
  page: Page,
  { stops, reached, bar }: { stops: Stop[]; reached: Set<number>; bar: number },
): Promise<string[]> {
  const found: string[] = []
  for (let presses = 0; presses < stops.length; presses++) {
    await page.keyboard.press('ArrowRight')
    const { at, look } = await standing(page)
    const stop = stops[at]
    // What can't be done now has its place in the bar and is nothing to tap.
    if (!stop) continue
    if (reached.has(at) || stop.bar !== bar) break
    reached.add(at)
    if (look === stop.look) found.push(unshown(stop))
  }
  return found
}

/** Above what came before, and not in a column of its own; or before it in its line. */
function isBackwards(one: Stop, next: Stop): boolean {
  if (one.layer !== next.layer) return false
  const above = next.bottom <= one.top + 1 && next.left <= one.left + 1
  const middle = (next.top + next.bottom) / 2
  const before = middle > one.top && middle < one.bottom && next.right <= one.left + 1
  return above || before
}

/** Runs in the page. */
function prepare(): void {
  const TAPPED =
    'a[href], button, input, select, textarea, [tabindex="0"], [role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch]'
  const tapped = [...document.querySelectorAll<HTMLElement>(TAPPED)].filter(
    (one) =>
      one.checkVisibility({ visibilityProperty: true }) &&
      one.getClientRects().length > 0 &&
      !one.matches('[aria-disabled="true"], :disabled') &&
      one.closest('[inert], [aria-hidden="true"], video') === null,
  )
  const nameOf = (one: Element) =>
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30) || one.className || one.tagName
  // The ring may be around what a field stands in, or on what is drawn in its place.
  const lookOf = (one: Element): string => {
    let look = ''
    for (let around: Element | null = one, n = 0; around && n < 4; around = around.parentElement, n++) {
      const drawn = one.matches('input, textarea') ? [around, ...(around.parentElement?.children ?? [])] : [around]
      for (const { boxShadow, outline, border } of drawn.map((part) => getComputedStyle(part)))
        look += `${boxShadow} ${outline} ${border};`
    }
    return look
  }
  const layers: Element[] = []
  const layerOf = (one: Element): number => {
    for (let around: Element | null = one; around; around = around.parentElement) {
      const { position, overflowY } = getComputedStyle(around)
      if (position !== 'fixed' && position !== 'sticky' && overflowY !== 'auto' && overflowY !== 'scroll') continue
      if (!layers.includes(around)) layers.push(around)
      return layers.indexOf(around)
    }
    return -1
  }
  const bars: (Element | null)[] = [...document.querySelectorAll('[role=toolbar]')]
  // Keys begin where the page does, whatever had the focus.
  const beginning = document.body.insertBefore(document.createElement('span'), document.body.firstChild)
  beginning.tabIndex = -1
  beginning.focus()
  beginning.remove()
  const stops = tapped.map((one): Stop => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    const bar = bars.indexOf(one.closest('[role=toolbar]'))
    return { name: nameOf(one), layer: layerOf(one), bar, left, right, top, bottom, look: lookOf(one) }
  })
  const step = (): Step => {
    const has = document.activeElement ?? document.body
    // Past the last one the browser's own bar would come.
    const name = has === document.body ? '' : nameOf(has)
    return { at: tapped.findIndex((one) => one === has), name, look: lookOf(has) }
  }
  Object.assign(window, { walking: { stops, step } })
}
