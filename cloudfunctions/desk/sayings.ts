import type { WaitingSayings } from '../../src/contract/desk'
import { ms } from '../../src/domain/time'
import { orgName, type Org } from '../shared/orgs/orgs.repo'
import { waitingBelow } from '../shared/sayings/boxes.repo'
import { earliest, type Part } from './group'

/** What was said unsigned and waits for review, as one row a level: that below a level is the level's. */
export async function sayingsOf(orgs: readonly Org[], rows: number): Promise<Part<WaitingSayings>> {
  const levels = orgs.filter(({ _id, path }) => !orgs.some((other) => other._id !== _id && path.includes(other._id)))
  const parts = await Promise.all(
    levels.map(async (org) => {
      const boxes = await waitingBelow(org._id)
      const since = earliest(boxes.map(({ foldedAt }) => foldedAt))
      return { org, since, count: boxes.reduce((all, { waiting }) => all + waiting, 0) }
    }),
  )
  const found = parts.flatMap(({ org, since, count }) =>
    since === null ? [] : [{ org: orgName(org), count, at: since.toISOString() }],
  )
  return {
    count: parts.reduce((all, { count }) => all + count, 0),
    rows: found.sort((a, b) => ms(a.at) - ms(b.at)).slice(0, rows),
    since: earliest(parts.map(({ since }) => since)),
  }
}
