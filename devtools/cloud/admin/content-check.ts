import { randomUUID } from 'node:crypto'
import type { Clock } from '../clock'
import { RISKY_TEXT } from './openapi-answers'

type Json = Record<string, unknown>

/** Characters of a text in one check, and how long ago somebody may have been in the mini-program for whom a check is asked: WeChat's own. */
const TEXT_CHARS = 2500
const SEEN_MS = 2 * 3_600_000

const refused = (errcode: number, errmsg: string): Json => ({ errcode, errmsg })

/** A picture that was handed in: WeChat tells what it thinks of it later, within half an hour. */
interface Waiting {
  traceId: string
  request: Json
  at: number
}

/** What WeChat says of a picture. */
export interface PictureResult {
  suggest: 'pass' | 'review' | 'risky'
  label: number
}

/** WeChat's content checks with the limits that they have there: for whom, and of how much, they may be asked. */
export class ContentChecks {
  readonly #seen = new Map<string, number>()
  #waiting: Waiting[] = []

  constructor(private readonly clock: Clock) {}

  /** Notes that somebody has called from the mini-program. */
  see(openid: string): void {
    this.#seen.set(openid, this.clock.now())
  }

  /** Why a check is refused, whatever would be answered to it; null where it is not, or it is none of version 2. */
  refusal(api: string, request: Json): Json | null {
    if (!/^security\.(msgSecCheck|mediaCheckAsync)$/.test(api) || request.version !== 2) return null
    const { openid, scene } = request
    if (typeof openid !== 'string' || openid === '') return refused(40003, 'invalid openid')
    if (typeof scene !== 'number' || scene < 1 || scene > 4) return refused(47001, 'data format error')
    const seen = this.#seen.get(openid)
    if (seen === undefined || this.clock.now() - seen > SEEN_MS) return refused(61010, 'code is expired')
    const { content } = request
    if (api === 'security.msgSecCheck' && (typeof content !== 'string' || content === ''))
      return refused(44002, 'empty post data')
    if (typeof content === 'string' && [...content].length > TEXT_CHARS)
      return refused(45002, 'content size out of limit')
    return null
  }

  /** Takes a picture in; the answer says under which trace its result will come. */
  take(request: Json): Json {
    const traceId = randomUUID()
    this.#waiting.push({ traceId, request, at: this.clock.now() })
    return { errcode: 0, errmsg: 'ok', trace_id: traceId }
  }

  /** Nobody has been there, and no picture waits. */
  reset(): void {
    this.#seen.clear()
    this.#waiting = []
  }

  /** The results of all that wait, or have for so long, as WeChat pushes them; `resultOf` decides what it thinks of one. */
  results(resultOf: (request: Json) => PictureResult, forMs = 0): Json[] {
    const isDue = ({ at }: Waiting): boolean => this.clock.now() - at >= forMs
    const due = this.#waiting.filter(isDue)
    this.#waiting = this.#waiting.filter((one) => !isDue(one))
    return due.map(({ traceId, request }) => ({
      ToUserName: 'gh_local',
      FromUserName: 'weixin',
      CreateTime: Math.floor(this.clock.now() / 1000),
      MsgType: 'event',
      Event: 'wxa_media_check',
      appid: 'local',
      trace_id: traceId,
      version: 2,
      detail: [],
      errcode: 0,
      errmsg: 'ok',
      result: resultOf(request),
    }))
  }
}

/** What WeChat thinks of a picture unless a test decides: nothing is wrong with it, but for one whose address says so. */
export const usualResult = ({ media_url: url }: Json): PictureResult =>
  String(url).includes(encodeURIComponent(RISKY_TEXT))
    ? { suggest: 'risky', label: 20002 }
    : { suggest: 'pass', label: 100 }
