import type { Page } from 'playwright-core'
import type { Shot } from './states'
import { unseenIn } from './unseen'

/** A picture of a screen, and the words that are there and that nobody sees. */
export interface Look {
  picture: Buffer
  unseen: string[]
}

export async function lookAt(page: Page, shot: Pick<Shot, 'whole'>): Promise<Look> {
  return { picture: await pictureOf(page, shot), unseen: await unseenIn(page) }
}

/** What is in the window, or where the whole is wanted all that it holds. Windows are lent: it gets its height back. */
async function pictureOf(page: Page, { whole }: Pick<Shot, 'whole'>): Promise<Buffer> {
  const size = page.viewportSize()
  if (!whole || !size) return page.screenshot()
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map(({ scrollHeight }) => scrollHeight)),
  )
  await page.setViewportSize({ width: size.width, height })
  try {
    return await page.screenshot()
  } finally {
    await page.setViewportSize(size)
  }
}
