import { until } from '../../support/until'
import { Driver } from './driver'

/** What the phone asks of the person for the app, and gives of what is the person's own: answered, refused and cancelled. */
const driver = Driver.forTests({ agreed: true })
const wx = (method: string, options: object = {}) => driver.wx(method, options)
const screen = () => driver.simulator.phone.page
const refused = (method: string, options: object = {}) => driver.refused(method, options)
const calledBack = (method: string, options: object = {}) => driver.calledBack(method, options)

describe('questions to the person', () => {
  test('a modal is confirmed or cancelled, in words of the app’s', async () => {
    const question = { title: '退出？', content: '进度会保留', confirmText: '退出', cancelText: '留下' }
    const answer = wx('showModal', question)
    await screen().locator('#dialog button', { hasText: '退出' }).tap()
    expect(await answer).toEqual({ errMsg: 'showModal:ok', confirm: true, cancel: false })
    const other = wx('showModal', question)
    expect(await screen().locator('#dialog p').innerText()).toBe('进度会保留')
    await screen().locator('#dialog button', { hasText: '留下' }).tap()
    expect(await other).toEqual({ errMsg: 'showModal:ok', confirm: false, cancel: true })
    const only = wx('showModal', { title: '知道了', showCancel: false })
    await until(async () => (await screen().locator('#dialog h3').innerText()) === '知道了', () => 'it is not asked')
    expect(await screen().locator('#dialog button').count()).toBe(1)
    await driver.mini.native().confirmModal()
    expect(await only).toMatchObject({ confirm: true })
  }) // oxfmt-ignore

  test('an answer can be prepared', async () => {
    await driver.simulator.prepare({ modal: [true, false], actionSheet: [1, null] })
    expect([await wx('showModal'), await wx('showModal')]).toMatchObject([{ confirm: true }, { cancel: true }])
    expect(await wx('showActionSheet', { itemList: ['甲', '乙'] })).toEqual({
      errMsg: 'showActionSheet:ok',
      tapIndex: 1,
    })
    expect(await refused('showActionSheet', { itemList: ['甲'] })).toBe('showActionSheet:fail cancel')
  })

  test('an action sheet is chosen from or left', async () => {
    const chosen = wx('showActionSheet', { itemList: ['甲', '乙'] })
    await screen().locator('#dialog button', { hasText: '乙' }).tap()
    expect(await chosen).toEqual({ errMsg: 'showActionSheet:ok', tapIndex: 1 })
    const left = refused('showActionSheet', { itemList: ['甲'] })
    await screen().locator('#dialog button', { hasText: '取消' }).tap()
    expect(await left).toBe('showActionSheet:fail cancel')
  })

  test('a toast says its words and goes', async () => {
    const toast = screen().locator('#toast')
    expect(await wx('showToast', { title: '已复制', duration: 60_000 })).toEqual({ errMsg: 'showToast:ok' })
    expect(await toast.innerText()).toBe('已复制')
    await wx('hideToast')
    expect(await toast.isHidden()).toBe(true)
    await wx('showToast', { title: '一下', duration: 10 })
    await toast.waitFor({ state: 'hidden' })
    await wx('showLoading', { title: '加载中' })
    expect(await toast.innerText()).toBe('加载中')
    expect(await wx('hideLoading')).toEqual({ errMsg: 'hideLoading:ok' })
    expect(await toast.isHidden()).toBe(true)
  })
})

