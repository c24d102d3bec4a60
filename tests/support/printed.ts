import type { Locator } from 'playwright-core'

/** The size of each page of a PDF, in points. */
export const sheetsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
    [width, height].map((side) => Math.round(Number(side))).join('×'),
  )

/** What is in sight beside what is printed, and the colours of both. */
export const besides = (printed: Locator): Promise<{ seen: string[]; ink: string; ground: string }> =>
  printed.evaluate((paper) => ({
    seen: [...document.body.children].filter((one) => one !== paper && one.getClientRects().length > 0).map(String),
    ink: getComputedStyle(paper).color,
    ground: getComputedStyle(document.body).backgroundColor,
  }))
