import type { IconName } from '../../ui/icon-names'

/** 80.4, or a dash where nobody is expected. */
export const percentWords = (percent: number | null): string => (percent === null ? '—' : percent.toFixed(1))

/** 80.4%, or a dash. */
export const shareWords = (percent: number | null): string => (percent === null ? '—' : `${percentWords(percent)}%`)

/** 31,526 */
export const figures = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',')

/** Against the last issue at the same hour; null where there is none to compare with. */
export function againstWords(points: number | null): { icon: IconName | null; word: string; up: boolean } | null {
  if (points === null) return null
  if (points === 0) return { icon: null, word: '与上期同一时刻持平', up: false }
  const up = points > 0
  return { icon: up ? 'up' : 'dn', word: `比上期同一时刻${up ? '高' : '低'} ${Math.abs(points).toFixed(1)}`, up }
}

/** 比上期高 1.3, at the same time after the opening; null where it is not known. */
export function pointsWords(points: number | null): { icon: IconName | null; word: string; up: boolean } | null {
  if (points === null) return null
  if (points === 0) return { icon: null, word: '与上期持平', up: false }
  const up = points > 0
  return { icon: up ? 'up' : 'dn', word: `比上期${up ? '高' : '低'} ${Math.abs(points).toFixed(1)}`, up }
}
