import { createHmac } from 'node:crypto'
import type { Box } from '../../cloudfunctions/shared/sayings/boxes.repo'
import { mac } from '../../cloudfunctions/kit/sign'
import { keyOf } from '../../cloudfunctions/shared/people/caller-key'
import type { Saying } from '../../cloudfunctions/shared/sayings/sayings.repo'
import { ENV_ID } from '../../devtools/cloud/functions/environment'
import { RISKY_TEXT } from '../../devtools/cloud/admin/openapi-answers'
import { DAY_MS, MINUTE_MS } from '../../src/domain/time'
import { personOf } from '../support/city'
import { localCloud, TUESDAY, type TestCloud } from '../support/local-cloud'
import { all } from '../support/recount'
import { closeAll, CLOSES, LECTURE, plantSaid } from '../support/said-cloud'
import { youth } from '../support/seats'
import { COMMITTEE, KEEPER } from '../support/venues'

/**
 * Tries to lead what was said back to who said it, with all that lies in the database, in the log and in what went out, the functions'
 * own secret, and the list of everybody who may have said it. People say different things at different minutes, so that any order, time
 * or number that was kept of them would tell.
 */
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑'
const PEOPLE = NAMES.length
const people = Array.from({ length: PEOPLE }, (_, nth) => youth(nth + 1))
/** Everybody says what they alone say. */
const sentenceOf = (openid: string): string => `这是${NAMES[people.indexOf(openid)] ?? '无'}说的`
const wishOf = (openid: string): string => `想要${NAMES[people.indexOf(openid)] ?? '无'}`
/** The answers of the nth person: they differ much. */
const answersOf = (nth: number) => [nth % 3, Math.floor(nth / 3) % 3, 2 - (nth % 3)] as [0, 1, 2]

const lines: string[] = []
/** What those who may look see, before the first and after each who says something. */
const watched: string[] = []
let test: TestCloud
/** While it is open. */
let open: { boxes: Box[]; sayings: Saying[]; everything: Map<string, object[]> }

const everything = (): Map<string, object[]> =>
  new Map(test.cloud.database.collections().map(({ name }) => [name, all<object>(test.cloud, name)]))

/** In an order that is not that of their names, each some minutes after the one before. */
const ORDER = [4, 1, 7, 11, 0, 8, 10, 3, 6, 9, 2, 5]

beforeAll(async () => {
  process.env.TCB_ENV ??= ENV_ID
  test = await localCloud({ log: (line) => lines.push(line) })
  plantSaid(test, PEOPLE)
  watched.push(await watch())
  for (const nth of ORDER) {
    test.cloud.clock.advance(7 * MINUTE_MS)
    const me = test.as(people[nth] ?? '')
    const text = sentenceOf(people[nth] ?? '')
    await me.call('sayings', 'evaluation', { activityId: LECTURE })
    const said = { activityId: LECTURE, answers: answersOf(nth), text }
    await me.call('sayings', 'evaluate', { ...said, turn: 0 })
    // A copy that was sent again, and a change.
    await me.call('sayings', 'evaluate', { ...said, turn: 0 })
    if (nth % 2 === 0) await me.call('sayings', 'evaluate', { ...said, turn: 1 })
    await me.call('sayings', 'suggest', { venueId: 'v1', round: 1, text: wishOf(people[nth] ?? ''), turn: 0 })
    watched.push(await watch())
  }
  await me(1).send('sayings', {
    action: 'evaluate',
    input: { activityId: LECTURE, answers: [0, 0, 0], text: RISKY_TEXT, turn: 1 },
  })
  open = { boxes: all(test.cloud, 'boxes'), sayings: all(test.cloud, 'sayings'), everything: everything() }
  test.cloud.outbox.clear()
  await closeAll(test)
  await closeAll(test, 8 * DAY_MS + 3 * MINUTE_MS)
  await pass()
}, 60_000)
afterAll(() => test.stop())

const me = (nth: number) => test.as(people[nth] ?? '')

