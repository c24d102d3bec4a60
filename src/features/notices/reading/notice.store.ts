import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { NoticeDetail, ShownConfirm } from '../../../contract/notices'
import { ms } from '../../../domain/time'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { ConfirmStore } from './confirm.store'
import { FileStore, type OpenFile } from './files.store'
import { KeptNotices, type KeptNotice } from './kept-notices'
import { Reader } from './reader'
import { visible } from '../../../notice-text/visible'

/** Addresses of pictures are signed for about two hours. */
const ADDRESS_LASTS_MS = 3_600_000

/** One notice: from the cloud, or as it was read on this phone where the cloud can't be asked. */
export class NoticeStore {
  readonly notice = new Loadable<NoticeDetail>()
  readonly files: FileStore
  readonly confirming: ConfirmStore
  /** As it was read before; null while the cloud's own is there. */
  kept: KeptNotice | null = null
  /** Of a corrected one: what was taken out is shown as well. */
  compared = false
  /** How often a paragraph was pointed out: each time the page goes there. */
  pointed = 0
  reader: Reader | null = null
  private loadedAt = 0
  /** The server's clock minus the phone's. */
  private offset = 0
  private readonly box: KeptNotices

  constructor(
    private readonly app: Pick<App, 'call' | 'storage' | 'session' | 'clock' | 'outbox' | 'serverClock'>,
    readonly noticeId: string,
    bring: OpenFile,
  ) {
    this.box = new KeptNotices(app)
    this.files = new FileStore(app, noticeId, { bring, onGone: () => void this.load() })
    this.confirming = new ConfirmStore(app, {
      shown: () => this.shown,
      onConfirmed: ({ at, late, branch }) => this.confirmed({ at, late }, branch),
      onMisread: (says) => this.point(says),
      onStale: () => this.load(),
    })
    makeAutoObservable<this, 'app' | 'box'>(this, {
      notice: false,
      files: false,
      confirming: false,
      kept: observable.ref,
      reader: observable.ref,
      noticeId: false,
      app: false,
      box: false,
    })
  }

  /** What is shown; null while there is nothing. */
  get shown(): NoticeDetail | null {
    return this.notice.value ?? this.kept?.notice ?? null
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Not there, not for this reader, and not out yet are the same. */
  get missing(): boolean {
    return this.notice.error?.code === 'NOT_FOUND'
  }

  /** When what is shown came to this phone, by its own clock; null while there is nothing. */
  get readAt(): number | null {
    if (this.notice.value) return this.loadedAt
    return this.kept?.at ?? null
  }

  /** Where its pictures can be had. */
  get pictures(): string[] {
    return (this.shown?.blocks ?? []).flatMap((block) =>
      block.kind === 'picture' && block.url !== '' ? [block.url] : [],
    )
  }

  /** The end of what is on the screen is near: more comes below it. */
  reachEnd(): void {
    if (this.reader?.more === 'step') this.reader.readOn()
  }

  phoneNow(): number {
    return this.app.clock()
  }

  /** By the server's clock, in epoch ms. */
  now(): number {
    return this.app.clock() + this.offset
  }

  async load(): Promise<void> {
    await this.notice.load(() => this.app.call('notices', 'open', { noticeId: this.noticeId }))
    const { value, error } = this.notice
    runInAction(() => {
      if (this.missing) this.forget()
      else if (value && !error) this.take(value)
      else if (!value) this.recall()
    })
  }

  /** On every showing: what was not to be had is tried again, and addresses of pictures end. */
  async show(): Promise<void> {
    const { value, error, busy } = this.notice
    const stale = this.app.clock() - this.loadedAt > ADDRESS_LASTS_MS
    if (!busy && (!value || error || stale)) await this.load()
  }

  /** Between the text as it now reads, and with what was taken out. */
  compare(on: boolean): void {
    this.compared = on
    const blocks = this.shown?.blocks
    if (blocks) this.reader?.tell(visible(blocks, on))
  }

  /** Turns to the paragraph that says what was asked. Compared, its words are mixed with what was taken out. */
  private point(says: string): void {
    if (this.compared) this.compare(false)
    if (this.reader?.point(says)) this.pointed += 1
  }

  /** What is kept of it says so as well, for when there is no network. */
  private confirmed(own: NonNullable<ShownConfirm['own']>, branch: ShownConfirm['branch']): void {
    const { shown } = this
    if (!shown?.confirm) return
    const notice = { ...shown, confirmed: true, confirm: { ...shown.confirm, own, branch } }
    if (this.notice.value) this.notice.set(notice)
    else if (this.kept) this.kept = { ...this.kept, notice }
    this.box.keep(notice)
  }

  private take(notice: NoticeDetail): void {
    this.loadedAt = this.app.clock()
    this.offset = ms(notice.now) - this.loadedAt
    this.kept = null
    this.lay(notice)
    if (notice.withdrawal) this.box.drop(this.noticeId)
    else this.box.keep(notice)
  }

  private recall(): void {
    this.kept = this.box.find(this.noticeId)
    if (this.kept) this.lay(this.kept.notice)
  }

  private forget(): void {
    this.box.drop(this.noticeId)
    this.notice.value = null
    this.kept = null
    this.reader = null
  }

  /** What comes again, such as with new addresses, leaves the reader where they are. */
  private lay({ blocks }: NoticeDetail): void {
    if (!blocks) this.reader = null
    else if (this.reader) this.reader.tell(visible(blocks, this.compared))
    else this.reader = new Reader(visible(blocks, this.compared))
  }
}
