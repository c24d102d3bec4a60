import { PICTURE_ANSWER_MINUTES } from '../../src/domain/limits'
import { MINUTE_MS } from '../../src/domain/time'
import { CheckedWriting, N, paragraph } from '../support/checked-writing'
import { EDITOR, OTHER } from '../support/writing-staff'
import { TUESDAY } from '../support/local-cloud'

let w: CheckedWriting
beforeEach(async () => (w = await CheckedWriting.begun()))
afterEach(() => w.test.stop())

const later = (minutes: number): void => w.test.cloud.clock.advance(minutes * MINUTE_MS)
/** As WeChat says it, of the picture with this trace. */
const told = (trace: string | undefined, suggest: string, errcode = 0) => ({
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: trace,
  version: 2,
  errcode,
  result: { suggest, label: suggest === 'pass' ? 100 : 20002 },
})
const push = (event: object): Promise<unknown> => w.test.cloud.invoke('pushes', event, { source: 'wx_unknown' })
const state = async (): Promise<string> => (await w.read()).checks.state

it('waits for what WeChat thinks of each picture, which a push brings', async () => {
  const begun = await w.begin([paragraph('好'), await w.picture('p1'), paragraph('中'), await w.picture('p2')])
  expect(await w.checked()).toMatchObject({ state: 'checking', done: begun.checks.of - 2 })
  const waits = await w.submit(begun)
  await expect(w.approve(waits)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(w.traces()).toHaveLength(2)
  w.asked()
  expect(await w.check()).toMatchObject({ left: 0 })
  expect(w.asked()).toBe(0)
  await w.pushes('pass')
  expect(w.traces()).toEqual([])
  expect(await state()).toBe('passed')
  expect(await w.approve(waits)).toMatchObject({ stage: 'published' })
})

it('says of a picture what is wrong with it, and in which paragraph', async () => {
  await w.begin([paragraph('好'), await w.picture('p1')])
  await w.checked()
  await w.pushes('review')
  expect((await w.read()).checks).toMatchObject({
    state: 'review',
    places: [{ at: 2, picture: true, where: '第 2 段的图片', result: 'review', label: '色情' }],
  })
})

it.each([
  ['what comes late is taken', 'pass', 'passed', 'risky'],
  ['a milder one changes nothing', 'risky', 'risky', 'pass'],
])(
  'is asked again when nothing has come for half an hour; of two answers the stricter stands: %s',
  async (...about) => {
    const [, early, then, late] = about
    w.test.cloud.clock.stand(TUESDAY.getTime())
    await w.begin([paragraph('好'), await w.picture('p1')])
    await w.checked()
    const [first] = w.traces()
    later(PICTURE_ANSWER_MINUTES - 1)
    expect(await w.check()).toMatchObject({ left: 0 })
    expect(w.traces()).toHaveLength(1)
    later(1)
    w.asked()
    await w.check()
    expect(w.asked()).toBe(1)
    const [, second] = w.traces()
    await push(told(first, early))
    expect(await state()).toBe(then)
    await push(told(second, late))
    expect(await state()).toBe('risky')
    await push(told(second, 'pass'))
    expect(await state()).toBe('risky')
    expect(w.traces()).toEqual([])
  },
)

it('takes a push that comes twice once, and none about what is no longer there', async () => {
  const begun = await w.begin([paragraph('好'), await w.picture('p1')])
  await w.checked()
  const [trace] = w.traces()
  const saved = await w.save(begun, [paragraph('好')])
  await push(told(trace, 'risky'))
  expect(saved.checks.state).toBe('passed')
  expect(await state()).toBe('passed')
  await w.save(saved, [paragraph('别的')])
  await w.checked()
  const kept = () => w.test.cloud.database.find('noticeChecks')
  const before = kept()
  expect(await push(told(trace, 'risky'))).toBe('success')
  expect(await push(told('never-asked', 'risky'))).toBe('success')
  expect(kept()).toEqual(before)
})

it('lets nobody but WeChat say what it thinks', async () => {
  await w.begin([paragraph('好'), await w.picture('p1')])
  await w.checked()
  const [trace] = w.traces()
  for (const source of ['wx_client', 'wx_client,scf', 'wx_devtools', 'wx_http', 'wx_trigger'])
    for (const openid of [EDITOR, undefined])
      expect(await w.test.cloud.invoke('pushes', told(trace, 'pass'), { openid, source })).toMatchObject({
        ok: false,
        error: { code: 'FORBIDDEN' },
      })
  expect(await state()).toBe('checking')
  for (const event of [
    null,
    'x',
    [],
    {},
    told(undefined, 'pass'),
    told('', 'pass'),
    { ...told(trace, 'pass'), Event: 'text' },
  ])
    expect(await push(event as object)).toBe('success')
  expect(await push({ ...told(trace, 'pass'), trace_id: { $gt: '' } })).toBe('success')
  expect(await state()).toBe('checking')
  // The openid of whom it is about may come along.
  await w.test.cloud.invoke('pushes', told(trace, 'pass'), { openid: EDITOR, source: 'wx_unknown' })
  expect(await state()).toBe('passed')
})

it.each([
  ['could not look at', told('', 'pass', -1008)],
  ['says nothing of use about', told('', 'perhaps')],
])('asks again about a picture that WeChat %s', async (_, event) => {
  await w.begin([paragraph('好'), await w.picture('p1')])
  await w.checked()
  await push({ ...event, trace_id: w.traces()[0] })
  expect(await state()).toBe('checking')
  w.asked()
  later(1)
  await w.check()
  expect(w.asked()).toBe(1)
  await w.pushes('pass')
  expect(await state()).toBe('passed')
})

it('holds what WeChat said of no other picture, though that was sent under the name of one that is gone', async () => {
  const begun = await w.begin([paragraph('好'), await w.picture('p1')])
  await w.checked()
  await w.pushes('pass')
  expect(await state()).toBe('passed')
  const without = await w.save(begun, [paragraph('好')])
  later(25 * 60)
  await w.test.settle()
  expect(w.test.cloud.database.count('uploads')).toBe(0)
  await w.save(without, [paragraph('好'), await w.picture('p1')])
  expect(await state()).toBe('checking')
})

it('checks attached pictures too, and names to who reviews what nobody looks into', async () => {
  await w.picture('p1')
  const begun = await w.begin([paragraph('好')], { attachments: [{ id: 'p1', name: '海报.png' }] })
  expect(begun.checks).toMatchObject({ unchecked: [], of: 3 })
  await w.checked()
  await w.pushes('risky')
  expect((await w.read()).checks).toMatchObject({ places: [{ at: null, picture: true, where: '第 1 个附件' }] })
})

it('makes nobody’s save fail, however the two come together', async () => {
  const begun = await w.begin([paragraph('好')])
  const [, saved] = await Promise.all([w.check(OTHER), w.save(begun, [paragraph('改了')]), w.check()])
  expect(saved).toMatchObject({ turn: begun.turn + 1 })
  expect(await w.checked()).toMatchObject({ state: 'passed' })
  expect(w.test.cloud.database.get('notices', N)?.work).toMatchObject({ turn: saved.turn })
})
