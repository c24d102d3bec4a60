import type { Walk } from '../walk'

const page = (job: string, name: string, query: string): string => `features/writing/${job}/pages/${name}/index?${query}`

/** A notice is written and kept, handed in, and decided about. */
export async function writingNotices(walk: Walk): Promise<void> {
  const list = { person: 'editor', path: page('list', 'writings', 'orgId=ljzy'), says: '开放日志愿者' }
  await walk.costs('open what is written', () => walk.opens(list))
  await walk.does('writings: one stage', 'list', (finger) => finger.tap('.tabs__item', '审核中'))
  const write = { person: 'editor', path: page('edit', 'write', 'orgId=ljzy'), says: '从 Word 文件导入' }
  await walk.costs('begin a notice', () => walk.opens(write))
  await walk.does('write: the title', 'place', (finger) => finger.type('.write__title input', '周五志愿服务'))
  await walk.costs('write and keep it', () =>
    walk.does('write: in the text', 'asked', (finger) => finger.write('.rich__text', '周五下午两点在滨江码头集合。')),
  )
  await walk.does('write: when it comes out, open', 'list', (finger) => finger.tap('.row', '发布时间'))
  await walk.does('write: when it comes out', 'place', (finger) => finger.tap('.button', '设为'))
  await walk.costs('hand it in', () =>
    walk.does('write: hand it in', 'list', (finger) => finger.tap('.button', '送审')),
  )
  const review = { person: 'reviewer', path: page('review', 'review', 'noticeId=n-fee'), says: '改动 6 处' }
  await walk.costs('open a review', () => walk.opens(review))
  await walk.costs('approve', () => walk.does('review: approve', 'list', (finger) => finger.tap('.button', '通过')))
}
