import { STANDING_NAMES, type Standing } from './standing'

/** What of somebody on a list tells them from another of the same name, as far as a secretary may see it. */
interface Listed {
  name: string
  nameKey: string
  standing: Standing
  /** 'YYYY-MM'; null for youth. */
  joinedLeague: string | null
}

/** Whether somebody is the only one of the same name of whom something is so. */
type Alone = (like: (other: Listed) => boolean) => boolean

/**
 * A whole list in its order, with names that nobody else has: who shares one is told apart by standing, where that does not do by the month
 * of joining the League, and else by the place on the list. 张伟（青年）, 张伟（2021-05 入团）, 张伟（名单第 2 位）. Never by the number: its last
 * characters are what is asked of who joins.
 */
export function toldApart<T extends Listed>(list: readonly T[]): T[] {
  const namesakes = new Map<string, T[]>()
  for (const one of list) namesakes.set(one.nameKey, [...(namesakes.get(one.nameKey) ?? []), one])
  return list.map((one, index) => {
    const same = namesakes.get(one.nameKey) ?? []
    if (same.length < 2) return one
    const note = noteOf(one, (like) => same.filter(like).length === 1) ?? `名单第 ${index + 1} 位`
    return { ...one, name: `${one.name}（${note}）` }
  })
}

function noteOf({ standing, joinedLeague }: Listed, alone: Alone): string | null {
  if (alone((other) => other.standing === standing)) return STANDING_NAMES[standing]
  if (joinedLeague !== null && alone((other) => other.joinedLeague === joinedLeague)) return `${joinedLeague} 入团`
  return null
}
