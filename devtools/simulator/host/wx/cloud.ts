import { field, number, text } from '../../json'
import type { Phone } from '../phone'
import { api, failing } from './calls'

/** wx.cloud over the local cloud: who asks follows from the path under which this page is served. */
export function cloud({ device, recorder }: Phone): Record<string, unknown> {
  let started = false
  return {
    cloud: {
      init: () => {
        started = true
      },
      callFunction: api('cloud.callFunction', async (options) => {
        if (!started) throw new Error("Cloud API isn't enabled, please call wx.cloud.init first")
        const name = text(options, 'name')
        recorder.call(`cloud:${name}.${text(field(options, 'data'), 'action')}`)
        if (device.network === 'none') throw noNetwork()
        const result = await recorder.answers.await(() => invoke(name, field(options, 'data') ?? {}))
        return { result, requestID: 'local' }
      }),
    },
  }
}

const noNetwork = (): Error =>
  Object.assign(failing('cloud.callFunction:fail Error: errCode: -1 | errMsg: network'), { errCode: -1 })

async function invoke(name: string, data: unknown): Promise<unknown> {
  const response = await fetch('invoke', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, data }),
  })
  const body: unknown = await response.json()
  if (!response.ok || field(body, 'errMsg') !== undefined)
    throw Object.assign(failing(text(body, 'errMsg')), { errCode: number(body, 'errCode', -1) })
  return field(body, 'result')
}
