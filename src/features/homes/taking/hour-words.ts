import { halvesOf, minutesOf, type Counts } from '../../../domain/checkins/hours'

interface Counted {
  counts: Counts
  startsAt: string
  endsAt: string
}

/** 计 2 学时 · 计志愿时长 1 小时 30 分: what being there from its start to its end is worth; null where nothing is counted. */
export function hourWords({ counts, startsAt, endsAt }: Counted): string | null {
  if (counts === 'none') return null
  const minutes = minutesOf({ startsAt, endsAt }, { at: startsAt, leftAt: null })
  if (counts === 'class') return `计 ${halvesOf(minutes) / 2} 学时`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return `计志愿时长 ${[hours > 0 ? `${hours} 小时` : '', rest > 0 ? `${rest} 分` : ''].filter(Boolean).join(' ')}`
}

/** What has to be done for it, and that forgetting it costs nothing. */
export const HOURS_ABOUT = '离开时签退；忘了签退，按活动时长计'
