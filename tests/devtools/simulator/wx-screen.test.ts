import { Driver } from './driver'

/** What the app asks of the camera, the screen and the body of the phone, and the app's way into the background and back. */
const driver = Driver.forTests({ agreed: true })
const wx = (method: string, options: object = {}) => driver.wx(method, options)
const refused = (method: string, options: object = {}) => driver.refused(method, options)
const phone = () => driver.simulator.phone
const report = () => driver.simulator.report()
const asked = async () => (await report()).screen

describe('the scanner', () => {
  const ALBUM = { text: 'C1', from: 'album' as const }

  test('reads what is in front of the camera, and a picture of the album', async () => {
    await driver.simulator.prepare({ scan: ['C1', ALBUM, null] })
    for (const options of [{}, { onlyFromCamera: false, scanType: ['qrCode', 'barCode'] }])
      expect(await wx('scanCode', options)).toMatchObject({ errMsg: 'scanCode:ok', result: 'C1', scanType: 'QR_CODE' })
    expect(await refused('scanCode')).toBe('scanCode:fail cancel')
    expect((await report()).albumsClosed).toEqual([])
  })

  test('has no way to the album where the app wants the camera alone', async () => {
    await driver.simulator.prepare({ scan: [ALBUM, 'C2'] })
    expect(await refused('scanCode', { onlyFromCamera: true })).toBe('scanCode:fail cancel')
    expect((await report()).albumsClosed).toEqual(['C1'])
    expect(await wx('scanCode', { onlyFromCamera: true })).toMatchObject({ result: 'C2' })
    await driver.simulator.forget()
    expect((await report()).albumsClosed).toEqual([])
  })

  test('does not open where the camera is refused, until the setting says otherwise', async () => {
    await driver.simulator.prepare({ scan: ['C1'] })
    await phone().ask('Phone.refuse', { scope: 'scope.camera' })
    expect(await refused('scanCode', { onlyFromCamera: true })).toBe('scanCode:fail auth deny')
    expect(await wx('openSetting')).toEqual({ errMsg: 'openSetting:ok', authSetting: { 'scope.camera': true } })
    expect(await wx('scanCode', { onlyFromCamera: true })).toMatchObject({ result: 'C1' })
  })

  test.each([
    [{ onlyFromCamera: 'yes' }, 'parameter.onlyFromCamera should be Boolean instead of String'],
    [{ scanType: 'qrCode' }, 'parameter.scanType should be Array instead of String'],
    [{ scanType: ['qr'] }, 'invalid scanType'],
  ])('refuses %j', async (options, said) => {
    expect(await refused('scanCode', options)).toContain(said)
  })
})

