import type { Carried } from './carried'

/** How what is chosen in WeChat's editor looks, as far as the bar shows it. */
export interface Looks {
  heading: 0 | 1 | 2
  bold: boolean
  list: 'ordered' | 'bullet' | null
  link: boolean
}

export const PLAIN: Looks = { heading: 0, bold: false, list: null, link: false }

/** Of a heading 1 to 6, as a number or as `H2`; of all else 0. */
export const levelOf = (header: unknown): number =>
  typeof header === 'number' || typeof header === 'string' ? Number(`${header}`.replace(/^h/i, '')) || 0 : 0

/** The editor tells each in more than one way. */
export function looksOf(formats: unknown, carried: Carried): Looks {
  const { header, bold, list, color }: Record<string, unknown> =
    typeof formats === 'object' && formats !== null ? { ...formats } : {}
  const level = levelOf(header)
  return {
    heading: level === 0 ? 0 : level <= 2 ? 1 : 2,
    bold: Boolean(bold),
    list: list === 'ordered' || list === 'bullet' ? list : null,
    link: carried.linkOf(color) !== undefined,
  }
}
