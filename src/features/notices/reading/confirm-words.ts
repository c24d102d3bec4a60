import type { ShownChange, ShownConfirm } from '../../../contract/notices'
import { figures } from '../../../domain/assignments/rate-words'
import { dayInYear, type Instant } from '../../../domain/time'
import { asks, type Mark } from '../card-words'
import { moment } from './words'

/** How a reader stands with what is asked. */
export interface Stand {
  confirm: Pick<ShownConfirm, 'deadline' | 'earlier' | 'question'>
  branch: ShownConfirm['branch']
  own: ShownConfirm['own']
  /** Since when it waits on this phone. */
  waitsSince: string | null
  misread: boolean
  /** Why it was not taken. */
  problem: string | null
  changes: readonly ShownChange[]
}

export interface BarWords {
  head: string
  about: string
  /** What the button does; null where there is none. */
  button: string | null
  tone: 'plain' | 'green' | 'amber'
}

/** What the bar of a notice says to who is asked to confirm it. */
export function barWords(stand: Stand, now: Instant): BarWords {
  const { confirm, own, waitsSince, misread, problem } = stand
  const branch = branchWords(stand)
  if (own)
    return {
      head: branch,
      about: `已于 ${moment(own.at, now)} ${own.late ? '补确认' : '确认'}`,
      button: null,
      tone: 'green',
    }
  if (waitsSince !== null)
    return {
      head: '已存在本机，联网后自动提交',
      about: `${moment(waitsSince, now)} 确认的，按这个时刻算`,
      button: null,
      tone: 'amber',
    }
  if (problem !== null) return { head: '没有确认成', about: problem, button: buttonWords(stand, now), tone: 'amber' }
  if (misread)
    return { head: '答错了，再看看', about: '正文里标出来的这一段说了答案', button: '再答一次', tone: 'amber' }
  const button = buttonWords(stand, now)
  if (confirm.earlier)
    return { head: changedWords(stand.changes), about: earlierWords(confirm.earlier, now), button, tone: 'plain' }
  return { head: branch, about: aboutWords(confirm, now), button, tone: 'plain' }
}

/** 本支部 31 / 46 人已确认 */
const branchWords = ({ branch }: Stand): string =>
  branch === null ? '请确认' : `本支部 ${figures(branch.done)} / ${figures(branch.due)} 人已确认`

const isRunning = ({ deadline }: { deadline: string }, now: Instant): boolean => asks({ confirmBy: deadline }, now)

function buttonWords({ confirm }: Stand, now: Instant): string {
  if (!isRunning(confirm, now)) return '补确认'
  return confirm.earlier ? '确认新稿' : '我已知悉'
}

const earlierWords = ({ at }: { at: string }, now: Instant): string => `你 ${dayInYear(at, now)} 确认的是旧稿`

/** Who will see it; after the deadline, that it is told apart. */
function aboutWords({ deadline, question }: Stand['confirm'], now: Instant): string {
  if (!isRunning({ deadline }, now)) return `${moment(deadline, now)} 已截止，补确认另记，团支书会看到`
  return question ? '答一道题就是确认，团支书会看到' : '确认后团支书会看到'
}

/** 时间和场地变了 · 时间、场地等 4 处变了. What only came in beside them stands above the text: nobody knew it otherwise. */
export function changedWords(changes: readonly ShownChange[]): string {
  const turned = changes.filter(({ before }) => before !== '')
  const whats = [...new Set((turned.length > 0 ? turned : changes).map(({ what }) => what))]
  if (whats.length === 0) return '内容变了'
  if (whats.length <= 2) return `${whats.join('和')}变了`
  return `${whats.slice(0, 2).join('、')}等 ${whats.length} 处变了`
}

/**
 * Above its title, what is asked and until when: asked anew, the one confirmed before is told; what is confirmed says so. A deadline is told to
 * all but who is spared it.
 */
export function headWords(
  confirm: Pick<ShownConfirm, 'deadline' | 'asked' | 'spared' | 'own' | 'earlier'>,
  now: Instant,
): Mark & { until: string | null } {
  const { deadline, asked, spared, own, earlier } = confirm
  if (spared) return { word: '不用确认', tone: 'plain', until: null }
  const running = isRunning(confirm, now)
  const until = `${moment(deadline, now)} ${running ? '前' : '已截止'}`
  if (own) return { word: '已确认', tone: 'plain', until }
  return { word: earlier ? '需重新确认' : '需确认', tone: running && asked ? 'red' : 'plain', until }
}

/** Why it is asked. */
export const reasonWords = (reason: string): string =>
  `为什么要确认：${/[。！？]$/.test(reason) ? reason : `${reason}。`}`

/** To who is not asked: who has joined no branch, or is in one that was asked enough; null where there is nothing to say. */
export function unaskedWords({ spared }: { spared: boolean }, joined: boolean): string | null {
  if (spared) return '你的支部这个月要确认的已经够多，这条不用确认'
  return joined ? null : '你没有加入团支部，不用确认'
}
