import { nameOf } from '../shared/people/accounts.repo'

/** What the people of some ids are called; those who are nobody any more are missing. */
export async function namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(
    [...new Set(ids)].map(async (id): Promise<[string, string][]> => {
      const name = await nameOf(id)
      return name === null ? [] : [[id, name]]
    }),
  )
  return new Map(named.flat())
}

export const UNKNOWN = '已退出的成员'
