import './table.scss'

/** What a part of a desk table is to a screen reader. */
export const part = (role: 'table' | 'row' | 'columnheader' | 'cell', ariaLabel?: string) =>
  ariaLabel === undefined ? { role } : { role, ariaLabel }

/** Whether a column that can be ordered by is, and which way; null where it is not. WeChat's screen reader knows no tables. */
export function sorted(rising: boolean | null): { ariaSort?: 'ascending' | 'descending' | 'none' } {
  if (process.env.TARO_ENV !== 'h5') return {}
  return { ariaSort: rising === null ? 'none' : rising ? 'ascending' : 'descending' }
}