describe('what is the person’s own', () => {
  test('the clipboard keeps a text', async () => {
    expect(await wx('setClipboardData', { data: '名单' })).toEqual({ errMsg: 'setClipboardData:ok' })
    expect(await wx('getClipboardData')).toEqual({ errMsg: 'getClipboardData:ok', data: '名单' })
  })

  test('a place is told, unless it is refused', async () => {
    await driver.simulator.prepare({ location: { latitude: 30.1, longitude: 120.2 } })
    const place = { errMsg: 'getFuzzyLocation:ok', latitude: 30.1, longitude: 120.2 }
    expect(await wx('getFuzzyLocation', { type: 'gcj02' })).toEqual(place)
    await driver.simulator.phone.ask('Phone.refuse', { scope: 'scope.userFuzzyLocation' })
    expect(await refused('getFuzzyLocation')).toBe('getFuzzyLocation:fail auth deny')
    expect(await refused('authorize', { scope: 'scope.userFuzzyLocation' })).toBe('authorize:fail auth deny')
    expect(await wx('getSetting')).toMatchObject({ authSetting: { 'scope.userFuzzyLocation': false } })
    await wx('openSetting')
    expect(await wx('getFuzzyLocation')).toEqual(place)
  })

  test('whoever has refused to tell where they are is not asked again', async () => {
    expect(await refused('getFuzzyLocation')).toBe('getFuzzyLocation:fail auth deny')
    await driver.simulator.prepare({ location: { latitude: 30.1, longitude: 120.2 } })
    expect(await refused('getFuzzyLocation')).toBe('getFuzzyLocation:fail auth deny')
  })

  test('an exact place, which the app has not declared, is not told', async () => {
    await driver.simulator.prepare({ location: { latitude: 30.1, longitude: 120.2 } })
    expect(await refused('getLocation')).toBe(
      'getLocation:fail the api need to be declared in the requiredPrivateInfos field in app.json/ext.json',
    )
  })

  test('something is put into the calendar, unless the person or a setting is against it', async () => {
    const entry = { title: '手机摄影入门课', startTime: 1_774_350_000, endTime: '1774357200', location: '滨江青年之家' }
    await driver.simulator.prepare({ calendar: [true, false] })
    expect(await wx('addPhoneCalendar', { ...entry, alarmOffset: 7200 })).toEqual({ errMsg: 'addPhoneCalendar:ok' })
    expect(await refused('addPhoneCalendar', entry)).toBe('addPhoneCalendar:fail cancel')
    expect((await driver.simulator.report()).appointments).toEqual([
      { ...entry, endTime: 1_774_357_200, alarmOffset: 7200 },
    ])
    expect(await refused('addPhoneCalendar', { startTime: 1 })).toContain('parameter.title should be String')
    expect(await refused('addPhoneCalendar', { title: '课' })).toContain('parameter.startTime should be Number')
    expect(await refused('addPhoneCalendar', { ...entry, startTime: 1_774_350_000_000 })).toContain('in seconds')
    await driver.simulator.phone.ask('Phone.refuse', { scope: 'scope.addPhoneCalendar' })
    expect(await refused('addPhoneCalendar', entry)).toBe('addPhoneCalendar:fail auth deny')
  })

  test('a code is read, or the person goes back', async () => {
    await driver.simulator.prepare({ scan: ['JD23K7', null] })
    expect(await wx('scanCode')).toMatchObject({ errMsg: 'scanCode:ok', result: 'JD23K7', scanType: 'QR_CODE' })
    expect(await refused('scanCode')).toBe('scanCode:fail cancel')
  })

  const DOT =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='

  test('pictures are chosen, one or several, and made smaller', async () => {
    await driver.simulator.prepare({ media: [DOT, [DOT, DOT, DOT]] })
    const picture = { tempFilePath: DOT, fileType: 'image', size: 70, width: 1, height: 1 }
    expect(await wx('chooseMedia', { count: 1 })).toEqual({ errMsg: 'chooseMedia:ok', type: 'image', tempFiles: [picture] })
    expect(await wx('chooseMedia', { count: 2 })).toMatchObject({ tempFiles: [picture, picture] })
    expect(await refused('chooseMedia')).toBe('chooseMedia:fail cancel')
    const small = JSON.stringify(await wx('compressImage', { src: DOT, quality: 50, compressedWidth: 4 }))
    expect(small).toContain('"tempFilePath":"data:image/jpeg;')
    expect(await refused('compressImage', { src: 'gone.png' })).toBe('compressImage:fail file not found')
  }) // oxfmt-ignore

  test('a file is chosen by its ending, and read piece by piece', async () => {
    const path = `data:text/plain;base64,${Buffer.from('0123456789').toString('base64')}`
    const files = [{ name: '青年之家.xlsx', content: path }, { name: '照片.zip', content: path }]
    await driver.simulator.prepare({ files })
    const choose = { count: 1, type: 'file', extension: ['xlsx', 'csv'] }
    const file = { path, name: '青年之家.xlsx', size: 10, type: 'file', time: 0 }
    expect(await wx('chooseMessageFile', choose)).toEqual({ errMsg: 'chooseMessageFile:ok', tempFiles: [file] })
    expect(await refused('chooseMessageFile', choose)).toBe('chooseMessageFile:fail cancel')
    // Pictures stand apart: only who asks for all is shown them.
    const pictures = [1, 2].map(() => ({ name: '海报.png', content: path }))
    await driver.simulator.prepare({ files: pictures })
    expect(await refused('chooseMessageFile', { ...choose, extension: ['png'] })).toBe('chooseMessageFile:fail cancel')
    expect(await wx('chooseMessageFile', { count: 9, type: 'all' })).toMatchObject({ tempFiles: [{ name: '海报.png' }] })
    const ask = (method: string, options: object) =>
      driver.mini.evaluate(
        `(method, options) => new Promise((done) =>
          wx.getFileSystemManager()[method]({ ...options, success: done, fail: ({ errMsg }) => done(errMsg) }))`,
        method,
        { filePath: path, ...options },
      )
    expect(await ask('getFileInfo', {})).toEqual({ errMsg: 'getFileInfo:ok', size: 10 })
    const piece = { encoding: 'base64', position: 8, length: 2 }
    expect(await ask('readFile', piece)).toEqual({ errMsg: 'readFile:ok', data: Buffer.from('89').toString('base64') })
    expect(await ask('readFile', { encoding: 'utf8' })).toMatchObject({ data: '0123456789' })
    expect(await ask('readFile', { ...piece, length: 3 })).toBe('readFile:fail value of "length" is out of range')
    expect(await ask('readFile', { ...piece, position: 10 })).toBe('readFile:fail value of "position" is out of range')
    expect(await ask('readFile', { filePath: 'wxfile://usr/gone' })).toContain('readFile:fail no such file')
  }) // oxfmt-ignore

  test('a picture goes into the album, unless it is refused', async () => {
    expect(await wx('saveImageToPhotosAlbum', { filePath: 'a.png' })).toEqual({ errMsg: 'saveImageToPhotosAlbum:ok' })
    await driver.simulator.phone.ask('Phone.refuse', { scope: 'scope.writePhotosAlbum' })
    expect(await refused('saveImageToPhotosAlbum', { filePath: 'a.png' })).toBe('saveImageToPhotosAlbum:fail auth deny')
  })

  test('a file is downloaded and shown, where WeChat knows its kind', async () => {
    const url = `data:text/plain;base64,${Buffer.from('表格').toString('base64')}`
    const download = () => calledBack('downloadFile', { url })
    expect(await download()).toContainEqual([
      'success',
      { errMsg: 'downloadFile:ok', statusCode: 200, tempFilePath: url },
    ])
    expect(await wx('openDocument', { filePath: url, fileType: 'xlsx' })).toEqual({ errMsg: 'openDocument:ok' })
    expect((await driver.simulator.report()).documents).toEqual([{ fileType: 'xlsx', filePath: url, content: url }])
    expect(await refused('openDocument', { filePath: url, fileType: 'csv' })).toContain('filetype not supported')
    expect(await refused('openDocument', { filePath: 'gone.xlsx', fileType: 'xlsx' })).toContain('file not exist')
    await driver.simulator.setNetwork(false)
    expect(await download()).toContainEqual(['fail', { errMsg: 'downloadFile:fail network' }])
    await driver.simulator.setNetwork(true)
  })

  test('a file is kept under the app’s own name, shown and sent by it, and thrown away', async () => {
    const url = `data:text/plain;base64,${Buffer.from('表格').toString('base64')}`
    const files = (method: string, path: string): Promise<unknown> =>
      driver.mini.evaluate(
        `(method, path) => { try { return wx.getFileSystemManager()[method](wx.env.USER_DATA_PATH + path) ?? 'done' } catch (e) { return e.errMsg } }`,
        method,
        path,
      )
    const filePath = 'wxfile://usr/tables/机电 2302.xlsx'
    const download = () => calledBack('downloadFile', { url, filePath })
    expect(await download()).toContainEqual(['fail', { errMsg: 'downloadFile:fail no such file or directory' }])
    expect(await files('readdirSync', '/tables')).toBe('readdirSync:fail no such file or directory wxfile://usr/tables')
    expect(await files('mkdirSync', '/tables')).toBe('done')
    expect(await files('mkdirSync', '/tables')).toBe('mkdirSync:fail file already exists wxfile://usr/tables')
    expect(await download()).toContainEqual(['success', { errMsg: 'downloadFile:ok', statusCode: 200, filePath }])
    await wx('openDocument', { filePath, fileType: 'xlsx' })
    await wx('shareFileMessage', { filePath, fileName: '另名.csv' })
    await wx('shareFileMessage', { filePath })
    expect(await driver.simulator.report()).toMatchObject({
      documents: [{ fileType: 'xlsx', filePath, content: url }],
      filesSent: [
        { fileName: '另名.csv', content: url },
        { fileName: '机电 2302.xlsx', content: url },
      ],
    })
    expect(await files('readdirSync', '/tables')).toEqual(['机电 2302.xlsx'])
    expect(await files('unlinkSync', '/tables/机电 2302.xlsx')).toBe('done')
    expect(await files('unlinkSync', '/tables/机电 2302.xlsx')).toContain('no such file')
    expect(await files('readdirSync', '/tables')).toEqual([])
    expect(await refused('shareFileMessage', { filePath })).toContain('file not exist')
    expect(await calledBack('downloadFile', { url, filePath: '/etc/x' })).toContainEqual(['fail', expect.anything()])
  })

  test('messages are subscribed to one by one', async () => {
    await driver.simulator.prepare({ subscribe: ['accept', 'reject'] })
    const asked = await wx('requestSubscribeMessage', { tmplIds: ['t1', 't2'] })
    expect(asked).toEqual({ errMsg: 'requestSubscribeMessage:ok', t1: 'accept', t2: 'reject' })
    const none = { errMsg: "requestSubscribeMessage:fail TmplIds can't be empty", errCode: 10001 }
    const many = { errMsg: 'requestSubscribeMessage:fail Templates count out of max bounds', errCode: 20003 }
    for (const [tmplIds, failure] of [[[], none], [['1', '2', '3', '4'], many]] as const)
      expect(await calledBack('requestSubscribeMessage', { tmplIds })).toContainEqual(['fail', expect.objectContaining(failure)])
  }) // oxfmt-ignore

  describe('before the person agreed', () => {
    beforeEach(() => driver.simulator.setPrivacy(false))

    test.each(['getClipboardData', 'setClipboardData', 'getFuzzyLocation', 'addPhoneCalendar', 'chooseMedia', 'chooseMessageFile', 'saveImageToPhotosAlbum'])(
      '%s fails',
      async (method) => {
        const failure = { errMsg: `${method}:fail privacy permission is not authorized`, errno: 104 }
        expect(await calledBack(method)).toContainEqual(['fail', expect.objectContaining(failure)])
      },
    ) // oxfmt-ignore

    test('the app’s own notice is asked, and what it answers holds', async () => {
      expect(await wx('getPrivacySetting')).toMatchObject({ errMsg: 'getPrivacySetting:ok', needAuthorization: true })
      const answering = (event: string) =>
        driver.mini.evaluate(`(event) => wx.onNeedPrivacyAuthorization((resolve, info) => {
          getApp().steps.push('asked by ' + info.referrer); resolve({ event, buttonId: 'yes' }) })`, event)
      await answering('disagree')
      expect(await refused('getClipboardData')).toContain('privacy permission is not authorized')
      await answering('agree')
      expect(await wx('requirePrivacyAuthorize')).toEqual({ errMsg: 'requirePrivacyAuthorize:ok' })
      expect(await driver.steps()).toEqual(expect.arrayContaining(['asked by getClipboardData', 'asked by requirePrivacyAuthorize']))
      expect(await wx('getPrivacySetting')).toMatchObject({ needAuthorization: false })
      expect(await wx('getClipboardData')).toMatchObject({ errMsg: 'getClipboardData:ok' })
      expect(await wx('openPrivacyContract')).toEqual({ errMsg: 'openPrivacyContract:ok' })
    }) // oxfmt-ignore
  })
})
