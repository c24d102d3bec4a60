import Taro from '@tarojs/taro'

/** Longest a person is kept waiting for one reply. */
const WAIT_MS = 8000

/** Carries one call to a cloud function and brings its raw reply; rejects when there is none. */
export function send(name: string, data: { action: string; input: unknown }): Promise<unknown> {
  const reply = process.env.TARO_ENV === 'weapp' ? overWeChat(name, data) : overPreview(name, data)
  return Promise.race([reply, tooLong()])
}

async function overWeChat(name: string, data: { action: string; input: unknown }): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data })
  return result
}

/** The preview's server knows who asks from the path under which it serves the page. */
async function overPreview(name: string, data: { action: string; input: unknown }): Promise<unknown> {
  const response = await fetch('invoke', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, data }),
  })
  const body: unknown = await response.json()
  if (typeof body === 'object' && body !== null && 'result' in body) return body.result
  throw new Error('the function did not answer', { cause: body })
}

const tooLong = (): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`no reply in ${WAIT_MS} ms`)), WAIT_MS))
