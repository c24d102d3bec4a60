import { oneDecimal } from '../../domain/assignments/rate'
import type { IconName } from '../../ui/icon-names'

/** 80.4, or a dash where nobody is expected. */
export const percentWords = (percent: number | null): string => (percent === null ? '—' : oneDecimal(percent))

/** 80.4%, or a dash. */
export const shareWords = (percent: number | null): string => (percent === null ? '—' : `${percentWords(percent)}%`)

interface Against {
  /** Null where both are the same. */
  icon: IconName | null
  word: string
  up: boolean
}

/**
 * 比上期高 1.3, or where the words have room for it 比上期同一时刻高 1.3: it is always the last assignment as long after its opening. Null
 * where there is none to compare with.
 */
export function againstWords(points: number | null, at: '同一时刻' | '' = ''): Against | null {
  if (points === null) return null
  if (points === 0) return { icon: null, word: `与上期${at}持平`, up: false }
  const up = points > 0
  return { icon: up ? 'up' : 'dn', word: `比上期${at}${up ? '高' : '低'} ${oneDecimal(Math.abs(points))}`, up }
}
