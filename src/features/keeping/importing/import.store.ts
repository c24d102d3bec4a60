import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { AppError } from '../../../contract/errors'
import type { ImportedRow, ImportState, ImportSummary, RowGroup, TableColumn } from '../../../contract/import-replies'
import type { ExportedFile } from '../../../contract/exports'
import type { Page } from '../../../contract/paging'
import { percentSoFar } from '../../../domain/assignments/rate'
import type { TableKind } from '../../../domain/tables/kinds'
import type { Chosen, NotChosen } from '../../../services/platform/chosen'
import type { Brought } from '../../../services/platform/files'
import { Upload } from '../../../services/upload'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { OneAtATime } from '../../../stores/one-at-a-time'
import { Pages } from '../../../stores/pages'
import { newId } from '../../../services/new-id'
import { stepOf } from './import-words'

const KIND: TableKind = 'venues'
/** What is read. */
const ENDINGS = ['xlsx', 'csv'] as const

/** What a tap has begun and the cloud has not answered yet. */
export type Doing = 'sending' | 'reading' | 'saving' | 'applying' | 'dropping' | 'taking'

/** Brings a table to the person’s hands. */
type Bring = (table: ExportedFile) => Promise<Brought>
type Choose = (endings: readonly string[]) => Promise<Chosen | NotChosen>

