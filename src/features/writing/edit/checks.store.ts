import { makeAutoObservable, runInAction } from 'mobx'
import { AppError } from '../../../contract/errors'
import type { Checks } from '../../../contract/writing'
import type { App } from '../../../stores/app'

/** What WeChat says of pictures comes later: so often it is asked. */
export const ASK_AGAIN_MS = 20_000

/** The content check of what was saved, in its author's own session. */
export class ChecksStore {
  checks: Checks | null = null
  private running = false
  private again = false
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly app: Pick<App, 'call' | 'session'>) {
    makeAutoObservable<this, 'app' | 'running' | 'again' | 'timer'>(this, {
      app: false,
      running: false,
      again: false,
      timer: false,
    })
  }

  /** Has checked what has no result yet, part by part; what was saved meanwhile goes after it. */
  async run(noticeId: string): Promise<void> {
    clearTimeout(this.timer)
    if (this.running) {
      this.again = true
      return
    }
    this.running = true
    try {
      await this.through(noticeId)
    } catch (failure) {
      if (!(failure instanceof AppError)) throw failure
      // The next save asks again; what was known stays.
    } finally {
      this.running = false
    }
    const { checks } = this
    if (checks && WAITING.includes(checks.state)) this.timer = setTimeout(() => void this.run(noticeId), ASK_AGAIN_MS)
  }

  /** As it came with another reply. */
  take(checks: Checks): void {
    if (!this.running) this.checks = checks
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private async through(noticeId: string): Promise<void> {
    for (let left = 1; left > 0 || this.again;) {
      this.again = false
      const reply = await this.app.call('writing', 'check', { noticeId })
      // Nothing was done: what is left waits as the rest does.
      left = reply.left === 0 || isSame(this.checks, reply.checks) ? 0 : reply.left
      runInAction(() => (this.checks = reply.checks))
    }
  }
}

const WAITING: readonly Checks['state'][] = ['checking', 'unseen', 'failed']

const isSame = (before: Checks | null, after: Checks): boolean =>
  before !== null && before.state === after.state && before.done === after.done && before.of === after.of

/** 内容检测 3 / 4, and what is to be done. */
export function checkWords({ state, done, of, places }: Checks): string {
  const where = (result: 'review' | 'risky') =>
    places.flatMap((place) => (place.result === result ? [place.where] : [])).join('、')
  switch (state) {
    case 'passed':
      return of === 0 ? '' : '内容检测已通过'
    case 'checking':
      return `内容检测中 ${done} / ${of}`
    case 'review':
      return `内容检测要人工看（${where('review')}，送审时一并看）`
    case 'risky':
      return `内容检测没通过（${where('risky')}有不能发的内容，改了再检）`
    case 'unseen':
      return '内容检测要先在手机上打开一次青年学习，再回来打开这一篇'
    case 'failed':
      return '内容检测暂时没有答复，过一会儿会再试'
  }
}
