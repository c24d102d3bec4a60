import { makeAutoObservable, observable, reaction, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { Writing, WritingText } from '../../../contract/writing'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { newId } from '../../../services/new-id'
import { WritingStore, type Order } from '../writing.store'
import { blankText, isSameText, ownScope } from './draft'
import { KeptDrafts, type KeptDraft, type Pending } from './kept-drafts'
import { sendDraft } from './send-draft'
import { AGAIN_MS, PAUSE_MS, type Saving } from './saving'

type Parts = Pick<App, 'call' | 'session' | 'storage' | 'clock'>

/** A notice as it is written: it saves itself, is kept on the phone while it can't be, and is never written over what another wrote. */
export class WriteStore {
  /** How it stands in the cloud, and the moves that are made of it. */
  writing: WritingStore
  /** What stands on the screen; null until it is known. */
  text: WritingText | null = null
  /** Grows where the text comes from elsewhere than from the fingers. */
  generation = 0
  saving: Saving = 'clean'
  /** Epoch ms of the phone's clock at which it was saved last. */
  savedAt: number | null = null
  /** Why the cloud did not take it, or can't say what there is. */
  refusal: AppError | null = null
  private readonly drafts: KeptDrafts
  /** On its way, or without an answer. */
  private pending: Pending | null = null
  /** Upon which turn it was changed; null while the cloud knows nothing of it. */
  private base: number | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending: Promise<void> | null = null
  /** A page that comes up asks twice: what is typed once it is there stays. */
  private reading: Promise<void> | null = null
  private readonly stopWaiting: () => void

  constructor(
    readonly app: Parts,
    readonly orgId: string,
    noticeId?: string,
  ) {
    this.drafts = new KeptDrafts(app)
    const begun = noticeId === undefined ? this.drafts.begunOf(orgId)?.noticeId : noticeId
    this.writing = new WritingStore(app, begun ?? newId('n', app.clock()))
    this.isNew = noticeId === undefined
    makeAutoObservable<this, 'drafts' | 'pending' | 'base' | 'timer' | 'sending' | 'reading' | 'stopWaiting'>(this, {
      app: false,
      orgId: false,
      writing: observable.ref,
      text: observable.ref,
      drafts: false,
      pending: false,
      base: false,
      timer: false,
      sending: false,
      reading: false,
      stopWaiting: false,
    })
    // What was written without a network goes once there is one.
    this.stopWaiting = reaction(
      () => app.session.online,
      (online) => void (online && this.saving === 'here' && this.save()),
    )
  }

  /** The cloud knows nothing of it: begun here. */
  isNew: boolean

  get noticeId(): string {
    return this.writing.noticeId
  }

  get found(): Writing | null {
    return this.writing.found.value
  }

  /** What the page shows, or why there is nothing. */
  get shown(): { value: WritingText | null; error: AppError | null } {
    const { text, refusal, writing } = this
    return { value: text, error: text === null ? (refusal ?? writing.found.error) : null }
  }

  /** Whether it can be written on as it stands. */
  get editable(): boolean {
    return this.found === null || this.found.moves.includes('save')
  }

  get correcting(): boolean {
    return this.found?.out === 'published'
  }

  /** By the cloud's clock as far as it is known. */
  get now(): string {
    return this.found?.now ?? new Date(this.app.clock()).toISOString()
  }

  /** For every time the page is shown: what is typed stays. */
  async refresh(): Promise<void> {
    if (this.text === null) await (this.reading ??= this.read().finally(() => (this.reading = null)))
  }

  change(part: Partial<WritingText>): void {
    if (!this.text || !this.editable) return
    this.text = { ...this.text, ...part }
    this.keep()
    if (this.saving === 'conflict') return
    this.saving = 'resting'
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), PAUSE_MS)
  }

  /** Changes it past the editor, which then takes it. */
  put(part: Partial<WritingText>): void {
    this.change(part)
    this.generation += 1
  }

  /** Goes to the cloud as it stands. While it is on its way, what was written since goes after it. */
  async save(): Promise<void> {
    clearTimeout(this.timer)
    if (this.saving === 'clean' || this.saving === 'saved' || this.saving === 'conflict') return
    await (this.sending ??= this.send().finally(() => (this.sending = null)))
  }

  /** A move of what is written: it is saved before. Whether it was made. */
  async move(order: Order): Promise<boolean> {
    await this.save()
    if (this.saving !== 'clean' && this.saving !== 'saved') return false
    const made = await this.writing.move(order)
    if (made) runInAction(() => this.adopt())
    return made
  }

  /** The other's text instead of one's own. */
  takeTheirs(): void {
    this.drafts.drop(this.noticeId)
    this.pending = null
    this.adopt()
  }

  /** One's own over the other's, which was shown. */
  async keepMine(): Promise<void> {
    this.pending = null
    this.base = this.found?.turn ?? null
    this.saving = 'resting'
    await this.save()
  }

  /** One's own as another draft; the other's stays as it is. */
  async keepBoth(): Promise<void> {
    this.drafts.drop(this.noticeId)
    this.pending = null
    this.writing = new WritingStore(this.app, newId('n', this.app.clock()))
    this.isNew = true
    this.base = null
    this.saving = 'resting'
    this.keep()
    await this.save()
  }

  /** The page is gone: what is still to be saved goes. */
  stop(): void {
    clearTimeout(this.timer)
    this.stopWaiting()
    if (this.saving === 'resting') void this.save()
  }

  private async read(): Promise<void> {
    if (this.app.session.me.value === null) await this.app.session.refresh()
    const kept = this.drafts.find(this.noticeId)
    if (this.isNew) return this.begin(kept)
    await this.writing.refresh()
    runInAction(() => this.take(kept))
  }

  /** A new one: whoever may not write here is told before, not after. */
  private async begin(kept: KeptDraft | null): Promise<void> {
    const { orgId } = this
    try {
      const { path } = await this.app.call('writing', 'below', { orgId, scope: orgId })
      runInAction(() => this.show(kept?.text ?? blankText(path[0] ?? ownScope(this))))
    } catch (failure) {
      runInAction(() => this.beginWithout(kept, asAppError(failure)))
    }
    if (kept && this.text !== null) this.goOn(kept)
  }

  private beginWithout(kept: KeptDraft | null, error: AppError): void {
    if (error.code !== 'UNREACHABLE') this.refusal = error
    else this.show(kept?.text ?? blankText(ownScope(this)))
  }

  /** What the cloud has, or what this phone has kept of it. */
  private take(kept: KeptDraft | null): void {
    const { found } = this
    if (!found) {
      if (!kept) return
      this.isNew = kept.turn === null
      this.show(kept.text)
      return this.goOn(kept)
    }
    if (!kept || isSameText(kept.text, found.text)) {
      this.drafts.drop(this.noticeId)
      return this.adopt()
    }
    this.show(kept.text)
    // A save without an answer may be what stands: sent again it tells.
    if (kept.turn === found.turn || kept.pending !== null) this.goOn(kept)
    else this.saving = 'conflict'
  }

  private goOn(kept: KeptDraft): void {
    this.pending = kept.pending
    this.base = kept.turn
    this.saving = 'here'
    void this.save()
  }

  private show(text: WritingText): void {
    this.text = text
    this.generation += 1
    this.refusal = null
  }

  /** What stands in the cloud is what is written here. */
  private adopt(): void {
    this.saving = 'clean'
    if (!this.found) return
    this.base = this.found.turn
    this.show(this.found.text)
  }

  private keep(): void {
    const { noticeId, orgId, text, pending } = this
    if (text) this.drafts.keep({ noticeId, orgId, turn: this.base, text, pending })
  }

  private async send(): Promise<void> {
    for (let again = true; again;) {
      const { text } = this
      if (!text) return
      const pending = (this.pending ??= { act: newId('w', this.app.clock()), turn: this.base, text })
      this.keep()
      runInAction(() => (this.saving = 'saving'))
      try {
        const reply = await sendDraft(this.app.call, this, pending)
        again = runInAction(() => this.settle(pending, reply))
      } catch (failure) {
        again = await this.fail(asAppError(failure), pending)
      }
    }
  }

  /** Whether it was written on meanwhile. */
  private settle(sent: Pending, reply: Writing): boolean {
    this.writing.found.set(reply)
    this.pending = null
    this.isNew = false
    this.refusal = null
    // A draft that was begun before answers with what has become of it since.
    if (sent.turn === null && !isSameText(reply.text, sent.text)) {
      this.saving = 'conflict'
      return false
    }
    this.base = reply.turn
    this.savedAt = this.app.clock()
    if (this.text !== null && !isSameText(this.text, sent.text)) {
      this.keep()
      return true
    }
    this.saving = 'saved'
    this.drafts.drop(this.noticeId)
    return false
  }

  /** Whether it is to be sent anew. Without an answer nobody knows what became of it: it stays as it was sent. */
  private async fail(error: AppError, sent: Pending): Promise<boolean> {
    if (error.code === 'CONFLICT') {
      this.pending = null
      await this.writing.refresh()
      const { found } = this
      // It was one's own save that came first.
      if (found && isSameText(found.text, sent.text)) return runInAction(() => this.settle(sent, found))
      runInAction(() => (this.saving = 'conflict'))
      return false
    }
    if (error.code !== 'UNREACHABLE') this.pending = null
    // Otherwise it goes when the network is back.
    else if (this.app.session.online) this.timer = setTimeout(() => void this.save(), AGAIN_MS)
    runInAction(() => {
      this.refusal = error
      this.saving = error.code === 'UNREACHABLE' ? 'here' : 'refused'
    })
    return false
  }
}
