import { takeEarly } from '../../src/services/early'

const asked = (at: number, reply: Promise<unknown>) =>
  Object.assign(globalThis, { window: { early: { 'lessons.home': { at, reply } } } })

describe('what the page of HTML asked before there was an app', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'window'))

  it('is an answer once', async () => {
    asked(Date.now() - 3000, Promise.resolve('reply'))
    expect(await takeEarly('notices', 'strip')).toBeNull()
    expect(await takeEarly('lessons', 'home')).toBe('reply')
    expect(await takeEarly('lessons', 'home')).toBeNull()
  })

  it('is none where nothing came', async () => {
    asked(Date.now(), Promise.reject(new Error('no network')))
    expect(await takeEarly('lessons', 'home')).toBeNull()
  })

  it.each([3_600_000, -3_600_000])(
    'is none where the page has been asleep, or the clock was set: %i ms',
    async (age) => {
      asked(Date.now() - age, Promise.resolve('of then'))
      expect(await takeEarly('lessons', 'home')).toBeNull()
    },
  )
})
