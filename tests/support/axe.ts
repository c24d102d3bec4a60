import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { atRest } from '../../devtools/simulator/gallery/unseen'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  nodes: { html: string }[]
}

// Of the experiments this one is not for Chinese: `misnamed`.
const OPTIONS = { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } }
/** Colours are all that another theme changes. */
const OF_COLOURS = { resultTypes: ['violations'], runOnly: ['color-contrast'] }

/** What axe finds wrong with what a page shows, each with its first element. */
export const violations = async (page: Page): Promise<string[]> => [
  ...(await found(page, OPTIONS)),
  ...(await misnamed(page)),
]

/** The same of nothing but contrast. */
export const contrastFlaws = (page: Page): Promise<string[]> => found(page, OF_COLOURS)

async function found(page: Page, options: object): Promise<string[]> {
  // Half a megabyte to read: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  // Half-way from one colour to another nothing has the contrast that it comes to.
  await atRest(page)
  const violations = await page.evaluate<string>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => JSON.stringify(violations))`,
  )
  return (JSON.parse(violations) as Violation[]).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

/**
 * What is called otherwise than it says on the screen: who speaks to the page can't reach it. axe has a rule for it, an experiment that compares
 * word by word; Chinese has no words to the eye, and axe runs together what stands apart. Here the name has to hold the same letters in the
 * same order. A picture has words of its own, and what a screen reader passes over is in the name in other words.
 */
const misnamed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
    const wordsIn = (element: Element): string =>
      [...element.childNodes]
        .map((child) => {
          if (child instanceof Text) return child.data
          const counts = child instanceof Element && !child.matches('[aria-hidden="true"], [role="img"]')
          return counts && child.checkVisibility() ? wordsIn(child) : ''
        })
        .join('')
    return [
      ...document.querySelectorAll(
        '[aria-label]:is([role="button"], [role="link"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"], a, button)',
      ),
    ]
      .filter((one) => one.checkVisibility())
      .filter((one) => !letters(one.getAttribute('aria-label') ?? '').includes(letters(wordsIn(one))))
      .map((one) => `name “${one.getAttribute('aria-label')}” without its words “${wordsIn(one)}”`)
  })
