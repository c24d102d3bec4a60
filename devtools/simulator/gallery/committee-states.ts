import type { Cloud } from '../../cloud'
import type { Screen } from '../screens'
import { figureShots } from './figure-states'
import type { Shot } from './states'

/** What those above the branches look at: the order of a level, a whole list of what branches lack, settings that they only read. */
export const committeeShots = (screens: readonly Screen[]): Shot[] => [
  ...figureShots(screens),
  // On a desk the heads of the columns are the order.
  ...from(screens, 'overview', {
    name: 'overview-order',
    act: (hand) => hand.tap('.overview-list .picker, .sort-head'),
  }),
  ...from(screens, 'health', {
    name: 'health-all',
    prepare: neverTended,
    act: (hand) => hand.tap('.row', '看全部'),
  }),
  ...from(screens, 'settings', {
    name: 'settings-read',
    person: 'deputy',
    path: 'features/boards/settings/pages/settings/index?orgId=jdgcx',
    says: '你能看这里的设置',
  }),
]

/** The web alone has pages whose code may not have come. */
export const notLoadedShots = (screens: readonly Screen[]): Shot[] =>
  from(screens, 'past', { name: 'not-loaded', state: 'no-page', web: true, says: '网络没能把这一页送来' })

/** Nobody has ever changed a roster, and the night has counted that: of each kind there are more than a list begins with. */
async function neverTended(cloud: Cloud): Promise<void> {
  const { database } = cloud
  const all = { query: { kind: 'branch' }, multi: true, replace: false, upsert: false }
  database.modify('orgs', { ...all, data: { $set: { rosterAt: null } } })
  database.remove('health', { query: {}, multi: true })
  await cloud.fireTimer('jobs')
}

const from = (screens: readonly Screen[], name: string, state: Partial<Shot>): Shot[] =>
  screens.filter((screen) => screen.name === name).map((screen) => ({ ...screen, ...state }))