/** All that keeper, committee and somebody who has said nothing are told of both, but for the hour. */
async function watch(): Promise<string> {
  const [keeper, committee, silent] = [test.as(KEEPER), test.as(COMMITTEE), test.as(youth(0))]
  const replies = [
    ...[keeper, committee].map((one) => one.call('sayings', 'results', { activityId: LECTURE })),
    ...[keeper, committee, silent].flatMap((one) => [
      one.call('sayings', 'evaluation', { activityId: LECTURE }),
      one.call('sayings', 'suggestions', { venueId: 'v1' }),
      one.call('desk', 'waiting', { rows: 20 }),
    ]),
    keeper.call('keeping', 'today', { venueId: 'v1' }),
    committee.call('sayings', 'toReview', { orgId: 'u0' }),
  ]
  return JSON.stringify((await Promise.all(replies)).map((reply) => ({ ...reply, now: '' })))
}

/** A committee passes all but one's, and the keeper answers: what that leaves is looked through as well. */
async function pass(): Promise<void> {
  const waiting = () => test.as(COMMITTEE).call('sayings', 'toReview', { orgId: 'u0' })
  for (let { rows } = await waiting(); rows.length > 0; { rows } = await waiting())
    for (const { boxId, sayingId, kind, text } of rows) {
      const on = { boxId, sayingId }
      const away = text.includes('丑')
      await test.as(COMMITTEE).call('sayings', 'review', { ...on, pass: !away })
      if (kind === 'suggestion' && !away) await test.as(KEEPER).call('sayings', 'answer', { ...on, text: '会办的' })
    }
}

const ids = (): string[] => people.flatMap((openid) => [openid, personOf(openid), keyOf(openid)])

describe('while it is open', () => {
  it('one row a person lies there, without a person, a time or a number', () => {
    expect(open.boxes).toHaveLength(2)
    expect(open.sayings).toHaveLength(2 * PEOPLE)
    for (const saying of open.sayings)
      expect(Object.keys(saying).sort()).toEqual(['_id', 'answers', 'boxId', 'text', 'turn'])
    const text = JSON.stringify([open.sayings, open.boxes])
    expect(ids().filter((id) => text.includes(id))).toEqual([])
  })

  it('its rows are found by the box’s key and the functions’ secret together, and by neither alone', () => {
    const rows = new Set(open.sayings.map(({ _id }) => _id))
    const found = (made: (box: Box, personId: string) => string): number =>
      open.boxes.flatMap((box) => people.filter((openid) => rows.has(made(box, personOf(openid))))).length
    const bytes = ({ key }: Box): Buffer => Buffer.from(key, 'base64')
    const both = (box: Box, personId: string): string =>
      createHmac('sha256', bytes(box))
        .update(mac('saying', `${box._id}\n${personId}`))
        .digest('base64url')
    expect(found(both)).toBe(2 * PEOPLE)
    expect(
      found((box, personId) => createHmac('sha256', bytes(box)).update(`${box._id}\n${personId}`).digest('base64url')),
    ).toBe(0)
    expect(found((box, personId) => mac('saying', `${box._id}\n${personId}`).toString('base64url'))).toBe(0)
  })

  it('who looks again after each sees no difference: neither a number nor a sum moves with whoever was there', () => {
    expect(watched).toHaveLength(PEOPLE + 1)
    expect(new Set(watched).size).toBe(1)
    expect(watched[0]).toContain('"people":null')
  })

  it('nothing else was written about it anywhere, whenever somebody said something', () => {
    const at = TUESDAY.getTime()
    const others = [...open.everything].filter(([name]) => name !== 'sayings' && name !== 'boxes')
    const written = others.flatMap(([name, list]) =>
      list
        .filter((one) => timesIn(one).some((time) => time > at && time < at + 2 * 3_600_000))
        .map((one) => ({ name, one })),
    )
    // Of what the content check refused a keyed hash, which is no text and none that stands.
    expect(written.map(({ name }) => name)).toEqual(['tries'])
    expect(JSON.stringify(written)).not.toContain('说的')
  })
})

