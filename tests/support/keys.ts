import type { Page } from 'playwright-core'

/** So many presses lead past everything that a page has. */
const PRESSES = 80

/**
 * Presses Tab until what has the focus is called so, or its name is of this kind. A sheet is no such thing: it is called as the button that
 * it is about, and takes the focus a moment after it was drawn.
 */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < PRESSES; presses++) {
    await page.keyboard.press('Tab')
    const called = await page.evaluate(() => {
      const { activeElement } = document
      if (activeElement?.getAttribute('role') === 'dialog') return ''
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
    if (typeof name === 'string' ? called === name : name.test(called)) return
    passed.push(called.slice(0, 20))
  }
  throw new Error(`no key leads to ${String(name)}, only to ${passed.join(' | ')}`)
}
