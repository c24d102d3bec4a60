import fc from 'fast-check'
import type { Call } from '../../src/services/cloud'
import { ServerClock } from '../../src/stores/server-clock'

const TRUE = 1.8e12
const HOUR = 3_600_000

/** A phone whose clock is so far from the true time, which a test moves. */
function phone(wrong: number) {
  const world = { now: TRUE }
  const clock = new ServerClock(() => world.now + wrong)
  /** One reply that tells the time: so long there, so long back. */
  const ask = (there: number, back: number): void => {
    const sentAt = world.now + wrong
    world.now += there
    const told = world.now
    world.now += back
    clock.note(told, sentAt, world.now + wrong)
  }
  return { world, clock, ask }
}

it('knows nothing before the first reply, and says so', () => {
  const { clock } = phone(HOUR)
  expect([clock.synced, clock.within, clock.offset, clock.now()]).toEqual([false, Infinity, 0, TRUE + HOUR])
})

it.each([HOUR, -HOUR, 0])(
  'knows the time after one reply, on a phone that is %i ms off, and keeps it without a network',
  (wrong) => {
    const { world, clock, ask } = phone(wrong)
    ask(40, 40)
    expect([clock.synced, clock.within, clock.now()]).toEqual([true, 40, world.now])
    world.now += HOUR
    expect(clock.now()).toBe(world.now)
  },
)

it('is never wrong by more than it says, however replies came', () => {
  const way = fc.integer({ min: 0, max: 5000 })
  fc.assert(
    fc.property(
      fc.integer({ min: -HOUR, max: HOUR }),
      fc.array(fc.tuple(way, way, way), { minLength: 1, maxLength: 10 }),
      (wrong, replies) => {
        const { world, clock, ask } = phone(wrong)
        let before = Infinity
        for (const [pause, there, back] of replies) {
          world.now += pause
          ask(there, back)
          expect(Math.abs(clock.now() - world.now)).toBeLessThanOrEqual(clock.within)
          expect(clock.within).toBeLessThanOrEqual(Math.min(before, (there + back) / 2))
          before = clock.within
        }
      },
    ),
  )
})

it('takes what it hears where the clock of the phone was set meanwhile', () => {
  const world = { now: TRUE, wrong: 0 }
  const clock = new ServerClock(() => world.now + world.wrong)
  clock.note(world.now, world.now - 10, world.now + 10)
  world.wrong = HOUR
  const here = world.now + world.wrong
  clock.note(world.now, here - 100, here + 100)
  expect([clock.now(), clock.within]).toEqual([world.now, 100])
})

it('does not believe a reply that came before it was asked for', () => {
  const { clock } = phone(0)
  clock.note(TRUE, TRUE + 10, TRUE)
  expect(clock.synced).toBe(false)
})

it('knows that a reply may have been asked for by the page of HTML, before there was an app', async () => {
  const world = { now: TRUE }
  const clock = new ServerClock(() => world.now)
  const early = { at: TRUE - 3000, reply: Promise.reject(new Error('not looked at here')) }
  early.reply.catch(() => undefined)
  const told = { now: new Date(TRUE - 2000).toISOString() }
  const call: Call = () => {
    world.now += 1000
    return Promise.resolve(told as never)
  }
  process.env.TARO_ENV = 'h5'
  Object.assign(globalThis, { window: { early: { 'lessons.home': early } } })
  try {
    await clock.listening(call)('lessons', 'home', {})
  } finally {
    Reflect.deleteProperty(process.env, 'TARO_ENV')
    Reflect.deleteProperty(globalThis, 'window')
  }
  expect([clock.within, clock.offset]).toEqual([2000, -1000])
})

it('hears the time in whatever reply tells it, and hands each on as it came', async () => {
  const world = { now: TRUE }
  const clock = new ServerClock(() => world.now)
  const replies: unknown[] = [null, [], { now: 7 }, { now: 'soon' }, { now: new Date(TRUE + HOUR).toISOString() }]
  for (const reply of replies) {
    const call: Call = () => Promise.resolve(reply as never)
    expect(clock.synced).toBe(false)
    expect(await clock.listening(call)('homes', 'mine', { cursor: null })).toBe(reply)
  }
  expect([clock.now(), clock.within]).toEqual([TRUE + HOUR, 0])
  const failing: Call = () => Promise.reject(new Error('no network'))
  await expect(clock.listening(failing)('homes', 'mine', { cursor: null })).rejects.toThrow('no network')
})
