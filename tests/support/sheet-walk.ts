import type { Page } from 'playwright-core'
import { unseenIn } from '../../devtools/simulator/gallery/unseen'
import { violations } from './axe'
import type { Sheet } from './sheet-visits'
import { soon } from './until'

const pressed = (page: Page, name: string | RegExp) => {
  const exact = typeof name === 'string'
  const of = (role: 'button' | 'link') => page.getByRole(role, { name, exact }).locator('visible=true')
  return of('button').or(of('link')).first()
}

/**
 * Opens a sheet by keyboard and looks whether it is one to everybody: it is called what it says, has the focus and keeps it, nothing behind it
 * is reached, all of it is seen, Escape closes it, and the focus is back where it was.
 */
export async function lookAt(page: Page, { title, by }: Sheet): Promise<void> {
  for (const name of by.slice(0, -1)) await pressed(page, name).press('Enter')
  const opener = await pressed(page, by[by.length - 1] ?? '').elementHandle()
  await opener?.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: title }).locator('visible=true')
  await sheet.waitFor()
  await soon(async () =>
    expect(await page.evaluate(standing)).toEqual({ inside: true, titled: true, reachedBehind: [] }),
  )
  // Nor is what comes there later.
  await page.evaluate(comesBehind)
  await soon(async () => expect(await page.evaluate(standing)).toMatchObject({ reachedBehind: [] }))
  await page.evaluate(goesAgain)
  for (const place of ['last', 'first'] as const)
    // What is chosen from may come a moment later.
    await soon(async () => {
      await page.evaluate(focusOn, place)
      await page.keyboard.press(place === 'last' ? 'Tab' : 'Shift+Tab')
      expect(['both', place === 'last' ? 'first' : 'last']).toContain(await page.evaluate(focused))
    })
  await soon(async () => expect(await violations(page)).toEqual([]))
  expect(await unseenIn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  expect(await opener?.evaluate((one) => one === document.activeElement)).toBe(true)
  expect(await page.locator('[inert]').count()).toBe(0)
}

/** These run in the page. */
function standing() {
  const dialog = document.querySelector('[role="dialog"]')
  const behind = [...document.querySelectorAll('a[href], input, textarea, [tabindex="0"]')].filter(
    (one) => !dialog?.contains(one) && one.checkVisibility() && one.closest('[inert]') === null,
  )
  return {
    inside: dialog?.contains(document.activeElement) ?? false,
    titled: dialog?.textContent?.startsWith(dialog.getAttribute('aria-label') ?? '?') ?? false,
    reachedBehind: behind.map((one) => one.textContent ?? ''),
  }
}

/** Something that can be reached, beside all that the dialog lies in within its page. */
function comesBehind(): void {
  let around = document.querySelector('[role="dialog"]')?.parentElement?.parentElement
  for (; around?.closest('.taro_page'); around = around.parentElement)
    around.append(Object.assign(document.createElement('input'), { className: 'came-late' }))
}

function goesAgain(): void {
  for (const one of document.querySelectorAll('.came-late')) one.remove()
}

function focusOn(place: 'first' | 'last'): void {
  const reached = document.querySelectorAll<HTMLElement>(
    '[role="dialog"] :is(a[href], input, textarea, [tabindex="0"])',
  )
  reached[place === 'first' ? 0 : reached.length - 1]?.focus()
}

/** Which of the dialog's has the focus; of a single one that it is the last as well goes without saying. */
function focused(): string {
  const reached = [...document.querySelectorAll('[role="dialog"] :is(a[href], input, textarea, [tabindex="0"])')]
  const place = reached.findIndex((one) => one === document.activeElement)
  if (reached.length === 1 && place === 0) return 'both'
  return place === 0 ? 'first' : place === reached.length - 1 ? 'last' : 'elsewhere'
}
