import { makeAutoObservable, runInAction } from 'mobx'
import type { Attachment } from '../../../domain/notices/document'
import { fileNameOf } from '../../../domain/notices/file-name'
import type { openFile, Opening } from '../../../services/platform/attachments'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'

type Opened = Omit<Attachment, 'file'>

/** Opens the attachments of a text that is decided about, one at a time. */
export class ReviewFiles {
  /** Of which one is told. */
  private of: string | null = null
  private words = ''
  private opening: Opening | null = null
  /** Counts what was tapped: what comes after another tap is not told. */
  private turn = 0

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly noticeId: string,
    private readonly bring: typeof openFile,
  ) {
    makeAutoObservable<this, 'app' | 'noticeId' | 'bring' | 'opening' | 'turn'>(this, {
      app: false,
      noticeId: false,
      bring: false,
      opening: false,
      turn: false,
    })
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** What is said of one beside its size; empty at rest. */
  wordsOf(id: string): string {
    return this.of === id ? this.words : ''
  }

  /** Its address ends after minutes: each tap asks for one. */
  async open({ id, kind, bytes }: Opened): Promise<void> {
    if (this.offline || (this.of === id && this.words === COMING)) return
    this.leave()
    const turn = this.turn
    const tell = (words: string) => this.turn === turn && runInAction(() => (this.words = words))
    this.start(id)
    try {
      const { url, name } = await this.app.call('writing', 'file', { noticeId: this.noticeId, attachmentId: id })
      if (this.turn !== turn) return
      this.opening = this.bring({ url, name: fileNameOf(name, kind), kind, bytes }, () => undefined)
      tell(OUTCOMES[await this.opening.outcome])
    } catch (failure) {
      tell(asAppError(failure).message)
    }
  }

  /** What is on its way shall not open over something else. */
  leave(): void {
    this.turn += 1
    this.opening?.stop()
    this.opening = null
    this.of = null
  }

  private start(id: string): void {
    this.of = id
    this.words = COMING
  }
}

const COMING = '正在打开'
const OUTCOMES = {
  opened: process.env.TARO_ENV === 'h5' ? '已下载' : '已打开',
  stopped: '',
  broken: '没有下载完，再点一次打开',
  stuck: '已下载，但这台设备打不开它',
}
