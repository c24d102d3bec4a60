import type { Activity } from '../../cloudfunctions/shared/homes/activities.repo'
import type { Talk } from '../../cloudfunctions/shared/talks/talks.repo'
import type { Contract } from '../../src/contract'
import type { Reply } from '../../src/contract/define'
import { aRole, aSignIn, branchId, openidOf, ROOT } from './city'
import type { TestCloud } from './local-cloud'
import { all } from './recount'
import { aLecturer } from './talks'
import { aVenue, homesCloud, homesOf } from './venues'

export const BRANCH = branchId(0, 0)
export const SECRETARY = openidOf(BRANCH, 0)
export const ORGANISER = 'openid-organiser'
/** Saturday, three in the afternoon. */
export const AT = '2026-11-28T07:00:00.000Z'
export const ASKED = {
  topicId: 'tp1',
  wishes: [{ day: '2026-11-28', part: 'afternoon' as const }],
  venueId: 'v1',
  people: 40,
  note: '想听河长的一天',
  consented: false,
}

/** A city with two lecturers, who are asked for by a secretary and given dates by an organiser. */
export class TalksCity {
  constructor(readonly test: TestCloud) {}

  get secretary() {
    return this.test.as(SECRETARY)
  }

  get organiser() {
    return this.test.as(ORGANISER)
  }

  get talks(): Talk[] {
    return all<Talk>(this.test.cloud, 'talks')
  }

  get lectures(): Activity[] {
    return all<Activity>(this.test.cloud, 'activities').filter(({ kind }) => kind === 'lecture')
  }

  ask(talkId = 't1', lecturerId = 'l1', consented = false) {
    return this.secretary.call('talks', 'ask', { branchId: BRANCH, talkId, lecturerId, ...ASKED, consented })
  }

  date(talkId = 't1', startsAt = AT, version = 1) {
    return this.organiser.call('talks', 'date', { talkId, version, startsAt })
  }

  decline(talkId = 't1', version = 1) {
    return this.organiser.call('talks', 'decline', { talkId, version, reason: '那天讲师外出' })
  }

  overview() {
    return this.organiser.call('talks', 'overview', { orgId: ROOT, year: null })
  }

  /** The newest of what the branch has asked for. */
  async mine(): Promise<Reply<Contract['talks']['asked']>['rows'][number]> {
    const { rows } = await this.secretary.call('talks', 'asked', { branchId: BRANCH, cursor: null })
    if (!rows[0]) throw new Error('nothing was asked')
    return rows[0]
  }
}

export async function talksCity(): Promise<TalksCity> {
  const test = await homesCloud(homesOf([aVenue({ _id: 'v1' })]))
  test.has({
    lecturers: [aLecturer({ _id: 'l1' }), aLecturer({ _id: 'l2', name: '白露' })],
    roles: [aRole(ORGANISER, ROOT, 'organiser')],
    accounts: [aSignIn(ORGANISER)],
  })
  return new TalksCity(test)
}
