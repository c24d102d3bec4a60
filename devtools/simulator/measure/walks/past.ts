import { wallClock } from '../../../../src/domain/time'
import type { Walk } from '../walk'

/** A member among all issues of eight years. */
export async function amongPastIssues(walk: Walk): Promise<void> {
  const path = 'features/lessons/past/pages/past/index'
  const lastYear = String(wallClock(walk.bench.cloud.clock.now()).year - 1)
  await walk.opens({ person: 'member', path, says: '下一页' })
  await walk.does('past issues: older ones', 'list', (finger) => finger.tap('.button', '下一页'))
  await walk.does('past issues: newer ones', 'list', (finger) => finger.tap('.button', '上一页'))
  await walk.does('past issues: a season', 'list', (finger) => finger.tap('.tabs__item', lastYear))
}

/** And among the certificates of all of them. */
export async function amongCertificates(walk: Walk): Promise<void> {
  const path = 'features/lessons/certificate/pages/certificates/index'
  await walk.opens({ person: 'member', path, says: '完成' })
  await walk.does('certificates: older ones', 'list', (finger) => finger.tap('.button', '下一页'))
}
