import type { LessonReader } from '../shared/lessons/issues'
import { getOrg, rootOrg, type Org } from '../shared/orgs/orgs.repo'
import type { Context, Member } from '../shared/people/context'

/** Where a reader stands in the tree: a member's branch, or for visitors the whole city. */
export interface Reader extends LessonReader {
  /** Null for visitors. */
  branch: Org | null
}

export async function readerOf({ member, now }: Context): Promise<Reader> {
  const branch = member ? await getOrg(member.branchId) : null
  return { org: branch ?? (await rootOrg()), branch, standing: member?.standing, now }
}

/** A member who reads, with the branch. */
export async function memberReader({ branchId, standing }: Member, now: Date): Promise<Reader & { branch: Org }> {
  const branch = await getOrg(branchId)
  return { org: branch, branch, standing, now }
}