describe('the screen', () => {
  test('locks by itself, unless it is kept awake', async () => {
    expect(await wx('setKeepScreenOn', { keepScreenOn: true })).toEqual({ errMsg: 'setKeepScreenOn:ok' })
    expect([(await asked()).awake, await phone().idle()]).toEqual([true, false])
    await wx('setKeepScreenOn', { keepScreenOn: false })
    expect(await phone().idle()).toBe(true)
    expect((await asked()).shown).toBe(false)
  })

  test('is kept awake no longer once the app was left', async () => {
    await wx('setKeepScreenOn', { keepScreenOn: true })
    await phone().background()
    await phone().foreground()
    expect(await asked()).toMatchObject({ awake: false, shown: true })
  })

  test('is left out of pictures of it, of which the app hears', async () => {
    await driver.mini.evaluate(`() => wx.onUserCaptureScreen(() => getApp().steps.push('captured'))`)
    expect((await phone().capture())?.subarray(1, 4).toString()).toBe('PNG')
    expect(await wx('setVisualEffectOnCapture', { visualEffect: 'hidden' })).toEqual({
      errMsg: 'setVisualEffectOnCapture:ok',
    })
    expect([(await asked()).hidden, await phone().capture()]).toEqual([true, null])
    await wx('setVisualEffectOnCapture', { visualEffect: 'none' })
    expect(await phone().capture()).not.toBeNull()
    expect(String(await driver.steps()).split('captured')).toHaveLength(4)
    // What looks at the phone from outside sees what its owner does.
    await wx('setVisualEffectOnCapture', { visualEffect: 'hidden' })
    expect((await phone().screenshot()).length).toBeGreaterThan(0)
  })

  test('is told to the app and the page on top when it is dragged, and only while they listen', async () => {
    const { simulator, mini } = driver
    await mini.evaluate(`() => {
      getApp().hear = ({ size }) => getApp().steps.push('app resized ' + JSON.stringify(size))
      wx.onWindowResize(getApp().hear)
    }`)
    await simulator.resize(1024, 768)
    expect(await driver.wx('getWindowInfo')).toMatchObject({ windowWidth: 1024, screenHeight: 768 })
    const heard = async () => String(await driver.steps()).match(/(app|home) resized {[^}]*}/g)
    const size = JSON.stringify({ windowWidth: 1024, windowHeight: 768 - 88 - 84 })
    expect(await heard()).toEqual([`app resized ${size}`, `home resized ${size}`])
    await mini.evaluate('() => wx.offWindowResize(getApp().hear)')
    await driver.wx('navigateTo', { url: '/more/other/index' })
    await simulator.resize(375, 812)
    expect(await heard()).toHaveLength(2)
    expect(await wx('getSystemInfo')).toMatchObject({ windowWidth: 375, windowHeight: 812, platform: 'ios' })
  })

  test('of a PC has no bars of a phone’s, also as wide as one', async () => {
    await driver.simulator.setPc(true)
    expect(await wx('getSystemInfo')).toMatchObject({ windowWidth: 375, statusBarHeight: 0, platform: 'windows' })
    await driver.simulator.setPc(false)
  })

  test('can’t be left out of pictures on a PC', async () => {
    await driver.simulator.setPc(true)
    expect(await refused('setVisualEffectOnCapture', { visualEffect: 'hidden' })).toContain('not supported')
    await driver.simulator.setPc(false)
  })

  test('is as bright as the app says', async () => {
    expect(await wx('getScreenBrightness')).toEqual({ errMsg: 'getScreenBrightness:ok', value: 0.5 })
    expect(await wx('setScreenBrightness', { value: 1 })).toEqual({ errMsg: 'setScreenBrightness:ok' })
    expect([await wx('getScreenBrightness'), (await asked()).brightness]).toEqual([
      { errMsg: 'getScreenBrightness:ok', value: 1 },
      1,
    ])
  })

  test('the phone vibrates', async () => {
    for (const type of ['medium', 'heavy'])
      expect(await wx('vibrateShort', { type })).toEqual({ errMsg: 'vibrateShort:ok' })
    expect((await report()).vibrations).toEqual(['medium', 'heavy'])
    await driver.simulator.forget()
    expect((await report()).vibrations).toEqual([])
  })

  test.each([
    ['setKeepScreenOn', {}, 'parameter.keepScreenOn should be Boolean instead of Undefined'],
    ['setVisualEffectOnCapture', {}, 'parameter.visualEffect should be String instead of Undefined'],
    ['setVisualEffectOnCapture', { visualEffect: 'blur' }, 'invalid visualEffect'],
    ['setScreenBrightness', { value: '1' }, 'parameter.value should be Number instead of String'],
    ['setScreenBrightness', { value: 1.5 }, 'between 0 and 1'],
    ['vibrateShort', {}, 'parameter.type should be String instead of Undefined'],
    ['vibrateShort', { type: 'long' }, 'style is not support'],
  ])('%s refuses %j', async (method, options, said) => {
    expect(await refused(method, options)).toContain(said)
  })
})

describe('the way back', () => {
  const dialog = () => phone().page.locator('#dialog p')
  const onOther = async () => {
    await wx('navigateTo', { url: '/more/other/index' })
    expect(await wx('enableAlertBeforeUnload', { message: '码会停掉' })).toEqual({
      errMsg: 'enableAlertBeforeUnload:ok',
    })
  }

  test('is asked about where the page wants it, each time', async () => {
    await onOther()
    await driver.simulator.prepare({ modal: [false, true] })
    await wx('navigateBack')
    expect(await driver.paths()).toEqual(['pages/home/index', 'more/other/index'])
    await wx('navigateBack')
    expect(await driver.paths()).toEqual(['pages/home/index'])
  })

  test('is asked about in the page’s words, on the screen', async () => {
    await onOther()
    const back = wx('navigateBack')
    await dialog().waitFor()
    expect(await dialog().innerText()).toBe('码会停掉')
    await driver.mini.native().confirmModal()
    await back
    expect(await driver.paths()).toEqual(['pages/home/index'])
  })

  test('is free again, and so is every other way', async () => {
    await onOther()
    await wx('disableAlertBeforeUnload')
    await wx('navigateBack')
    expect(await driver.paths()).toEqual(['pages/home/index'])
    await onOther()
    await wx('switchTab', { url: '/pages/me/index' })
    expect(await driver.paths()).toEqual(['pages/me/index'])
  })

  test('is not there on the first page, asked about or not', async () => {
    await wx('enableAlertBeforeUnload', { message: '走吗' })
    expect(await refused('navigateBack')).toContain('cannot navigate back at first page')
    expect(await refused('enableAlertBeforeUnload', {})).toContain('parameter.message should be String')
  })
})
