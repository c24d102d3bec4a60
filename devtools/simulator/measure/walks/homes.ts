import type { Walk } from '../walk'

/** A member looks for a Youth Home: more of a district, another one, what is on today, and a venue. */
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
}
