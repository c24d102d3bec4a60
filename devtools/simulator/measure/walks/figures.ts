import type { Walk } from '../walk'

/** An officer goes from the list of Youth Homes to their numbers, into a district and to the months. */
export async function atTheFigures(walk: Walk): Promise<void> {
  await walk.opens({
    person: 'officer',
    path: 'features/figures/pages/figures/index?orgId=lanjiang',
    says: '近 8 个月到访',
  })
  await walk.costs('the venues of a district', async () => {
    await walk.does('figures: a district', 'list', (finger) => finger.tap('.row', '滨江区'))
    await walk.sees('看全部场馆')
  })
  await walk.does('figures: by month', 'list', (finger) => finger.tap('.tabs__item', '按月'))
}
