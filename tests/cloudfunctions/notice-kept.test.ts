import type { Block } from '../../src/domain/notices/document'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { MEMBER, noticeCity, readingOf } from '../support/notice-city'
import { aNotice } from '../support/notices'

/** What is kept is trusted only as far as the model goes: whatever else came to stand in the database does not leave. */
let test: TestCloud
beforeEach(async () => {
  test = await localCloud()
  test.cloud.clock.stand(TUESDAY.getTime())
  test.has(noticeCity(TUESDAY))
})
afterEach(() => test.stop())

it('of a block or a field that is not known nothing leaves, of a link that must not be followed its words', async () => {
  const blocks = JSON.parse(`[
    {"kind":"html","html":"<img src=x onerror=alert(1)>"},
    {"kind":"reference","to":"lesson","id":"../x","title":"课"},
    {"kind":"paragraph","runs":[{"text":"点我","link":{"to":"web","href":"javascript:alert(1)"}}]},
    {"kind":"list","ordered":true,"authorId":"p1","items":[[{"text":"登录","link":{"to":"web","href":"https://www.gqt.org.cn@evil.invalid/"}}]]}
  ]`) as Block[]
  test.has({ notices: [aNotice({ blocks })] })
  expect((await readingOf(test.as(MEMBER)).open('n1')).blocks).toEqual([
    { kind: 'paragraph', runs: [{ text: '点我' }] },
    { kind: 'list', ordered: true, items: [[{ text: '登录' }]] },
  ])
})
