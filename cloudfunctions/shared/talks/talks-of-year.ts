import type { Org } from '../orgs/orgs.repo'
import { childrenOf } from '../orgs/orgs.repo'
import { choicesOf } from '../orgs/settings.repo'
import { settingAt } from '../../../src/domain/settings/chosen'
import { standingsOf, type Standing } from './lectures'
import { askedOf, unsettledOf } from './talks.repo'
import { settle, yearIn, yearsOf, type Year } from './year'

/** A year's talks of a committee and of those below it, each with its target. */
export interface TalksOfYear {
  own: Year & { target: number }
  children: { org: Org; year: Year; target: number }[]
  /** Of the committee's own talks, those that may still change. */
  standings: Standing[]
}

export async function talksOfYear(org: Org, year: number, now: Date): Promise<TalksOfYear> {
  const below = (await childrenOf(org._id)).filter(({ kind }) => kind === 'above')
  const orgIds = [org._id, ...below.map(({ _id }) => _id)]
  const [asked, dated, choices] = await Promise.all([
    askedOf(org._id),
    unsettledOf(orgIds),
    choicesOf([...new Set([...org.path, ...orgIds])]),
  ])
  const standings = await standingsOf([...asked, ...dated], now)
  const years = await yearsOf(orgIds, year, standings)
  await settle(standings, now)
  const targetOf = ({ path }: Org): number => settingAt('talks', { path, choices }).value
  return {
    own: { ...yearIn(years, org._id), target: targetOf(org) },
    children: below.map((child) => ({ org: child, year: yearIn(years, child._id), target: targetOf(child) })),
    standings: standings.filter(({ talk }) => talk.orgId === org._id),
  }
}
