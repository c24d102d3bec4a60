import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string
  nodes: { html: string }[]
}

// A row is heard as one sentence that holds its words in reading order, not letter by letter as they are drawn.
const OPTIONS = { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } }

// Half-way from one colour to another nothing has the contrast that it comes to. What goes on for ever is not waited for.
const AT_REST = `Promise.all(
  document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().endTime < Infinity)
    .map(({ finished }) => finished.catch(() => undefined)),
).then(() => undefined)`

/** What axe finds wrong with what a page shows, each with its first element; of some grades only where they are named. */
export async function violations(page: Page, grades: readonly string[] | null = null): Promise<string[]> {
  await page.evaluate(axe)
  await page.evaluate(AT_REST)
  const found = await page.evaluate<string>(
    `axe.run(document, ${JSON.stringify(OPTIONS)}).then(({ violations }) => JSON.stringify(violations))`,
  )
  return (JSON.parse(found) as Violation[])
    .filter(({ impact }) => grades === null || grades.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
}

export const SERIOUS: readonly string[] = ['serious', 'critical']
