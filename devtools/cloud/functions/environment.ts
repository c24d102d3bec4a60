/** The name of the cloud environment; product code reads it as ENV. */
export const ENV_ID = 'local-env'
/** The mini-program's id as functions see it. */
export const APP_ID = 'wx-local-app'

/** What points wx-server-sdk at the local cloud. RUNENV=SCF keeps it from asking a metadata host where it runs. */
export function loopbackHook(adminUrl: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: ENV_ID,
    TCB_ENV: ENV_ID,
  }
}

/** Refuses an environment in which the SDK would talk to the real cloud. */
export function assertLoopback(env: Record<string, string | undefined>): void {
  if (env.TENCENTCLOUD_RUNENV !== 'SCF' || !isLoopback(hookedUrl(env.TCB_CONTEXT_CNFG))) {
    throw new Error(
      'a function is started only with the loopback hook in its environment, so that nothing leaves the machine',
    )
  }
}

function hookedUrl(config: string | undefined): string {
  if (config === undefined) return ''
  try {
    const value: unknown = JSON.parse(config)
    return typeof value === 'object' && value !== null && 'URL' in value ? String(value.URL) : ''
  } catch {
    return ''
  }
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'http:' && new URL(url).hostname === '127.0.0.1'
}
