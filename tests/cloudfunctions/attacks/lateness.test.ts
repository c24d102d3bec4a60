import { frozenFrom } from '../../../src/domain/assignments/late'
import { OFFICER, ROOT } from '../../support/city'
import { aTown, BRANCH, DEADLINE, refusal, SECRETARY, type Town } from '../../support/learners'

/** Who is late and wants to have been on time. */
const HOUR = 3600
let town: Town
beforeEach(async () => (town = await aTown()))
afterEach(() => town.test.stop())

const at = (secondsAfterDeadline: number) => town.test.time.set(DEADLINE.getTime() + secondsAfterDeadline * 1000)
const before = (seconds: number) => new Date(DEADLINE.getTime() - seconds * 1000)

it('begins before the deadline, watches after it, and says that the answers were given a second before it', async () => {
  const me = town.as(1)
  at(-HOUR)
  const token = await me.start()
  at(HOUR)
  expect(await me.leave(token, [[0, 33]])).toMatchObject({ percent: 33 })
  at(40 * HOUR)
  const { receipt } = await me.finish(token, [[33, 100]], { answeredAt: before(1) })
  expect(receipt).toMatchObject({ late: true, doneAt: receipt?.receivedAt })
})

it('tells the cloud nothing until it is over', async () => {
  const me = town.as(1)
  at(-HOUR)
  const token = await me.start()
  at(2 * HOUR)
  expect((await me.finish(token, [[0, 100]], { answeredAt: before(60) })).receipt).toMatchObject({ late: true })
})

it('has it signed after the deadline and answers before', async () => {
  const me = town.as(1)
  at(-HOUR)
  const token = await me.start()
  at(60)
  const signed = await me.checkpoint(token, [[0, 100]])
  expect(signed.enoughAt).toBe(signed.now)
  at(120)
  expect((await me.finish(signed.token, [], { answeredAt: before(1) })).receipt).toMatchObject({ late: true })
})

it('opens the text before the deadline and reads it after', async () => {
  const me = town.as(1)
  at(-HOUR)
  const { token } = await me.lessons('start', { lessonId: 'L1', mode: 'read' })
  at(HOUR)
  expect((await me.finish(token, [], { answeredAt: before(1) })).receipt).toMatchObject({ late: true })
})

it('keeps a token of before what was enough, or gathers what was enough from several', async () => {
  const me = town.as(1)
  at(-HOUR)
  const [first, second] = [await me.start(), await me.start()]
  at(-60)
  await me.leave(first, [[0, 60]])
  at(60)
  await me.leave(second, [[60, 100]])
  at(120)
  expect((await me.finish(first, [], { answeredAt: before(1) })).receipt).toMatchObject({ late: true })
})

it('answers in the future, or too long ago', async () => {
  for (const [place, claimed, arrives] of [
    [1, new Date(DEADLINE.getTime() - HOUR), -2 * HOUR],
    [2, before(HOUR), 48 * HOUR],
  ] as const) {
    at(-3 * HOUR)
    const me = town.as(place)
    const token = await me.start()
    at(-3 * HOUR + 100)
    const signed = await me.checkpoint(token, [[0, 100]])
    at(arrives)
    const { receipt } = await me.finish(signed.token, [], { answeredAt: claimed })
    expect(receipt?.doneAt).toBe(receipt?.receivedAt)
  }
})

it('is believed only with good evidence, and told apart once the numbers are taken', async () => {
  const me = town.as(1)
  at(-HOUR)
  const token = await me.start()
  at(-HOUR / 2)
  const signed = await me.checkpoint(token, [[0, 100]])
  town.test.time.set(frozenFrom(DEADLINE).getTime() + 60_000)
  await town.settle()
  const { receipt } = await me.finish(signed.token, [], { answeredAt: before(60) })
  expect(receipt).toMatchObject({ late: false, doneAt: before(60).toISOString() })
  await town.settle()
  const city = await town.test.functions.call(OFFICER, {
    name: 'boards',
    action: 'overview',
    input: { orgId: ROOT, assignmentId: 'L1' },
  })
  expect(city.rate).toMatchObject({ onTime: 0, corrected: 1, late: 0 })
  expect(city.frozen?.rate).toMatchObject({ onTime: 0, corrected: 0 })
})

it('is late, and says so to the secretary instead: that is a correction, and no other way is', async () => {
  const me = town.as(1)
  at(HOUR)
  const token = await me.start()
  at(HOUR + 100)
  expect((await me.finish(token, [[0, 100]])).receipt).toMatchObject({ late: true })
  expect(await me.lessons('appeal', { lessonId: 'L1', text: '周日晚上学完的' })).toMatchObject({ state: 'open' })
  await town.settle()
  const told = { assignmentId: 'L1', memberId: me.memberId, outcome: 'accept' as const, reason: '当面看过' }
  expect(await refusal(town.as(2).boards('correct', told))).toBe('FORBIDDEN')
  await town.as(SECRETARY).boards('correct', told)
  expect(await me.lessons('receipt', { lessonId: 'L1' })).toMatchObject({ late: false })
  await town.settle()
  const board = await town.as(SECRETARY).boards('board', { branchId: BRANCH, assignmentId: 'L1' })
  expect(board.rate).toMatchObject({ onTime: 0, corrected: 1, late: 0 })
})
