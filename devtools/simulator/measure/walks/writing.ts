import type { Walk } from '../walk'

const page = (job: string, name: string, query: string): string =>
  `features/writing/${job}/pages/${name}/index?${query}`

/** What is written is looked through, a notice is begun, and another is decided about. */
export async function writingNotices(walk: Walk): Promise<void> {
  const list = { person: 'editor', path: page('list', 'writings', 'orgId=ljzy'), says: '开放日志愿者' }
  await walk.costs('open what is written', () => walk.opens(list))
  const write = { person: 'editor', path: page('edit', 'write', 'orgId=ljzy'), says: '从 Word 文件导入' }
  await walk.costs('begin a notice', () => walk.opens(write))
  await walk.does('write: the title', 'place', (finger) => finger.type('.write__title input', '周五志愿服务'))
  await walk.does('write: when it comes out, open', 'list', (finger) => finger.tap('.row', '发布时间'))
  await walk.does('write: when it comes out', 'place', (finger) => finger.tap('.button', '设为'))
  const review = { person: 'reviewer', path: page('review', 'review', 'noticeId=n-fee'), says: '改动' }
  await walk.costs('open a review', () => walk.opens(review))
  await walk.costs('approve', () => walk.does('review: approve', 'page', (finger) => finger.tap('.button', '通过')))
}
