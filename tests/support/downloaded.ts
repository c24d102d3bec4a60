import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** What the browser puts among its downloads: under which name, and what is in it. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}
