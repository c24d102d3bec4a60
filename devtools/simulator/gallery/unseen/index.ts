import { buildSync } from 'esbuild'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

interface Unseen {
  text: string
  why: string
}

/** All that may end in an ellipsis: titles of notices in the strip of the first page, of past issues, questions in folded rows. */
export const MAY_END = [
  '.notice-strip__words > .text-one-line',
  '.past-issues__words > .text-one-line',
  '.question-result__stem',
]

let bundled: string | undefined

function program(): string {
  bundled ??= buildSync({
    entryPoints: [join(__dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'unseen',
    logLevel: 'error',
  }).outputFiles[0]?.text
  return bundled ?? ''
}

/** Half-way from one place to another nothing is where it will be. What goes on for ever is not waited for. */
const AT_REST = `Promise.all(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
    .map(({ finished }) => finished.catch(() => undefined)),
).then(() => undefined)`

/** Waits until nothing moves any more. */
export const atRest = (page: Page): Promise<void> => page.evaluate(AT_REST)

/**
 * The words that are in a page and can't be seen, each with why: cut, covered, transparent, outside, without room, in the colour of their
 * ground. What can be scrolled into sight is seen; behind what lies over the page nothing is looked for. The page stays as it was.
 */
export async function unseenIn(page: Page): Promise<string[]> {
  await atRest(page)
  const found = await page.evaluate<Unseen[]>(`${program()};unseen.look(${JSON.stringify(MAY_END.join(', '))})`)
  return found.map(({ text, why }) => `“${text}” ${why}`)
}
