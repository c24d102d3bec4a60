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
    const place = { errMsg: 'getLocation:ok', latitude: 30.1, longitude: 120.2, accuracy: 30 }
    expect(await wx('getLocation', { type: 'gcj02' })).toMatchObject(place)
    await driver.simulator.phone.ask('Phone.refuse', { scope: 'scope.userLocation' })
    expect(await refused('getLocation')).toBe('getLocation:fail auth deny')
    expect(await refused('authorize', { scope: 'scope.userLocation' })).toBe('authorize:fail auth deny')
    expect(await wx('getSetting')).toMatchObject({ authSetting: { 'scope.userLocation': false } })
    await wx('openSetting')
    expect(await wx('getLocation')).toMatchObject(place)
  })

  test('a code is read, or the person goes back', async () => {
    await driver.simulator.prepare({ scan: ['JD23K7', null] })
    expect(await wx('scanCode')).toMatchObject({ errMsg: 'scanCode:ok', result: 'JD23K7', scanType: 'QR_CODE' })
    expect(await refused('scanCode')).toBe('scanCode:fail cancel')
  })

  test('a picture and a file are chosen, or none', async () => {
    await driver.simulator.prepare({ media: ['wxfile://tmp/a.png', 'wxfile://tmp/roster.xlsx'] })
    const picture = { tempFilePath: 'wxfile://tmp/a.png', fileType: 'image' }
    expect(await wx('chooseMedia', { count: 1 })).toMatchObject({ errMsg: 'chooseMedia:ok', tempFiles: [picture] })
    const file = { path: 'wxfile://tmp/roster.xlsx', name: 'roster.xlsx', type: 'file' }
    expect(await wx('chooseMessageFile', { count: 1 })).toMatchObject({
      errMsg: 'chooseMessageFile:ok',
      tempFiles: [file],
    })
    expect(await refused('chooseMedia')).toBe('chooseMedia:fail cancel')
    expect(await refused('chooseMessageFile')).toBe('chooseMessageFile:fail cancel')
  })

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

    test.each(['getClipboardData', 'setClipboardData', 'getLocation', 'chooseMedia', 'chooseMessageFile', 'saveImageToPhotosAlbum'])(
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
