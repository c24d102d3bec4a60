import { LONG_NOTICES, plantLongNotices } from '../long-notices'
import type { Walk } from '../walk'

const pathOf = (noticeId: string): string => `features/notices/reading/pages/notice/index?noticeId=${noticeId}`

/** px: farther than any page goes. */
const FAR_DOWN = 1_000_000

/** A member with one notice and another. */
export async function readingNotices(walk: Walk): Promise<void> {
  await walk.costs('a notice, opened by its link', () =>
    walk.opens({ person: 'member', path: pathOf('n-registration'), says: '我已知悉' }),
  )
  await walk.does('notice: open a file', 'asked', (finger) => finger.tap('.attachment .button', '打开'))
  await walk.opens({ person: 'member', path: pathOf('n-theme-day'), says: '改了 4 处' })
  await walk.does('notice: compare', 'list', (finger) => finger.tap('.changes__switch'))
  await walk.does('notice: compare no more', 'list', (finger) => finger.tap('.changes__switch'))
  await walk.opens({ person: 'member', path: pathOf('n-patrol'), says: '守则' })
  await walk.does('notice: where a link leads', 'place', (finger) => finger.tap('.run--link'))
  await walk.opens({ person: 'member', path: pathOf('n-lecture-3'), says: '已撤回' })
  await walk.does('withdrawn notice: what followed', 'page', (finger) => finger.tap('.row', '后续'))
}

/** Notices that are as long as they may be, read to their end. */
export async function readingLongNotices(walk: Walk): Promise<void> {
  plantLongNotices(walk.bench.cloud)
  for (const [name, noticeId] of Object.entries(LONG_NOTICES)) {
    await walk.weighs(`notice, ${name} at the limit`, { person: 'member', path: pathOf(noticeId), says: '转发' })
    if (noticeId === LONG_NOTICES.words)
      await walk.does(`notice, ${name}: down to its end`, 'list', (finger) =>
        finger.wx('pageScrollTo', { scrollTop: FAR_DOWN, duration: 0 }),
      )
    for (let turn = 1; (await walk.finger.words()).includes('继续读'); turn++)
      await walk.does(`notice, ${name}: read on ${turn}`, 'list', (finger) => finger.tap('.read-on .button', '继续读'))
  }
}
