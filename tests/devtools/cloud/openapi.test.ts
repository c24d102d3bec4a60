import { RISKY_TEXT } from '../../../devtools/cloud/admin/openapi-answers'
import { refusal, startBareCloud, type BareCloud } from '../../support/bare-cloud'

let bare: BareCloud

beforeAll(async () => (bare = await startBareCloud()))
afterAll(async () => await bare.close())
beforeEach(() => bare.cloud.outbox.clear())

const openapi = (family: string, api: string, request: Record<string, unknown>) => {
  const call = bare.sdk.openapi[family]?.[api]
  if (!call) throw new Error(`no ${family}.${api}`)
  return call(request)
}

test('a subscribe message lies in the outbox', async () => {
  const message = { touser: 'o-1', templateId: 'T1', page: 'pages/study', data: { thing1: { value: '本周课程' } } }
  expect(await openapi('subscribeMessage', 'send', message)).toMatchObject({ errCode: 0 })
  expect(bare.cloud.outbox.subscribeMessages).toEqual([
    expect.objectContaining({
      api: 'subscribeMessage.send',
      request: expect.objectContaining({ touser: 'o-1', data: { thing1: { value: '本周课程' } } }) as unknown,
    }),
  ])
  bare.cloud.outbox.clear()
  expect(bare.cloud.outbox.entries()).toEqual([])
})

test('a test decides that a member has not subscribed', async () => {
  bare.cloud.outbox.respond('subscribeMessage.send', () => ({
    errcode: 43101,
    errmsg: 'user refuse to accept the msg',
  }))
  const error = await refusal(openapi('subscribeMessage', 'send', { touser: 'o-1', templateId: 'T1', data: {} }))
  expect(error.errCode).toBe(43101)
  bare.cloud.outbox.respond('subscribeMessage.send')
  expect(await openapi('subscribeMessage', 'send', { touser: 'o-1', templateId: 'T1', data: {} })).toMatchObject({
    errCode: 0,
  })
  expect(bare.cloud.outbox.subscribeMessages).toHaveLength(2)
})

test('the content check passes, suggests and refuses', async () => {
  const check = { version: 2, scene: 1, openid: 'o-1' }
  bare.cloud.visits('o-1')
  expect(await openapi('security', 'msgSecCheck', { ...check, content: '你好' })).toMatchObject({
    result: { suggest: 'pass' },
  })
  expect(await openapi('security', 'msgSecCheck', { ...check, content: RISKY_TEXT })).toMatchObject({
    result: { suggest: 'risky' },
  })
  expect((await refusal(openapi('security', 'msgSecCheck', { content: RISKY_TEXT }))).errCode).toBe(87014)
  await openapi('security', 'imgSecCheck', { media: { contentType: 'image/png', value: Buffer.from([1, 2, 3]) } })
  expect(bare.cloud.outbox.securityChecks).toHaveLength(4)
  expect(bare.cloud.outbox.securityChecks[3]?.request.media).toEqual({ filename: 'media.png', bytes: 3 })
})

test('the content check asks for somebody who was there within two hours, and for 2,500 characters at most', async () => {
  const check = (openid: string, content: string) =>
    refusal(openapi('security', 'msgSecCheck', { version: 2, scene: 3, openid, content }))
  expect((await check('o-2', '你好')).errCode).toBe(61010)
  bare.cloud.visits('o-2')
  expect((await check('o-2', '好'.repeat(2501))).errCode).toBe(45002)
  const whole = { version: 2, scene: 3, openid: 'o-2', content: '好'.repeat(2500) }
  expect(await openapi('security', 'msgSecCheck', whole)).toMatchObject({ result: { suggest: 'pass' } })
  bare.cloud.clock.advance(2 * 3_600_000 + 1)
  expect((await check('o-2', '你好')).errCode).toBe(61010)
})

test('a mini-program code is a picture', async () => {
  const { buffer, contentType } = await openapi('wxacode', 'getUnlimited', { scene: 's=1', page: 'pages/homes' })
  expect([contentType, (buffer as Buffer).subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
  expect(bare.cloud.outbox.codes[0]?.request).toMatchObject({ scene: 's=1' })
})

test('a phone number is given', async () => {
  const { phoneInfo } = await openapi('phonenumber', 'getPhoneNumber', { code: 'c1' })
  expect(phoneInfo).toMatchObject({ purePhoneNumber: '13800000000' })
  expect(bare.cloud.outbox.phoneNumbers[0]?.request).toEqual({ code: 'c1' })
})

test('open data behind a cloud id is given', async () => {
  expect((await bare.sdk.getOpenData({ list: ['cloudID-1'] })).list).toEqual([
    expect.objectContaining({
      cloudID: 'cloudID-1',
      data: expect.objectContaining({ phoneNumber: '13800000000' }) as unknown,
    }),
  ])
})

test('the older callOpenAPI is answered as well', async () => {
  await bare.sdk.callOpenAPI({ api: 'wxacode.get', data: { path: 'p' } })
  expect(bare.cloud.outbox.entries()).toEqual([expect.objectContaining({ api: 'wxacode.get', request: { path: 'p' } })])
})
