import { Driver } from './driver'

/** The app's way into the background and back, and what becomes of a film meanwhile. */
const driver = Driver.forTests({ agreed: true })
const wx = (method: string, options: object = {}) => driver.wx(method, options)
const phone = () => driver.simulator.phone
const report = () => driver.simulator.report()
const asked = async () => (await report()).screen

describe('the background', () => {
  const LISTENING = `() => {
    const app = getApp()
    app.onHide = () => app.steps.push('app hide')
    app.onShow = ({ path }) => app.steps.push('app show ' + path)
    app.heard = () => app.steps.push('heard hide')
    wx.onAppHide(app.heard)
    wx.onAppShow(({ scene }) => app.steps.push('heard show ' + scene))
    app.steps.splice(0)
  }`
  const restedPage = () => phone().ask('Phone.rest')

  test('is told to the page and then to the app, the way back to the app and then to the page', async () => {
    await restedPage()
    await driver.mini.evaluate(LISTENING)
    await phone().background()
    await phone().background()
    expect(await driver.steps()).toEqual(['home hide', 'app hide', 'heard hide'])
    await phone().foreground()
    await phone().foreground()
    expect(await driver.steps()).toEqual([
      ...['home hide', 'app hide', 'heard hide', 'app show pages/home/index', 'heard show 1001', 'home show'],
    ])
    await driver.mini.evaluate(`() => wx.offAppHide(getApp().heard)`)
    await phone().background()
    expect(String(await driver.steps()).split('heard hide')).toHaveLength(2)
  })

  test('covers the screen, so that nobody touches the app', async () => {
    const away = () => phone().page.locator('#away').isVisible()
    await phone().background()
    expect(await away()).toBe(true)
    await expect(phone().capture()).rejects.toThrow('in the background')
    await phone().foreground()
    expect(await away()).toBe(false)
  })

  test('what is sent to the screen from there is told as hidden', async () => {
    await restedPage()
    await driver.simulator.forget()
    await phone().background()
    await driver.mini.evaluate(`() => getCurrentPages()[0].setData({ name: '别处' })`)
    expect((await report()).pages.flatMap(({ data }) => data.map(({ hidden }) => hidden))).toEqual([true])
  })

  test('a failure of the app’s on its way there is the app’s', async () => {
    await driver.mini.evaluate(`() => { getApp().onHide = () => { throw new Error('on the way') } }`)
    await phone().background()
    expect((await report()).failures).toMatchObject([{ kind: 'error', message: 'on the way' }])
  })

  test('timers stand still there where the clock does, and are called once the app is back', async () => {
    await phone().start({ stands: 0 })
    const steps = `getApp().steps.push('rung')`
    await driver.mini.evaluate(`() => { setInterval(() => ${steps}, 1000); getApp().steps.splice(0) }`)
    await phone().ask('Phone.pass', { ms: 1000 })
    await phone().background()
    await phone().ask('Phone.pass', { ms: 3000 })
    expect(await driver.steps()).toEqual(['rung', 'home hide'])
    await phone().foreground()
    expect(await driver.steps()).toEqual(['rung', 'home hide', 'home show', 'rung'])
    await phone().start({ stands: undefined })
  })
})

describe('a film', () => {
  const player = () => phone().page.locator('video')
  const play = () => driver.mini.evaluate(`() => wx.createVideoContext('film').play()`)
  const paused = () => player().evaluate((film: HTMLVideoElement) => film.paused)
  /** Really, and as a test plays it that does not wait. */
  const ways = [
    ['that really plays', play],
    ['that a test plays', () => driver.simulator.setPlaying(true)],
  ] as const
  const LISTENING = `() => {
    const app = getApp()
    wx.onAudioInterruptionBegin(() => app.steps.push('call'))
    wx.onAudioInterruptionEnd(() => app.steps.push('call over'))
    app.steps.splice(0)
  }`

  describe.each(ways)('%s', (_, begin) => {
    beforeEach(async () => {
      await driver.the('.film')
      await phone().ask('Phone.rest')
      await begin()
      await driver.says('.playing', 'play')
    })

    test('is paused in the background and is not played on by coming back', async () => {
      await phone().background()
      await phone().foreground()
      await driver.says('.playing', 'pause')
      expect(await paused()).toBe(true)
    })

    test('is paused under another page', async () => {
      await wx('navigateTo', { url: '/more/other/index' })
      await wx('navigateBack')
      await driver.says('.playing', 'pause')
    })

    test('is paused by a call that is not taken, and the app stays in sight', async () => {
      await driver.mini.evaluate(LISTENING)
      await phone().ring(false)
      await phone().ring(false)
      await driver.says('.playing', 'pause')
      await phone().hangUp()
      await phone().hangUp()
      expect([await driver.steps(), await paused()]).toEqual([['call', 'call over'], true])
    })

    test('is paused by a call that is taken, which lies over the app', async () => {
      await driver.mini.evaluate(LISTENING)
      await phone().ring(true)
      expect((await asked()).shown).toBe(false)
      await phone().hangUp()
      await driver.says('.playing', 'pause')
      expect(await driver.steps()).toEqual(['call', 'home hide', 'home show', 'call over'])
    })
  })

  test('does not begin to play during a call, nor for a test in the background', async () => {
    await phone().ring(false)
    await play()
    await driver.says('.playing', 'pause')
    await expect(driver.simulator.setPlaying(true)).rejects.toThrow('during a call')
    await phone().hangUp()
    await phone().background()
    await expect(driver.simulator.setPlaying(true)).rejects.toThrow('in the background')
    await phone().foreground()
    await expect(driver.simulator.watch(0, 1)).rejects.toThrow('the film is paused')
  })
})
