import type { Page } from 'playwright-core'

/** Holds back the code of the page that the act asks for until something else was asked for, and waits until it has come. */
export async function comesLate(page: Page, act: () => Promise<void>, other: () => Promise<unknown>): Promise<void> {
  let release = (): void => undefined
  const free = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.js', async (route) => {
    await free
    await route.continue()
  })
  const code = page.waitForRequest('**/*.js')
  await act()
  const request = await code
  await other()
  release()
  await (await request.response())?.finished()
  await page.unrouteAll({ behavior: 'wait' })
}
