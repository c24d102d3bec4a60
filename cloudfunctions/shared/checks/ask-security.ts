import { cloud } from '../../kit/cloud'
import { logFailure, newTrace } from '../../kit/log'

/** Why a check was not made: WeChat checks for people who were in the mini-program within two hours, or it gave no answer of use. */
export type Unanswered = 'not-seen' | 'no-answer'

const NOT_SEEN = 61010
/** 论坛: what is written for others to read. */
const SCENE = 3
const VERSION = 2

type Api = 'msgSecCheck' | 'mediaCheckAsync'

/** The SDK leaves its open interfaces untyped. */
const security = () => cloud.openapi.security as Record<Api, (request: object) => Promise<unknown>>

/** Asks one of WeChat's content checks. */
export async function askSecurity(api: Api, request: object): Promise<object | Unanswered> {
  try {
    const reply = await security()[api]({ version: VERSION, scene: SCENE, ...request })
    return typeof reply === 'object' && reply !== null ? reply : 'no-answer'
  } catch (failure) {
    if (codeOf(failure) === NOT_SEEN) return 'not-seen'
    logFailure({ name: 'writing', action: 'check', trace: newTrace() }, failure)
    return 'no-answer'
  }
}

const codeOf = (failure: unknown): unknown =>
  typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'errCode') : undefined
