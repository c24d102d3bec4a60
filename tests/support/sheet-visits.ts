import type { Cloud } from '../../devtools/cloud'

/** A sheet, by the file that draws it, and what leads to it. */
export interface Sheet {
  of: string
  title: string | RegExp
  /** The names of what is pressed, one after another; the last one opens it. */
  by: readonly (string | RegExp)[]
}

/** A page, whose page it is, and the sheets that open there. */
export interface Visit {
  person: string
  path: string
  desk?: true
  /** What is typed into the page's field before. */
  typed?: string
  /** What has happened before anybody goes there. */
  before?: (cloud: Cloud) => Promise<void> | void
  /** What stands there once all that the sheet depends on is known. */
  says?: RegExp
  sheets: readonly Sheet[]
}

/** What no browser opens, and why. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'features/checkins/roll/pages/roll/unlisted-sheet.tsx': 'after a scan: the web has no camera',
  'features/writing/edit/components/sheets/lost-sheet.tsx': 'after a paste: flows/tending.test.ts pastes',
  'features/writing/edit/components/sheets/theirs-sheet.tsx': 'after two have written: flows/tending.test.ts lets two',
}
