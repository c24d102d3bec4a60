import { sign } from '../../cloudfunctions/kit/sign'
import type { Span } from '../../src/domain/lessons/spans'
import type { Watch } from '../../src/domain/lessons/watching'
import { ID_MAX, LESSON_SECONDS_MAX, SPANS_KEPT, SPANS_MAX, TOKEN_MAX, WATCH_TOKEN_DAYS } from '../../src/domain/limits'
import { anIssue } from '../support/city'
import { aTown, refusal, type Town } from '../support/learners'

/** A checkpoint never hands out a token that the next call refuses: neither for its length nor for its age. */
const HOUR = 3600
const LONG = 'L'.repeat(ID_MAX)
let town: Town
beforeAll(async () => {
  const film = { durationSeconds: LESSON_SECONDS_MAX }
  town = await aTown([anIssue({ _id: LONG, subjectId: LONG, ...film }), anIssue({ _id: 'L2', order: 2, ...film })])
})
afterAll(() => town.test.stop())

it('the longest token that there can be is taken', () => {
  const last = LESSON_SECONDS_MAX
  const spans = Array.from({ length: SPANS_KEPT }, (_, n): Span => [last - 2 * n - 1, last - 2 * n])
  const watch: Watch = {
    lessonId: LONG,
    memberId: LONG,
    mode: 'watch',
    startedAt: 9_999_999_999_999,
    signedAt: 9_999_999_999_999,
    before: last,
    sat: 1e10 / 3,
    spans,
    sequence: 9_999_999_999,
    enoughAt: 9_999_999_999_999,
  }
  expect(sign('watch', watch).length).toBeLessThanOrEqual(TOKEN_MAX)
})

it('a film that is played in snippets is credited as far as a token holds, and every token goes on', async () => {
  const me = town.as(1)
  let token = await me.start(LONG)
  town.pass(6 * HOUR)
  const snippets = Array.from({ length: 5 * SPANS_MAX }, (_, n): [number, number] => [n * 20, n * 20 + 1 + (n % 9)])
  for (let from = 0; from < snippets.length; from += SPANS_MAX) {
    const reply = await me.checkpoint(token, snippets.slice(from, from + SPANS_MAX))
    expect(reply.progress.watched.length).toBeLessThanOrEqual(SPANS_KEPT)
    token = reply.token
  }
  await me.leave(token, [])
  const again = await me.start(LONG)
  expect(await refusal(me.checkpoint(again, [[21_500, 21_501]]))).toBeNull()
  // Whole stretches come in the end, and everything is there.
  expect((await me.finish(token, [[0, LESSON_SECONDS_MAX]])).receipt).not.toBeNull()
})

it('a token is renewed with its life, up to its last moment', async () => {
  const me = town.as(2)
  let token = await me.start('L2')
  for (let week = 0; week < 3; week++) {
    town.pass(WATCH_TOKEN_DAYS * 24 * HOUR)
    token = (await me.checkpoint(token, [[week * 10, week * 10 + 5]])).token
  }
  town.pass(WATCH_TOKEN_DAYS * 24 * HOUR + 1)
  expect(await refusal(me.checkpoint(token, [[50, 60]]))).toBe('EXPIRED')
})
