import type { Frozen, OverviewRow } from '../../contract/boards'
import type { HealthBelow } from '../../contract/committee'
import type { Coverage, Participation } from '../../domain/assignments/rate'
import { clockTime, dayName } from '../../domain/time'
import type { IconName } from '../../ui/icon-names'
import { figures, percentWords } from './board-words'

interface Live {
  rate: Participation
  /** Null for a branch. */
  coverage: Coverage | null
}

/** The numbers of the deadline where they differ from now's; null where they are the same, or not frozen. */
export function frozenWords(frozen: Frozen | null, { rate, coverage }: Live): { when: string; rate: string } | null {
  if (!frozen) return null
  const kept = frozen.rate
  const same =
    // Late ones stand apart anyway: alone they are no other rate.
    (['onTime', 'excused', 'roster'] as const).every((part) => kept[part] === rate[part]) &&
    (!frozen.coverage || !coverage || frozen.coverage.covered === coverage.covered)
  if (same) return null
  const covered = frozen.coverage ? `，覆盖面 ${shareWords(frozen.coverage.percent)}` : ''
  return {
    when: `冻结于 ${dayName(kept.asOf)} ${clockTime(kept.asOf)}`,
    rate: `参学率 ${shareWords(kept.percent)}，${figures(kept.onTime)} / ${figures(kept.roster - kept.excused)} 人${covered}`,
  }
}

const shareWords = (percent: number | null): string => (percent === null ? '—' : `${percentWords(percent)}%`)

/** 比上期高 1.3, at the same time after the opening; null where it is not known. */
export function pointsWords(points: number | null): { icon: IconName | null; word: string; up: boolean } | null {
  if (points === null) return null
  if (points === 0) return { icon: null, word: '与上期持平', up: false }
  const up = points > 0
  return { icon: up ? 'up' : 'dn', word: `比上期${up ? '高' : '低'} ${Math.abs(points).toFixed(1)}`, up }
}

/** What a bar shows, for those who don't see it. */
export function barWords({ rate, coverage, last, isBranch }: OverviewRow): string {
  const parts = [
    `参学率 ${shareWords(rate.percent)}`,
    last === null ? '' : `上期 ${shareWords(last)}`,
    isBranch ? '' : `覆盖面 ${shareWords(coverage.percent)}`,
  ]
  return parts.filter(Boolean).join('，')
}

/** What the branches of a level lack: 12 个支部，没有团支书 1 个，名册久未更新 2 个. */
export function lackWords({ branches, noSecretary, small, notJoined, staleRoster }: HealthBelow): string {
  const lack = (word: string, n: number): string[] => (n > 0 ? [`${word} ${figures(n)} 个`] : [])
  const lacks = [
    ...lack('没有团支书', noSecretary),
    ...lack('团员不足', small),
    ...lack('有人没加入', notJoined),
    ...lack('名册久未更新', staleRoster),
  ]
  return [`${figures(branches)} 个支部`, ...(lacks.length > 0 ? lacks : ['都没有问题'])].join('，')
}
