import type { Page } from 'playwright-core'
import type { Shot } from './shots'

const PATIENCE_MS = 5000

/** Waits for the display typeface, which comes from storage after the screen; a screen without the cloud does without. */
export async function typeset(page: Page, { state }: Pick<Shot, 'state'>): Promise<void> {
  if (state) return
  const come = () => [...document.fonts].some(({ family, status }) => family === 'YouthSerif' && status === 'loaded')
  await page.waitForFunction(come, null, { timeout: PATIENCE_MS }).catch(() => undefined)
}
