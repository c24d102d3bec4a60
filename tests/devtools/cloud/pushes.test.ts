import { ContentChecks, usualResult } from '../../../devtools/cloud/admin/content-check'
import { RISKY_TEXT } from '../../../devtools/cloud/admin/openapi-answers'
import { Clock } from '../../../devtools/cloud'
import { PUSHED_AFTER_MS, pushing } from '../../../devtools/cloud/pushes'

const NOON = Date.parse('2026-11-24T04:00:00Z')
const picture = (url: string) => ({ version: 2, scene: 3, openid: 'o', media_url: url, media_type: 2 })

/** A clock that stands, and a beat of the test's own. */
function aLoop(push: () => Promise<void>) {
  const clock = new Clock()
  clock.stand(NOON)
  const told: string[] = []
  let look: (() => void) | undefined
  const stop = pushing(push, {
    clock,
    report: (line) => told.push(line),
    beat: (beaten) => {
      look = beaten
      return () => (look = undefined)
    },
  })
  return { clock, told, stop, beat: () => look?.() }
}

it('what WeChat thinks of a picture comes by itself a few seconds later, once', async () => {
  const events: unknown[] = []
  const looks: (() => void)[] = []
  const loop = aLoop(() => {
    for (const look of looks) look()
    return Promise.resolve()
  })
  const checks = new ContentChecks(loop.clock)
  looks.push(() => events.push(...checks.results(usualResult, PUSHED_AFTER_MS)))
  const { trace_id: trace } = checks.take(picture('https://a/p.png'))
  const { trace_id: risky } = checks.take(picture(`https://a/${encodeURIComponent(RISKY_TEXT)}.png`))
  loop.beat()
  loop.clock.advance(PUSHED_AFTER_MS - 1)
  expect(events).toEqual([])
  loop.clock.advance(1)
  loop.beat()
  expect(events).toMatchObject([
    { Event: 'wxa_media_check', trace_id: trace, errcode: 0, result: { suggest: 'pass' } },
    { trace_id: risky, result: { suggest: 'risky' } },
  ])
  await loop.stop()
  checks.take(picture('https://a/q.png'))
  loop.clock.advance(PUSHED_AFTER_MS)
  loop.beat()
  expect(events).toHaveLength(2)
})

it('a push that fails is told, and stops nothing', async () => {
  let pushes = 0
  const loop = aLoop(() => {
    pushes += 1
    return pushes === 1 ? Promise.reject(new Error('no function pushes')) : Promise.resolve()
  })
  loop.beat()
  loop.beat()
  await loop.stop()
  expect([pushes, loop.told]).toEqual([2, ['pushes: no function pushes']])
})

it('forgets who was there, and what waits', () => {
  const clock = new Clock()
  const checks = new ContentChecks(clock)
  const asked = { ...picture('https://a/p.png') }
  checks.see('o')
  expect(checks.refusal('security.mediaCheckAsync', asked)).toBeNull()
  checks.take(asked)
  checks.reset()
  expect(checks.refusal('security.mediaCheckAsync', asked)).toMatchObject({ errcode: 61010 })
  expect(checks.results(usualResult)).toEqual([])
})
