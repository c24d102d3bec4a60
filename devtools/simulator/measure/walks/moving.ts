import type { GivenFile } from '../../gallery/hand'
import { longNotices, oldNotices } from '../../old-notices'
import type { Walk } from '../walk'

/** Tables of many columns are put right on a desk. */
const [DESK, PHONE] = [
  { width: 1024, height: 768 },
  { width: 375, height: 812 },
]

/** A college brings its old notices in: what is said of each, one that is looked at and goes without its pictures, and all that can. */
export async function movingNoticesIn(walk: Walk): Promise<void> {
  await onADesk(walk, async () => {
    await holds(walk, oldNotices())
    await walk.costs('read old notices', async () => {
      await walk.does('moving: choose files', 'page', (finger) => finger.tap('.button', '选文件'))
      await walk.sees('需要看一眼')
    })
    await walk.weigh('moving-table')
    await walk.does('moving: all of them', 'page', (finger) => finger.tap('.tabs__item', '全部'))
    await walk.sees('跳过')
    // It opens beside the table.
    await walk.does('moving: look at one', 'page', (finger) => finger.tap('.old-row__open', '关于开展暑期'))
    await walk.sees('3 张外链图片')
    await walk.does('moving: without its pictures', 'list', (finger) => finger.tap('.beside__way', '去掉图片'))
    await walk.costs('take old notices in', async () => {
      await walk.does('moving: take them in', 'page', (finger) => finger.tap('.button', '导入'))
      await walk.sees('导入好了')
    })
  })
}

/** The table of a bundle whose notices have the longest titles, and all of which are to be looked at. */
export async function longBundle(walk: Walk): Promise<void> {
  await onADesk(walk, async () => {
    await holds(walk, longNotices())
    await walk.finger.tap('.button', '选文件')
    await walk.sees('需要看一眼')
    await walk.weigh('moving, table at the limit')
    await walk.does('long bundle: next page', 'list', (finger) => finger.tap('.button', '下一页'))
  })
}

async function onADesk(walk: Walk, work: () => Promise<void>): Promise<void> {
  await walk.simulator.resize(DESK.width, DESK.height)
  await walk.opens({ person: 'editor', path: 'features/moving/pages/moving/index?orgId=ljzy', says: '选文件' })
  await work()
  await walk.simulator.resize(PHONE.width, PHONE.height)
}

/** What the person chooses next. */
const holds = (walk: Walk, { name, type, bytes }: GivenFile): Promise<void> =>
  walk.simulator.prepare({ files: [{ name, content: `data:${type};base64,${bytes.toString('base64')}` }] })
