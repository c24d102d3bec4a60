import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../contract/errors'
import type { BundleState, BundleSummary } from '../../contract/moving-replies'
import { percentSoFar } from '../../domain/assignments/rate'
import { newId } from '../../services/new-id'
import type { Chosen, NotChosen } from '../../services/platform/chosen'
import { partsOf, Upload } from '../../services/upload'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { OneAtATime } from '../../stores/one-at-a-time'
import { MovedRows } from './moved-rows'
import type { OneFile } from './one-file'

export type Doing = 'sending' | 'reading' | 'saving' | 'applying' | 'dropping'

interface Phone {
  choose: () => Promise<Chosen[] | NotChosen>
  /** Several are sent as one. */
  asOne: (files: readonly Chosen[]) => OneFile
}

/** Old notices on their way in: from the choice of files until the last is out, with every place at which it may have stopped. */
export class MovingStore {
  /** Those that can be gone on with, and those that were done lately. */
  readonly earlier = new Loadable<{ bundles: BundleState[] }>()
  readonly rows: MovedRows
  summary: BundleSummary | null = null
  /** Why no file came of the choice, other than that the person thought better of it. */
  notChosen: Exclude<NotChosen, 'cancelled'> | null = null
  /** Of the file, 0..100. */
  sent = 0
  /** The person has stopped what goes on part by part; what is on its way still comes. */
  paused = false
  /** What was taken is told before the rest is shown. */
  told = false
  private file: { bundleId: string; one: OneFile } | null = null
  private upload: Upload<{ whole: boolean }> | null = null
  private readonly turns = new OneAtATime<Doing>()
  /** Changes that were made and are not kept yet, and the last of them. */
  private unsaved = 0
  private saved: Promise<void> = Promise.resolve()

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session'>,
    readonly orgId: string,
    private readonly phone: Phone,
  ) {
    this.rows = new MovedRows({
      call: app.call,
      bundleId: () => this.summary?.bundleId ?? '',
      save: (work) => this.save(work),
      tell: (summary) => runInAction(() => (this.summary = summary)),
    })
    makeAutoObservable<this, 'app' | 'phone' | 'file' | 'upload' | 'turns' | 'saved' | 'unsaved'>(this, {
      app: false,
      phone: false,
      rows: false,
      earlier: false,
      turns: false,
      saved: false,
      unsaved: false,
      upload: false,
      file: observable.ref,
    })
  }

  get doing(): Doing | null {
    return this.turns.doing
  }

  get failure(): AppError | null {
    return this.turns.failure
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  /** Into which organisation they come; empty while it is not known. */
  get orgName(): string {
    return this.app.session.me.value?.roles.find(({ org }) => org.id === this.orgId)?.org.name ?? ''
  }

  /** A file that was chosen and has not come as a whole; what can't be read does not become better by being sent again. */
  get stuck(): boolean {
    return this.file !== null && this.doing === null && this.summary === null && this.failure?.code !== 'INVALID_INPUT'
  }

  /** Of the old notices in the file, and of those that were ready. */
  get percentRead(): number {
    const { read = 0, html = 0, docx = 0 } = this.summary ?? {}
    return percentSoFar(read, html + docx)
  }

  get percentTaken(): number {
    const { applied = 0, counts } = this.summary ?? {}
    return percentSoFar(applied, applied + (counts?.ready ?? 0))
  }

  async refresh(): Promise<void> {
    if (this.summary !== null || this.doing !== null) return
    await this.earlier.load(() => this.app.call('taking', 'bundles', { orgId: this.orgId }))
  }

  /** To be called in a tap. With a bundle that was begun, the same files again, of which only what is missing is sent. */
  async chooseFiles(bundleId?: string): Promise<void> {
    if (this.doing !== null) return
    const chosen = await this.phone.choose()
    if (typeof chosen === 'string') runInAction(() => (this.notChosen = chosen === 'cancelled' ? null : chosen))
    else await this.take(chosen, bundleId)
  }

  /** Takes files that were chosen, or dropped onto the page. */
  async take(files: readonly Chosen[], bundleId = newId('b', this.app.clock())): Promise<void> {
    if (this.doing !== null || files.length === 0) return
    this.leave()
    this.file = { bundleId, one: this.phone.asOne(files) }
    await this.goOnSending()
  }

  /** Sends what of the file has not come, and has it read. */
  async goOnSending(): Promise<void> {
    const { file, orgId, app } = this
    if (!file) return
    const { bundleId, one } = file
    this.paused = false
    await this.turns.act('sending', async () => {
      const asked = { orgId, bundleId, fileName: one.name, bytes: one.bytes }
      const { missingParts } = await app.call('taking', 'beginBundle', asked)
      const [first] = missingParts
      if (first !== undefined) await this.send(file, first)
      if (!this.paused) await this.readAll(bundleId)
    })
  }

  /** Goes on with one of another time, whose file has come. */
  async open(bundleId: string): Promise<void> {
    this.paused = false
    await this.turns.act('reading', async () => {
      const summary = await this.app.call('taking', 'bundle', { bundleId })
      if (summary.step === 'reading') await this.readAll(bundleId)
      else await this.show(summary)
    })
  }

  async goOnReading(): Promise<void> {
    const { summary } = this
    if (!summary) return
    this.paused = false
    await this.turns.act('reading', () => this.readAll(summary.bundleId))
  }

  /** Takes part by part until none is ready, somebody stops it or the line breaks: then it goes on from there. */
  async apply(): Promise<void> {
    const { summary } = this
    if (!summary) return
    this.paused = false
    await this.turns.act('applying', async () => {
      const { bundleId } = summary
      for (let { ready } = summary.counts; ready > 0 && !this.paused;) {
        const next = await this.app.call('taking', 'applyBundle', { bundleId })
        ready = next.counts.ready
        runInAction(() => (this.summary = next))
      }
      if (this.summary?.counts.ready === 0) runInAction(() => (this.told = true))
    })
    if (this.told && this.summary) await this.rows.begin(this.summary)
  }

  pause(): void {
    this.paused = true
    this.upload?.stop()
  }

  /** From what was told back to the notices one by one. */
  lookOn(): void {
    this.told = false
  }

  /** Gives it up; what was taken stays. */
  async drop(): Promise<boolean> {
    const bundleId = this.summary?.bundleId ?? this.file?.bundleId
    if (bundleId === undefined) return false
    await this.turns.act('dropping', async () => {
      await this.app.call('taking', 'dropBundle', { bundleId })
      runInAction(() => this.leave())
    })
    if (this.summary !== null) return false
    await this.refresh()
    return true
  }

  /** Back to the choice of files; this one can be gone on with. */
  putAway(): void {
    if (this.doing !== null) return
    this.leave()
    void this.refresh()
  }

  private leave(): void {
    this.summary = null
    this.file = null
    this.notChosen = null
    this.sent = 0
    this.told = false
    this.rows.leave()
    this.turns.forget()
  }

  /** One change after the other: what is said while one is on its way is not lost, nor why that one was not kept. */
  private save(work: () => Promise<void>): Promise<void> {
    const { turns } = this
    const behind = this.unsaved > 0
    this.unsaved += 1
    this.saved = this.saved.then(async () => {
      const before = behind ? turns.failure : null
      await turns.act('saving', work)
      this.unsaved -= 1
      if (turns.failure === null) runInAction(() => (turns.failure = before))
    })
    return this.saved
  }

  private async send({ bundleId, one }: { bundleId: string; one: OneFile }, first: number): Promise<void> {
    const parts = partsOf(one.bytes)
    // They go in their order: what comes after the first that is missing is missing, too.
    const missing = Array.from({ length: parts - first }, (_, nth) => first + nth)
    const sending = { bytes: one.bytes, read: one.read }
    const upload = new Upload<{ whole: boolean }>(
      sending,
      (nth, part) => this.app.call('taking', 'bundlePart', { bundleId, nth, part }),
      {
        missing,
        tell: (percent) => runInAction(() => (this.sent = percent)),
      },
    )
    this.upload = upload
    await upload.send()
  }

  private async readAll(bundleId: string): Promise<void> {
    this.turns.goesOn('reading')
    for (let reading = true; reading && !this.paused;) {
      const summary = await this.app.call('taking', 'readBundle', { bundleId })
      reading = summary.step === 'reading'
      if (reading) runInAction(() => (this.summary = summary))
      else await this.show(summary)
    }
  }

  private async show(summary: BundleSummary): Promise<void> {
    runInAction(() => {
      this.summary = summary
      this.file = null
      this.told = summary.step === 'done' && summary.applied > 0
    })
    await this.rows.begin(summary)
  }
}