/** A table on its way in: from the choice of its file until its last row is applied, with every place at which it may have stopped. */
export class ImportStore {
  /** The last table that was taken away, where the phone could not keep or open it. */
  stuckTable = false
  /** Those that can be gone on with. */
  readonly earlier = new Loadable<{ imports: ImportState[] }>()
  readonly rows: Pages<Page<ImportedRow>>
  columns: TableColumn[] = []
  summary: ImportSummary | null = null
  group: RowGroup = 'to-fix'
  /** Why no file came of the choice, other than that the person thought better of it. */
  notChosen: Exclude<NotChosen, 'cancelled'> | null = null
  /** Of the file, 0..100. */
  sent = 0
  /** The person has stopped the applying; what is on its way still comes. */
  paused = false
  /** What was typed and is not saved yet, by row. */
  private readonly typed = new Map<number, Record<string, string>>()
  /** Rows that were put right here: they stay in sight, with that. */
  private readonly fixed = new Map<number, ImportedRow>()
  private readonly turns = new OneAtATime<Doing>()
  private file: { importId: string; upload: Upload<ImportState> } | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'clock' | 'session'>,
    readonly orgId: string,
    private readonly phone: { choose: Choose; bring: Bring },
  ) {
    this.rows = new Pages((cursor) =>
      app.call('imports', 'rows', { importId: this.importId, group: this.group, cursor }),
    )
    makeAutoObservable<this, 'app' | 'phone' | 'file' | 'turns'>(this, {
      turns: false,
      app: false,
      phone: false,
      rows: false,
      earlier: false,
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

  get step(): number {
    return stepOf(this.summary, this.doing)
  }

  /** A file that was chosen and has not come as a whole; what can't be read does not become better by being sent again. */
  get stuck(): boolean {
    const unreadable = this.failure?.code === 'INVALID_INPUT'
    return this.file !== null && this.doing === null && this.summary === null && !unreadable
  }

  get shown(): ImportedRow[] {
    return (this.rows.page.value?.rows ?? []).map((row) => this.fixed.get(row.row) ?? row)
  }

  get percent(): number {
    const { rows = 0, applied = 0 } = this.summary ?? {}
    return percentSoFar(applied, rows)
  }

  private get importId(): string {
    return this.summary?.importId ?? ''
  }

  async refresh(): Promise<void> {
    const { app, orgId } = this
    if (this.summary !== null || this.doing !== null) return
    await this.earlier.load(async () => {
      const [{ columns }, earlier] = await Promise.all([
        app.call('imports', 'columns', { kind: KIND }),
        app.call('imports', 'imports', { orgId }),
      ])
      runInAction(() => (this.columns = columns))
      return earlier
    })
  }

  /** To be called in a tap. */
  async chooseFile(): Promise<void> {
    if (this.doing !== null) return
    const chosen = await this.phone.choose(ENDINGS)
    if (typeof chosen === 'string') {
      runInAction(() => (this.notChosen = chosen === 'cancelled' ? null : chosen))
      return
    }
    this.leave()
    await this.send(chosen)
  }

  /** Sends what of the file has not come, and has it read. */
  async goOnSending(): Promise<void> {
    const { file, app } = this
    if (!file) return
    await this.turns.act('sending', async () => {
      await file.upload.send()
      this.turns.goesOn('reading')
      await this.show(await app.call('imports', 'read', { importId: file.importId }))
    })
  }

  /** Goes on with one of another time. */
  async open(importId: string): Promise<void> {
    await this.turns.act('reading', async () => this.show(await this.app.call('imports', 'summary', { importId })))
  }

  showGroup(group: RowGroup): void {
    if (group === this.group) return
    this.group = group
    this.fixed.clear()
    void this.rows.restart()
  }

  textIn({ row, cells }: ImportedRow, field: string): string {
    return this.typed.get(row)?.[field] ?? cells[field] ?? ''
  }

  type(row: number, field: string, text: string): void {
    this.typed.set(row, { ...this.typed.get(row), [field]: text })
  }

  /** Saves what was typed in a row; it stays typed where that does not come through. */
  async save(row: number): Promise<void> {
    const cells = this.typed.get(row)
    if (!cells || this.offline) return
    await this.turns.act('saving', async () => {
      const saved = await this.app.call('imports', 'fix', { importId: this.importId, row, cells })
      runInAction(() => {
        this.fixed.set(row, saved.row)
        this.summary = saved.summary
        if (this.typed.get(row) === cells) this.typed.delete(row)
      })
    })
  }

  /** Leaves out all that are still to be fixed. */
  async skipRest(): Promise<void> {
    await this.skip(null, true)
  }

  async takeBack(row: number): Promise<void> {
    await this.skip(row, false)
  }

  private async skip(row: number | null, skipped: boolean): Promise<void> {
    await this.turns.act('saving', async () => {
      const summary = await this.app.call('imports', 'skip', { importId: this.importId, row, skipped })
      await this.show(summary)
    })
  }

  /** Applies part by part until all is done, somebody stops it or the line breaks: then it goes on from there. */
  async apply(): Promise<void> {
    this.paused = false
    await this.turns.act('applying', async () => {
      while (!this.paused && this.summary?.step !== 'done') {
        const summary = await this.app.call('imports', 'apply', { importId: this.importId })
        runInAction(() => (this.summary = summary))
      }
    })
  }

  pause(): void {
    this.paused = true
  }

  async drop(): Promise<void> {
    await this.turns.act('dropping', async () => {
      await this.app.call('imports', 'drop', { importId: this.importId })
      runInAction(() => this.leave())
    })
    if (this.summary === null) await this.refresh()
  }

  /** Takes away a blank table, or the one of all that there are. */
  async take(what: 'blank' | 'all'): Promise<void> {
    const { app, orgId } = this
    await this.turns.act('taking', async () => {
      const table =
        what === 'blank'
          ? await app.call('exports', 'blankVenues', { orgId })
          : await app.call('exports', 'exportVenues', { orgId, format: 'xlsx' })
      const { state } = await this.phone.bring(table)
      runInAction(() => (this.stuckTable = state === 'stuck'))
    })
  }

  /** Another table, from the beginning; this one can be gone on with. */
  startAnew(): void {
    this.leave()
    void this.refresh()
  }

  private leave(): void {
    this.summary = null
    this.file = null
    this.turns.forget()
    this.notChosen = null
    this.sent = 0
    this.typed.clear()
    this.fixed.clear()
  }

  private async send(chosen: Chosen): Promise<void> {
    const { app, orgId } = this
    const importId = newId('i', app.clock())
    const begin = { orgId, importId, kind: KIND, fileName: chosen.name, bytes: chosen.bytes }
    await this.turns.act('sending', async () => {
      const { missingParts } = await app.call('imports', 'begin', begin)
      if (missingParts.length === 0) return
      const upload = new Upload(chosen, (nth, part) => app.call('imports', 'part', { importId, nth, part }), {
        tell: (percent) => runInAction(() => (this.sent = percent)),
      })
      runInAction(() => (this.file = { importId, upload }))
    })
    if (this.failure === null) await this.goOnSending()
  }

  /** What is to be fixed first, else what is new. */
  private async show(summary: ImportSummary): Promise<void> {
    runInAction(() => {
      this.summary = summary
      this.file = null
      this.fixed.clear()
      const { counts } = summary
      const groups: RowGroup[] = ['to-fix', 'new', 'changed', 'same']
      this.group = groups.find((group) => counts[group] > 0) ?? 'to-fix'
    })
    await this.rows.restart()
  }
}
