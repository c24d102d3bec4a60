import './table.scss'

/** What a part of a desk table is to a screen reader. */
export const part = (role: 'table' | 'row' | 'columnheader' | 'cell', ariaLabel?: string) =>
  ariaLabel === undefined ? { role } : { role, ariaLabel }
