import { checkIdOf } from '../../../../cloudfunctions/shared/stars/self-checks.repo'
import { wallClock } from '../../../../src/domain/time'
import { CITY } from '../../../seed/tree'
import type { Walk } from '../walk'

const page = (name: string, query: string): string => `features/stars/pages/${name}/index?${query}`

/** A keeper looks at what is to be handed in, and a committee judges it. */
export async function givingStars(walk: Walk): Promise<void> {
  await walk.opens({ person: 'keeper', path: page('check', 'venueId=v-binjiang'), says: '由你补材料' })
  await walk.does('self-check: the rest', 'list', (finger) => finger.tap('.folded', '都达到'))
  await walk.does('self-check: what is handed in', 'place', (finger) => finger.tap('.button', '添加材料'))
  const { year } = wallClock(walk.bench.cloud.clock.now())
  const check = checkIdOf('v-library', `k-${year}`)
  await walk.opens({ person: 'officer', path: page('decide', `orgId=${CITY.id}&checkId=${check}`), says: '往年' })
  await walk.does('deciding: another item', 'list', (finger) => finger.tap('.criterion', '消防'))
  await walk.does('deciding: other stars', 'place', (finger) => finger.tap('.one-of__one', '三星'))
}
