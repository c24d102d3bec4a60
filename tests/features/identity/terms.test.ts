import { CONSENT_ITEMS } from '../../../src/features/identity/consent-items'
import { DOCUMENTS } from '../../../src/features/identity/terms-text'

const told = [...DOCUMENTS.terms.parts, ...DOCUMENTS.privacy.parts].flatMap(({ paragraphs }) => paragraphs)

it('tells what is asked of a number, and what of it is shown', () => {
  const [number = ''] = told.filter((words) => words.startsWith('学号或工号'))
  expect(number).toContain('后四位由你填写，只用来比对，谁也看不到')
  expect(number).toContain('不到八位的全不显示')
  expect(told.join()).not.toMatch(/两位|前后各/)
})

it('tells by which moment answers without a network count', () => {
  expect(told.join()).toContain('服务器已确认你看够的，48 小时内补传都按答题的时刻算；还没确认的，按收到的时刻算')
})

it('tells who sees who has joined, and that it is kept', () => {
  expect(told.join()).toMatch(/团支书和副书记：.*谁在什么时候加入、名册上哪一位因为没对上被锁定/)
  expect(told.join()).toMatch(/加入记录（.*）：给所在支部的团支书和副书记核对，一直保留/)
  expect(CONSENT_ITEMS[0]?.long).toContain('退出即从账号删除，加入记录由支部保留')
})
