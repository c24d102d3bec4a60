import * as sdk from 'wx-server-sdk'

// The environment that the function itself runs in: one build serves test and production.
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })

/** The one way to the SDK: initialised once a process. */
export const cloud = sdk
export const database = sdk.database()
export const command = database.command

export interface Caller {
  openid: string
  /** `wx_client` from a phone, `wx_trigger` from a timer. */
  source: string
}

/** Who calls: from the cloud's own context, never from the event. */
export function caller(): Caller {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return { openid: OPENID ?? '', source: SOURCE ?? '' }
}
