import type { Page } from 'playwright-core'
import type { Shot } from './shots'

const PATIENCE_MS = 5000

/**
 * Waits for the display typeface, which comes from storage after the screen; a screen without the cloud does without. On the web its mastheads
 * come with the sheet, and the rest where it is shown.
 */
export async function typeset(page: Page, { state }: Pick<Shot, 'state'>): Promise<void> {
  if (state) return
  const come = () => {
    const faces = [...document.fonts].filter(({ family }) => family.includes('YouthSerif'))
    const parts = faces.some(({ unicodeRange }) => unicodeRange !== 'U+0-10FFFF') ? 2 : 1
    return (
      faces.length >= parts && faces.some(({ status }) => status === 'loaded') && document.fonts.status === 'loaded'
    )
  }
  await page.waitForFunction(come, null, { timeout: PATIENCE_MS }).catch(() => undefined)
}
