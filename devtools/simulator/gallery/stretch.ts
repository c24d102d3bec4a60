import type { Page } from 'playwright-core'

/** Makes the window as high as what is in it, for a picture from the top to the end. */
export async function stretch(page: Page): Promise<void> {
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map(({ scrollHeight }) => scrollHeight)),
  )
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height })
}
