import { randomUUID } from 'node:crypto'
import { APP_ID, ENV_ID } from './environment'

/** How a function came to be called: WeChat's words. Calls from functions carry the whole chain, `wx_client,scf`. */
export type Source = 'wx_client' | 'wx_trigger' | 'wx_devtools' | 'wx_http' | (string & {})

/** Who calls. Without an openid it is an anonymous visitor or a timer. */
export interface Caller {
  openid?: string | undefined
  source: Source
}

/** The environment wx-server-sdk's getWXContext reads for one invocation. */
export function identityEnv({ openid, source }: Caller): Record<string, string> {
  const wx: Record<string, string> = { WX_CLIENTIP: '127.0.0.1', WX_APPID: APP_ID, WX_API_TOKEN: 'local' }
  if (openid !== undefined) wx.WX_OPENID = openid
  return { ...wx, TCB_SOURCE: source, WX_CONTEXT_KEYS: Object.keys(wx).join(',') }
}

/** The second argument of a function's `main`. */
export function contextOf(name: string, env: Record<string, string>, timeoutMs: number): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutMs,
    request_id: randomUUID(),
    function_version: '$LATEST',
    function_name: name,
    namespace: ENV_ID,
    environment: JSON.stringify(env),
    environ: Object.entries(env)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
  }
}
