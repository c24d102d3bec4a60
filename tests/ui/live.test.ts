import { Live, LIVE_FIRST_MS, LIVE_MOST_MS, nextWait, type Look } from '../../src/ui/live'
import { openDialogs } from '../../src/ui/open-dialogs'

/** A page over a clock that the test moves; whoever looks hears what it says, or waits until it does. */
class Page {
  now = 0
  free = true
  says: Look | Promise<Look> = 'same'
  looks: number[] = []
  private timers: { at: number; act: () => void }[] = []
  readonly live: Live

  constructor(chance = 0.5) {
    const look = () => {
      this.looks.push(this.now)
      return Promise.resolve(this.says)
    }
    this.live = new Live(
      { look, free: () => this.free },
      {
        now: () => this.now,
        later: (act, ms) => {
          const timer = { at: this.now + ms, act }
          this.timers.push(timer)
          return () => void (this.timers = this.timers.filter((one) => one !== timer))
        },
        chance: () => chance,
      },
    )
  }

  async pass(seconds: number): Promise<void> {
    const until = this.now + seconds * 1000
    await answered()
    for (;;) {
      const [next] = this.timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
      if (!next) break
      this.timers = this.timers.filter((one) => one !== next)
      this.now = next.at
      next.act()
      await answered()
    }
    this.now = until
  }

  get gaps(): number[] {
    return this.looks.map((at, i) => Math.round((at - (this.looks[i - 1] ?? 0)) / 1000))
  }
}

/** Whatever was asked for and has been answered goes on. */
async function answered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

const started = (chance?: number): Page => {
  const page = new Page(chance)
  page.live.start()
  return page
}

it('asks every quarter of a minute at first, slower where nothing is new, every two minutes at last', async () => {
  const page = started()
  await page.pass(900)
  expect(page.gaps.slice(0, 8)).toEqual([15, 23, 34, 51, 76, 114, 120, 120])
})

it('asks sooner again after anything new', async () => {
  const page = started()
  await page.pass(450)
  page.says = 'new'
  await page.pass(140)
  expect(page.gaps.slice(7)).toEqual([120, 15, 15])
  expect(nextWait(LIVE_MOST_MS, 'new')).toBe(LIVE_FIRST_MS)
})

it('backs off further where nobody answers, and never beyond the most', async () => {
  const page = started()
  page.says = 'failed'
  await page.pass(600)
  expect(page.gaps.slice(0, 6)).toEqual([15, 30, 60, 120, 120, 120])
})

it.each([
  [0, 18],
  [1, 27],
])('drifts by a fifth at most: chance %d', async (chance, gap) => {
  const page = started(chance)
  await page.pass(60)
  expect(page.gaps[1]).toBe(gap)
})

it('asks nothing out of sight, and at once when it was due meanwhile', async () => {
  const page = started()
  await page.pass(10)
  page.live.stop()
  await page.pass(600)
  expect(page.looks).toEqual([])
  page.live.start()
  page.live.start()
  await page.pass(0)
  expect(page.looks).toEqual([610_000])
})

it('that goes out of sight and comes back within the time asks when it is due, not before', async () => {
  const page = started()
  await page.pass(10)
  page.live.stop()
  page.live.start()
  await page.pass(4)
  expect(page.looks).toEqual([])
  await page.pass(1)
  expect(page.looks).toHaveLength(1)
})

it('asks nothing while something is asked already, a dialog lies over it, or its last question is not answered', async () => {
  const page = started()
  page.free = false
  await page.pass(60)
  page.free = true
  const close = openDialogs.opened()
  await page.pass(60)
  expect(page.looks).toEqual([])
  close()
  let answer: (look: Look) => void = () => undefined
  page.says = new Promise((resolve) => (answer = resolve))
  await page.pass(600)
  expect(page.looks).toHaveLength(1)
  page.says = 'same'
  answer('same')
  await page.pass(0)
  await page.pass(30)
  expect(page.looks).toHaveLength(2)
})

it('that is stopped while it waits for an answer goes on no more', async () => {
  const page = started()
  let answer: (look: Look) => void = () => undefined
  page.says = new Promise((resolve) => (answer = resolve))
  await page.pass(20)
  page.live.stop()
  answer('new')
  await page.pass(600)
  expect(page.looks).toHaveLength(1)
})

it('of 5,000 boards that were opened at one moment asks 42 times a second in the end, and never all at once', async () => {
  const chances = Array.from({ length: 200 }, (_, i) => i / 199)
  const pages = chances.map((chance) => started(chance))
  for (const page of pages) await page.pass(1200)
  const all = pages.flatMap(({ looks }) => looks).filter((at) => at >= 600_000)
  const perSecond = (all.length / 600) * (5000 / pages.length)
  expect(perSecond).toBeGreaterThan(38)
  expect(perSecond).toBeLessThan(46)
  const seconds = new Map<number, number>()
  for (const at of all) seconds.set(Math.floor(at / 1000), (seconds.get(Math.floor(at / 1000)) ?? 0) + 1)
  expect(Math.max(...seconds.values()) * (5000 / pages.length)).toBeLessThan(333)
})
