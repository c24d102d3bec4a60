import { pass } from '../causes'
import type { Walk } from '../walk'

/** What Taro lets go by before it asks for a context, where nothing is on its way to the screen. */
const CONTEXT_MS = 1000

const [DESK, PHONE] = [
  { width: 1024, height: 768 },
  { width: 375, height: 812 },
]

const page = (job: string, name: string, query: string): string =>
  `features/writing/${job}/pages/${name}/index?${query}`

/** What is written is looked through, a notice is begun, written and handed in, and another is decided about. */
export async function writingNotices(walk: Walk): Promise<void> {
  const list = { person: 'editor', path: page('list', 'writings', 'orgId=ljzy'), says: '开放日志愿者' }
  await walk.costs('open what is written', () => walk.opens(list))
  await walk.does('written: a stage', 'page', (finger) => finger.tap('.tabs__item', '草稿'))
  await walk.does('written: all stages again', 'list', (finger) => finger.tap('.tabs__item', '全部'))
  await writing(walk)
  await handingOn(walk)
  const review = { person: 'reviewer', path: page('review', 'review', 'noticeId=n-fee'), says: '改动' }
  await walk.costs('open a review', () => walk.opens(review))
  await walk.does('review: the next change', 'place', (finger) => finger.tap('.text-action', '下一处'))
  // The next one that waits opens in its place.
  await walk.costs('approve', () => walk.does('review: approve', 'page', (finger) => finger.tap('.button', '通过')))
}

async function writing(walk: Walk): Promise<void> {
  const write = { person: 'editor', path: page('edit', 'write', 'orgId=ljzy'), says: '从 Word 文件导入' }
  await walk.costs('begin a notice', () => walk.opens(write))
  await walk.finger.write('.pen__text', '')
  await pass(walk.stage, CONTEXT_MS)
  await walk.does('write: the title', 'place', (finger) => finger.type('.write__title input', '周五志愿服务'))
  await walk.does('write: a line', 'place', (finger) => finger.write('.pen__text', '八点在滨江码头集合。'))
  await walk.sees('10 / 20,000 字')
  await walk.costs('save a draft', () => walk.does('write: saved', 'asked', () => pass(walk.stage, 2000)))
  await onADesk(walk)
  await walk.does('write: when it comes out, open', 'list', (finger) => finger.tap('.row', '发布时间'))
  await walk.does('write: when it comes out', 'place', (finger) => finger.tap('.button', '设为'))
  await walk.costs('hand in', () =>
    walk.does('write: hand in', 'page', (finger) => finger.tap('.button', '送邓海宁审核')),
  )
  await walk.sees('已送审')
}

/** Where cards are put in, and the reader's page stands beside the text. */
async function onADesk(walk: Walk): Promise<void> {
  await walk.simulator.resize(DESK.width, DESK.height)
  await walk.does('write: a card, open', 'page', (finger) => finger.tap('.pen__tool', '课程'))
  await walk.does('write: a card', 'place', (finger) => finger.tap('.row', '清清澜江'))
  await pass(walk.stage, CONTEXT_MS)
  await walk.simulator.resize(PHONE.width, PHONE.height)
}

/** What came out above is taken over. */
async function handingOn(walk: Walk): Promise<void> {
  const above = { person: 'editor', path: page('list', 'above', 'orgId=ljzy'), says: '看原文' }
  await walk.costs('open what can be handed on', () => walk.opens(above))
  await walk.does('handed on: asked', 'place', (finger) => finger.tap('.button', '转发'))
  await walk.costs('hand on', () => walk.does('handed on', 'asked', (finger) => finger.tap('.button', '转发，送审')))
}
