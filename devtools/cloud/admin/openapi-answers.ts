/** What WeChat's interfaces answer when all is well, and the text its documentation gives for trying out a refusal. */

type Json = Record<string, unknown>

/** WeChat's documentation names this text as one the content check refuses. */
export const RISKY_TEXT = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

/** The smallest PNG there is: one transparent point. */
export const CODE_IMAGE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const PHONE = '13800000000'

/** The usual answer of an interface. */
export function usualAnswer(api: string, request: Json, now: number): Json {
  if (api === 'subscribeMessage.send') return { errcode: 0, errmsg: 'ok', msgid: now }
  if (api === 'security.msgSecCheck') return textCheck(request)
  if (api === 'phonenumber.getPhoneNumber') {
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber: PHONE, purePhoneNumber: PHONE, countryCode: '86' } }
  }
  return { errcode: 0, errmsg: 'ok' }
}

/** The open data behind a cloud id. */
export function openDataFor(cloudId: string, now: number): Json {
  return {
    cloudID: cloudId,
    data: { phoneNumber: PHONE, purePhoneNumber: PHONE, countryCode: '86', watermark: { timestamp: now } },
  }
}

/** Version 2 of the check answers with a suggestion; version 1 refuses with an error code. */
function textCheck(request: Json): Json {
  const risky = typeof request.content === 'string' && request.content.includes(RISKY_TEXT)
  if (request.version !== 2) return risky ? { errcode: 87014, errmsg: 'risky content' } : { errcode: 0, errmsg: 'ok' }
  const result = risky ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 }
  return { errcode: 0, errmsg: 'ok', result, trace_id: 'local', detail: [] }
}