describe('afterwards', () => {
  it('no row and no key is left, and sums and texts are', () => {
    expect(all(test.cloud, 'sayings')).toEqual([])
    const boxes = all<Box>(test.cloud, 'boxes')
    expect(boxes.map(({ key, people: said }) => [key, said])).toEqual([
      ['', PEOPLE],
      ['', PEOPLE],
    ])
    const evaluated = boxes.find(({ kind }) => kind === 'evaluation')
    expect(evaluated?.sums).toEqual([0, 1, 2].map((question) => [0, 1, 2].map((choice) => countOf(question, choice))))
  })

  it('no key that is found anywhere makes an id that is found anywhere, of anybody', () => {
    const now = everything()
    const strings = [...new Set([...stringsIn([...now.values()]), ...lines.flatMap((line) => line.split('"'))])]
    const texts = new Set(strings)
    const boxIds = all<Box>(test.cloud, 'boxes').map(({ _id }) => _id)
    const keys = strings.filter((text) => text.length > 0 && text.length <= 64)
    expect(keys.length).toBeGreaterThan(100)
    const matches: string[] = []
    for (const openid of people)
      for (const boxId of boxIds) {
        const inner = mac('saying', `${boxId}\n${personOf(openid)}`)
        const plain = `${boxId}\n${personOf(openid)}`
        for (const key of keys)
          for (const bytes of [Buffer.from(key, 'base64'), Buffer.from(key)])
            for (const said of [inner, plain])
              for (const form of ['base64url', 'hex', 'base64'] as const) {
                const made = createHmac('sha256', bytes).update(said).digest(form)
                if (texts.has(made)) matches.push(made)
              }
      }
    expect(matches).toEqual([])
    // The ids of the rows are nowhere any more.
    const all_ = JSON.stringify([...now.values()]) + lines.join('\n')
    expect(open.sayings.filter(({ _id }) => all_.includes(_id))).toEqual([])
    expect(open.boxes.filter(({ key }) => all_.includes(key))).toEqual([])
  })

  it('what was said stands in the boxes alone, beside nobody and no time of its own', () => {
    const boxes = all<Box>(test.cloud, 'boxes')
    const others = [...everything()].filter(([name]) => name !== 'boxes')
    expect(JSON.stringify(others)).not.toMatch(/说的|想要/)
    expect(lines.join('\n')).not.toMatch(/说的|想要/)
    expect(ids().filter((id) => JSON.stringify(boxes).includes(id))).toEqual([])
    expect(JSON.stringify(test.cloud.outbox)).not.toMatch(/说的|想要/)
    const of = new Set(boxes.flatMap((box) => timesIn({ ...box, texts: null })))
    // The day of the first, the closing, and the minute in which it was emptied.
    for (const time of of)
      expect(
        time % DAY_MS === 16 * 3_600_000 || time === CLOSES.getTime() || time > TUESDAY.getTime() + 7 * DAY_MS,
      ).toBe(true)
  })

  it('the order of the texts is neither that in which they came nor that of people, rows or ids', () => {
    for (const box of all<Box>(test.cloud, 'boxes')) {
      const said = box.kind === 'evaluation' ? sentenceOf : wishOf
      const shown = Object.values(box.texts).map(({ text }) => text)
      const orders = {
        came: ORDER.map((nth) => said(people[nth] ?? '')),
        people: people.map(said),
        rows: open.sayings.filter(({ boxId }) => boxId === box._id).map(({ text }) => text),
        ids: open.sayings
          .filter(({ boxId }) => boxId === box._id)
          .sort((a, b) => (a._id < b._id ? -1 : 1))
          .map(({ text }) => text),
      }
      for (const [name, order] of Object.entries(orders)) {
        const places = shown.flatMap((text) => (text === '' ? [] : [order.indexOf(text)]))
        const sorted = [...places].sort((a, b) => a - b)
        expect([name, places.join() === sorted.join()]).toEqual([name, false])
      }
    }
  })

  it('nobody is told their own words, nor that they said any', async () => {
    for (const openid of people) {
      const lecture = await test.as(openid).call('sayings', 'evaluation', { activityId: LECTURE })
      expect(lecture.own).toBeNull()
      expect((await test.as(openid).call('sayings', 'suggestions', { venueId: 'v1' })).own).toBeNull()
    }
  })
})

const countOf = (question: number, choice: number): number =>
  people.filter((_, nth) => answersOf(nth)[question] === choice).length

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([name, one]: [string, unknown]) => [name, ...stringsIn(one)])
}

function timesIn(value: unknown): number[] {
  if (value instanceof Date) return [value.getTime()]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(timesIn)
}
