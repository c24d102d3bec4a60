import type { Walk } from '../walk'

/** At the river, near the first Youth Home of the pictures. */
const RIVER = { latitude: 30.2, longitude: 116.4 }

/** A member looks for a Youth Home: more of a district, another one, what is on today, and a venue; then the nearest ones, and on the map. */
export async function findingAHome(walk: Walk): Promise<void> {
  await walk.costs('open the Youth Homes', () =>
    walk.opens({ person: 'member', path: 'pages/homes/index', says: '青年之家' }),
  )
  await walk.sees('滨江青年之家')
  await walk.does('homes: more of a district', 'list', (finger) => finger.tap('.venues__head', '再看'))
  await walk.does('homes: another district', 'list', (finger) => finger.tap('.venues__head', '南浦区'))
  await walk.does('homes: what is on today', 'list', (finger) => finger.tap('.chip', '今天有活动'))
  await walk.does('homes: all again', 'list', (finger) => finger.tap('.chip', '今天有活动'))
  await walk.does('homes: the filter', 'list', (finger) => finger.tap('.tools__filter'))
  await walk.does('homes: without the filter', 'place', (finger) => finger.tap('.sheet__close'))
  await walk.does('homes: open a venue', 'page', (finger) => finger.tap('.venue-row', '滨江青年之家'))
  await walk.sees('近期活动')
  await walk.opens({ person: 'member', path: 'pages/homes/index', says: '滨江青年之家' })
  await walk.simulator.prepare({ location: RIVER })
  await walk.does('homes: by distance', 'list', (finger) => finger.tap('.tools__link', '按距离排'))
  await walk.sees('离我最近')
  await walk.weigh('homes: nearest')
  await walk.opens({ person: 'member', path: 'features/homes/finding/pages/map/index', says: '今天有活动' })
  // The map draws what is on it by itself.
  const pin = walk.simulator.phone.page.locator('.map-label').getByText('27', { exact: true }).first()
  // The one that is chosen looks different, and pins go to the map as one list.
  await walk.does('map: one of its pins', 'list', () => pin.tap())
}
