import type { HealthBelow, LackingBranch } from '../../../contract/committee'
import { figures } from '../../../domain/assignments/rate-words'

/** What the branches of a level lack: 12 个支部，没有团支书 1 个，名册久未更新 2 个. */
export function lackWords({ branches, noSecretary, small, staleRoster }: HealthBelow): string {
  const lack = (word: string, n: number): string[] => (n > 0 ? [`${word} ${figures(n)} 个`] : [])
  const lacks = [...lack('没有团支书', noSecretary), ...lack('团员不足', small), ...lack('名册久未更新', staleRoster)]
  return [`${figures(branches)} 个支部`, ...(lacks.length > 0 ? lacks : ['都没有问题'])].join('，')
}

/** How large a branch is and where: 46 名团员，市直学校 › 机电工程系团总支. The number first: a long way breaks, a number must not. */
export function placeWords({ path, members }: LackingBranch): string {
  const way = path.map(({ name }) => name).join(' › ')
  return [`${figures(members)} 名团员`, way].filter(Boolean).join('，')
}
