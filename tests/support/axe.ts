import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { atRest } from '../../devtools/simulator/gallery/unseen'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

// A row is heard as one sentence that holds its words in reading order, not letter by letter as they are drawn.
const OPTIONS = { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } }

/** What axe finds wrong with what a page shows, each with its first element; of some grades only where they are named. */
export async function violations(page: Page, grades: readonly string[] | null = null): Promise<string[]> {
  await page.evaluate(axe)
  // Half-way from one colour to another nothing has the contrast that it comes to.
  await atRest(page)
  const found = await page.evaluate<string>(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => JSON.stringify(violations))`,
  )
  return (JSON.parse(found) as Violation[])
    .filter(({ impact }) => grades === null || grades.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

export const SERIOUS: readonly string[] = ['serious', 'critical']
