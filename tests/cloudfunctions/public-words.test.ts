import type { Decision } from '../../cloudfunctions/shared/stars/decisions.repo'
import type { SelfCheck } from '../../cloudfunctions/shared/stars/self-checks.repo'
import type { Lecturer } from '../../cloudfunctions/shared/talks/lecturers.repo'
import { RISKY_TEXT } from '../../devtools/cloud/admin/openapi-answers'
import { OFFICER, ROOT } from '../support/city'
import type { TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { aReady, CHECK, codeOf, decide, openCheck, starCloud, UNLIKE } from '../support/star-cloud'
import { EXAMPLE } from '../support/stars'
import { COMMITTEE } from '../support/venues'

/** What committees and lecturers write for everybody to read goes through the content check before it stands. */
const REFUSED = 'CONFLICT 写的内容没通过检查，请换个说法'
const OK = '写得很好'
let test: TestCloud
beforeEach(async () => {
  test = await starCloud()
})
afterEach(() => test.stop())

it('the reason of a decision, and what an item lacks', async () => {
  test.has({ selfChecks: [aReady()] })
  const shown = await openCheck(test)
  expect(await codeOf(decide(test, shown, { stars: 3, reason: UNLIKE + RISKY_TEXT }))).toBe(REFUSED)
  expect(all<Decision>(test.cloud, 'decisions')).toEqual([])
  const judge = (reason: string) =>
    test.as(COMMITTEE).call('stars', 'judge', {
      checkId: CHECK,
      version: shown.check.version,
      itemId: 'rota',
      verdict: 'lacking',
      reason,
    })
  const before = all<SelfCheck>(test.cloud, 'selfChecks')
  expect(await codeOf(judge(RISKY_TEXT))).toBe(REFUSED)
  expect(all<SelfCheck>(test.cloud, 'selfChecks')).toEqual(before)
  // What WeChat can't look at stands: whoever has written it answers for it.
  test.cloud.outbox.respond('security.msgSecCheck', () => ({ errcode: 61010, errmsg: 'code is expired' }))
  expect(await codeOf(judge('看不清'))).toBe('ok')
})

it('the criteria, as they are published', async () => {
  const city = test.as(OFFICER)
  const draft = await city.call('stars', 'beginCriteria', { orgId: ROOT, newId: 'k2' })
  const asks = (words: string) => ({
    ...EXAMPLE,
    items: EXAMPLE.items.map((item) => ({ ...item, asks: item.kind === 'figure' ? '' : words })),
    levels: EXAMPLE.levels.map((level) => ({ ...level, must: [...level.must] })),
  })
  const save = (version: number, words: string) =>
    city.call('stars', 'saveCriteria', { criteriaId: 'k2', version, text: asks(words) })
  const publish = (version: number) => city.call('stars', 'publishCriteria', { criteriaId: 'k2', version })
  const risky = await save(draft.version, RISKY_TEXT)
  expect(await codeOf(publish(risky.version))).toBe(REFUSED)
  expect(await codeOf(publish((await save(risky.version, OK)).version))).toBe('ok')
})

it('a lecturer with topics, and the note of the free times', async () => {
  const topics = (note: string) => [{ id: 'a', title: '第一份简历', minutes: 60, note }]
  const said = (name: string, note: string) => ({
    name,
    unit: '就业中心',
    themes: ['careers' as const],
    topics: topics(note),
  })
  const propose = (version: number, lecturer: ReturnType<typeof said>) =>
    codeOf(test.as(OFFICER).call('talks', 'propose', { orgId: ROOT, lecturerId: 'l3', version, lecturer }))
  const lecturers = () => all<Lecturer>(test.cloud, 'lecturers')
  expect(await propose(0, said('苏曼', OK))).toBe('ok')
  test.cloud.outbox.respond('security.msgSecCheck', ({ content }) => ({
    errcode: 0,
    errmsg: 'ok',
    result: { suggest: String(content).includes('坏') ? 'risky' : 'pass', label: 100 },
  }))
  expect(await propose(1, said('苏曼', '坏'))).toBe(REFUSED)
  expect(await propose(1, said('坏', ''))).toBe(REFUSED)
  expect(lecturers()).toMatchObject([{ version: 1 }])
  expect(await propose(1, said('苏曼', '好'))).toBe('ok')
  const setTimes = (version: number, note: string) =>
    codeOf(
      test.as(OFFICER).call('talks', 'setTimes', { lecturerId: 'l3', version, free: { slots: [], from: null, note } }),
    )
  expect(await setTimes(2, '坏')).toBe(REFUSED)
  expect(await setTimes(2, '好')).toBe('ok')
  expect(lecturers()).toMatchObject([{ times: { note: '好' } }])
})
