import { NAMED_BRANCH } from '../../../seed/people'
import { CITY } from '../../../seed/tree'
import type { Walk } from '../walk'

const page = (name: string, query: string): string => `features/talks/pages/${name}/index?${query}`

/** A secretary asks for a talk, an organiser gives one its date, and a lecturer says when they are free. */
export async function givingTalks(walk: Walk): Promise<void> {
  const asking = page('ask', `branchId=${NAMED_BRANCH.id}&lecturerId=l-han`)
  await walk.opens({ person: 'secretary', path: asking, says: '想要的时间' })
  await walk.does('asking: a topic', 'place', (finger) => finger.tap('.ask__topic', '一条河'))
  await walk.does('asking: a time', 'place', (finger) => finger.tap('.chip', '上午'))
  await walk.costs('a request for a talk', async () => {
    await walk.does('asking: sending it', 'page', (finger) => finger.tap('.button', '提交申请'))
    await walk.sees('2 条在等排期')
  })
  await walk.opens({ person: 'organiser', path: page('talks', `orgId=${CITY.id}`), says: '全年目标 40 场' })
  await walk.does('talks: those without a date', 'list', (finger) => finger.tap('.tabs__item', '待排期'))
  await walk.does('talks: the times beside the wish', 'page', (finger) => finger.tap('.text-action', '排期'))
  await walk.does('talks: a time', 'place', (finger) => finger.tap('.chip', '上午'))
  await walk.opens({ person: 'lecturer', path: 'features/talks/pages/own/index', says: '讲过的' })
  await walk.does('own times: a part of a day', 'place', (finger) => finger.tap('.checkbox__tap'))
}
