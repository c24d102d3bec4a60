import type { Page } from 'playwright-core'

/** What somebody who listens would lose their way by: a page is called by one heading of the first level, and no level below is left out. */
export const headingFlaws = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('[role="heading"], h1, h2, h3, h4, h5, h6')]
      .filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.closest('[aria-hidden="true"]') === null,
      )
      .map((one) => ({
        level: Number(one.getAttribute('aria-level') ?? one.tagName.slice(1)),
        words: one.getAttribute('aria-label') ?? one.textContent ?? '',
      }))
    const first = headings.filter(({ level }) => level === 1)
    return [
      ...(first.length === 1 ? [] : [`${first.length} first headings: ${first.map(({ words }) => words).join(', ')}`]),
      ...headings
        .filter(({ level }, nth) => level > 1 + (headings[nth - 1]?.level ?? 1))
        .map(({ level, words }) => `“${words}” of level ${level} leaves one out`),
    ]
  })
