import { checkIdOf } from '../../../../cloudfunctions/shared/stars/self-checks.repo'
import { wallClock } from '../../../../src/domain/time'
import { CITY } from '../../../seed/tree'
import type { Walk } from '../walk'

/** As small as a picture can be: what is weighed is what is sent around it. */
const PHOTO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const page = (name: string, query: string): string => `features/stars/pages/${name}/index?${query}`

/** A keeper hands a file in and what is there, and a committee judges another, looks at what a figure was counted of, and decides. */
export async function givingStars(walk: Walk): Promise<void> {
  await walk.opens({ person: 'keeper', path: page('check', 'venueId=v-binjiang'), says: '由你补材料' })
  await walk.does('self-check: the rest', 'list', (finger) => finger.tap('.folded', '都达到'))
  await walk.does('self-check: what is handed in', 'place', (finger) => finger.tap('.button', '添加材料'))
  await walk.simulator.prepare({ media: [PHOTO] })
  await walk.costs('a photo is handed in for the stars of a Youth Home', async () => {
    await walk.finger.tap('.button', '加照片')
    await walk.sees('删除')
  })
  const { year } = wallClock(walk.bench.cloud.clock.now())
  const check = checkIdOf('v-library', `k-${year}`)
  await walk.opens({ person: 'officer', path: page('decide', `orgId=${CITY.id}&checkId=${check}`), says: '往年' })
  await walk.does('deciding: another item', 'list', (finger) => finger.tap('.criterion', '消防'))
  await walk.does('deciding: what a figure was counted of', 'list', (finger) =>
    finger.tap('.criterion', '近 12 个月活动'),
  )
  await walk.does('deciding: the item that is open', 'list', (finger) => finger.tap('.criterion', '无障碍'))
  await walk.does('deciding: a judgement', 'list', (finger) => finger.tap('.one-of__one', '没达到'))
  await walk.does('deciding: other stars', 'place', (finger) => finger.tap('.one-of__one', '三星'))
  await walk.finger.type('.field__input--lines', '开放时间长，无障碍还差卫生间，先定三星')
  await walk.does('deciding: asks once', 'place', (finger) => finger.tap('.button', '定为三星'))
  await walk.costs('the stars of a Youth Home are decided, and everybody reads them', async () => {
    await walk.finger.tap('.sheet .button', '定为三星')
    await walk.sees('怎么定的')
  })
}
