import type { ScanRow } from '../../../contract/checkins'
import { ms, type Instant } from '../../../domain/time'
import { dayOf } from '../components/claim-words'
import { secondsTime } from '../time-words'

export const HOW_WORDS: Record<ScanRow['how'], string> = {
  code: '扫屏幕上的码',
  passcode: '输入口令',
  personal: '管理员扫码',
  hand: '手动登记',
}

const OUTCOMES: Record<ScanRow['outcome'], string> = {
  present: '到场',
  already: '已经到了',
  waiting: '等确认',
  refused: '没有算上',
}
const OUTCOME_OF = new Map<string, string>(Object.entries(OUTCOMES))

/** What it came to; a word that a later version of the cloud says is shown as it is. */
export const outcomeWords = (outcome: string): string => OUTCOME_OF.get(outcome) ?? outcome

/** Words of the rules, as somebody at a door reads them. */
const REASONS = new Map<string, string>([
  ['expired', '码过期了'],
  ['stale', '码过时了'],
  ['late', '送到得晚'],
  ['early', '码的时间还没到'],
  ['device', '同一部手机还有另一位签到'],
  ['passcodes', '当时试口令的人太多'],
  ['elsewhere', '别处的码'],
  ['not-begun', '还没开始签到'],
  ['over', '已结束'],
  ['cancelled', '活动已取消'],
  ['not-a-code', '不是签到码'],
  ['wrong-passcode', '口令不对'],
  ['paused', '试错太多，暂停中'],
  ['used', '这个码用过了'],
  ['unlisted', '不在名单上'],
])

/** Why it came to that; empty where there is nothing to say. */
export const reasonWords = (reason: string | null): string =>
  reason === null ? '' : (REASONS.get(reason) ?? '别的原因')

/** The end of a code's own letters: enough to see that two scans were of one code. */
export const nonceWords = (nonce: string | null): string => (nonce === null ? '' : `码尾 ${nonce.slice(-4)}`)

/** With the day, where it is another than now. */
export const scannedAt = (at: Instant, now: Instant): string => `${dayOf(at, now)} ${secondsTime(at)}`.trim()

/** The code's own time, where it has one that is told apart from when it was scanned. */
export const codeWords = ({ codeAt, at }: Pick<ScanRow, 'codeAt' | 'at'>): string =>
  codeAt === null || ms(codeAt) === ms(at) ? '' : `码的时间 ${secondsTime(codeAt)}`
