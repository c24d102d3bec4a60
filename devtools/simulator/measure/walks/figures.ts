import { daysIn, monthAt, monthName, monthsOn } from '../../../../src/domain/figures/month'
import type { Walk } from '../walk'

const [DESK, PHONE] = [
  { width: 1024, height: 768 },
  { width: 375, height: 812 },
]

/** An officer goes from the list of Youth Homes to their numbers, into a district, to the months, and to the month before. */
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
  const before = monthsOn(monthAt(walk.bench.cloud.clock.now()), -1)
  await walk.does('figures: choose a month, open', 'place', (finger) => finger.tap('.figures__month'))
  await walk.costs('another month', async () => {
    await walk.does('figures: choose a month', 'list', (finger) => finger.tap('.sheet .row', monthName(before)))
    await walk.sees(`1日—${daysIn(before)}日`)
  })
  await onADesk(walk)
}

/** Where the numbers stand in columns, which sort. */
async function onADesk(walk: Walk): Promise<void> {
  await walk.simulator.resize(DESK.width, DESK.height)
  await walk.does('figures: sort the months', 'list', (finger) => finger.tap('.figures-row__sort', '活动'))
  await walk.does('figures: by venue', 'list', (finger) => finger.tap('.tabs__item', '按场馆'))
  await walk.costs('sort the venues', () =>
    walk.does('figures: sort the venues', 'list', (finger) => finger.tap('.figures-row__sort', '到访人次')),
  )
  await walk.simulator.resize(PHONE.width, PHONE.height)
}
