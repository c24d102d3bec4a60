import { checkIdOf } from '../../cloudfunctions/shared/stars/self-checks.repo'
import { wallClock, type Instant } from '../../src/domain/time'
import { CITY } from '../seed/tree'
import type { Screen } from './screens'

/** The pages about the stars of Youth Homes. */
export function starScreens(now: Instant): Screen[] {
  const page = (name: string, query = ''): string => `features/stars/pages/${name}/index${query}`
  const { year } = wallClock(now)
  const check = (venueId: string, of: number): string =>
    page('decide', `?orgId=${CITY.id}&checkId=${checkIdOf(venueId, `k-${of}`)}`)
  const edit = (criteriaId: string): string => page('edit', `?orgId=${CITY.id}&criteriaId=${criteriaId}`)
  return [
    { name: 'stars', person: 'member', path: page('star', '?venueId=v-binjiang'), says: '怎么定的' },
    { name: 'stars-none', person: 'new', path: page('star', '?venueId=v-gaoxin'), says: '还没有评定' },
    {
      name: 'stars-not-found',
      person: 'member',
      path: page('star', '?venueId=v-none'),
      says: '没有找到',
      again: true,
    },
    { name: 'stars-check', person: 'keeper', path: page('check', '?venueId=v-binjiang'), says: '由你补材料' },
    {
      name: 'stars-check-closed',
      person: 'member',
      path: page('check', '?venueId=v-binjiang'),
      says: '只有这个青年之家',
      again: true,
    },
    { name: 'stars-list', person: 'officer', path: page('checks'), says: '职院图书馆' },
    { name: 'stars-decide', person: 'officer', path: check('v-library', year), says: '往年' },
    { name: 'stars-decided', person: 'officer', path: check('v-binjiang', year - 1), says: '更正', again: true },
    { name: 'stars-criteria', person: 'officer', path: page('criteria'), says: '已发布' },
    { name: 'stars-edit', person: 'officer', path: edit(`k-${year}`), says: '已经发布' },
  ]
}
