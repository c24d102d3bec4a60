import { PAUSE_MS } from '../../../../src/features/notices/search/search.store'
import { pass } from '../causes'
import type { Walk } from '../walk'

const search = { person: 'member', path: 'features/notices/search/pages/search/index', says: '两个字起' }
const FIELD = '.search-field__input'

/** A member who looks for a notice, and narrows what was found. */
export async function searching(walk: Walk): Promise<void> {
  await walk.opens(search)
  await walk.costs('search', async () => {
    await walk.does('search: type', 'place', (finger) => finger.type(FIELD, '评议'))
    await walk.does('search: the fingers rest', 'list', () => pass(walk.stage, PAUSE_MS))
    await walk.sees('团籍注册')
  })
  await walk.weigh('search: found')
  await walk.does('search: a category', 'list', (finger) => finger.tap('.chip', '通知'))
  await walk.does('search: all again', 'list', (finger) => finger.tap('.chip', '全部'))
  await walk.does('search: years, open', 'place', (finger) => finger.tap('.chip', '不限年份'))
  await walk.does('search: this year', 'list', (finger) => finger.tap('.row', '今年'))
  await walk.does('search: a notice', 'page', (finger) => finger.tap('.found-row'))
  await walk.does('search: back from it', 'place', (finger) => finger.wx('navigateBack', {}))
  await walk.does('search: other words', 'place', (finger) => finger.type(FIELD, '没有这回事'))
  await walk.does('search: nothing is found', 'list', () => pass(walk.stage, PAUSE_MS))
  await walk.does('search: emptied', 'place', (finger) => finger.tap('.search-field__clear'))
}

/** What is found by words that all stand in the longest titles and texts. */
export async function longSearch(walk: Walk): Promise<void> {
  await walk.opens(search)
  await walk.does('long search: type', 'place', (finger) => finger.type(FIELD, '源头 青年 脚印 记录'))
  await walk.does('long search: the fingers rest', 'list', () => pass(walk.stage, PAUSE_MS))
  await walk.sees('下一页')
  await walk.weigh('search: found')
  await walk.does('long search: older ones', 'list', (finger) => finger.tap('.button', '下一页'))
}
