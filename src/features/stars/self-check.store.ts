import { makeAutoObservable, runInAction } from 'mobx'
import type { CheckItem, KeptCheck, StarCheck, StarFile } from '../../contract/stars'
import { FILE_BYTES_MAX, STAR_FILES_MAX } from '../../domain/limits'
import { isKeepers, takesFiles } from '../../domain/stars/deciding'
import { tooLarge } from '../../domain/size-words'
import type { Day } from '../../domain/time'
import { newId } from '../../services/new-id'
import type { Chosen, NotChosen } from '../../services/platform/chosen'
import { Upload } from '../../services/upload'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { Act } from '../../stores/act'

const NOT_CHOSEN: Record<Exclude<NotChosen, 'cancelled'>, string> = {
  refused: '没有打开权限。可以在手机的设置里打开，再试一次。',
  failed: '这个文件读不出来，换一个再试。',
}

/** The star self-check of the venue that somebody keeps. */
export class SelfCheckStore {
  readonly kept = new Loadable<KeptCheck>()
  readonly acts: Act
  /** The item whose sheet is open: what is handed in for it, or what is said of its figure. */
  asked: string | null = null
  /** Whether the sheet asks about handing in. */
  submitting = false
  /** How much of the file on its way has gone. */
  percent: number | null = null
  /** Why nothing was chosen, or can be taken. */
  trouble: string | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'session' | 'clock'>,
    readonly venueId: string,
  ) {
    this.acts = new Act(app)
    makeAutoObservable<this, 'app'>(this, { app: false, kept: false, acts: false })
  }

  get check(): StarCheck | null {
    return this.kept.value?.check ?? null
  }

  /** Whether it is the keeper's to change now. */
  get open(): boolean {
    return this.check !== null && isKeepers(this.check.state)
  }

  /** Whether something can be handed in for an item now. */
  takes({ kind }: Pick<CheckItem, 'kind'>): boolean {
    return this.check !== null && takesFiles(this.check.state, kind)
  }

  get item(): CheckItem | null {
    return this.check?.items.find(({ id }) => id === this.asked) ?? null
  }

  async refresh(): Promise<void> {
    const { app, venueId } = this
    if (!this.kept.busy) await this.kept.load(() => app.call('stars', 'check', { venueId }))
  }

  ask(itemId: string | null): void {
    this.asked = itemId
    this.trouble = null
    this.acts.forget()
  }

  askSubmit(submitting: boolean): void {
    this.submitting = submitting
    this.acts.forget()
  }

  /** Sends what was chosen for the item that is open, and puts it beside what is there. */
  async add(chosen: readonly Chosen[] | NotChosen): Promise<void> {
    this.trouble = null
    if (typeof chosen === 'string') {
      if (chosen !== 'cancelled') this.trouble = NOT_CHOSEN[chosen]
      return
    }
    for (const one of chosen) {
      const item = this.item
      if (!item || item.files.length >= STAR_FILES_MAX) return
      if (one.bytes > FILE_BYTES_MAX) {
        runInAction(() => (this.trouble = tooLarge(one.bytes)))
        return
      }
      const done = await this.acts.send(async () => {
        const file = await this.send(one)
        if (file) await this.put(item.id, [...item.files, file])
      })
      runInAction(() => (this.percent = null))
      if (!done) return
    }
  }

  async change(fileId: string, change: { note?: string; expiresAt?: Day | null }): Promise<void> {
    const item = this.item
    if (!item) return
    const files = item.files.map((file) => (file.fileId === fileId ? { ...file, ...change } : file))
    await this.acts.send(() => this.put(item.id, files))
  }

  async drop(fileId: string): Promise<void> {
    const item = this.item
    if (!item) return
    await this.acts.send(() =>
      this.put(
        item.id,
        item.files.filter((file) => file.fileId !== fileId),
      ),
    )
  }

  /** Says that the figure that is open is not as the keeper knows it. */
  async doubt(text: string): Promise<void> {
    const { app, venueId, check, asked: itemId } = this
    if (!check || itemId === null) return
    const sent = { venueId, version: check.version, itemId, text }
    const done = await this.acts.send(async () => this.kept.set(await app.call('stars', 'doubt', sent)))
    if (done) this.ask(null)
  }

  async submit(): Promise<void> {
    const { app, venueId, check } = this
    if (!check) return
    const sent = { venueId, version: check.version }
    const done = await this.acts.send(async () => this.kept.set(await app.call('stars', 'submit', sent)))
    if (done) this.askSubmit(false)
  }

  private async put(itemId: string, files: readonly StarFile[]): Promise<void> {
    const { app, venueId, check } = this
    if (!check) return
    const sent = files.map(({ fileId, note, expiresAt }) => ({ fileId, note, expiresAt }))
    this.kept.set(await app.call('stars', 'setFiles', { venueId, version: check.version, itemId, files: sent }))
  }

  private async send(chosen: Chosen): Promise<StarFile | null> {
    const { app, venueId } = this
    const { name, bytes } = chosen
    const uploadId = newId('u', app.clock())
    const upload = new Upload(
      chosen,
      (nth, part) => app.call('stars', 'file', { venueId, uploadId, name, bytes, nth, part }),
      { tell: (percent) => runInAction(() => (this.percent = percent)) },
    )
    return (await upload.send())?.file ?? null
  }
}
