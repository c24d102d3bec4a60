import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { RollRow } from '../../../contract/checkins'
import type { AppError } from '../../../contract/errors'
import { SURE_MS } from '../../../domain/limits'
import { clockTime, ms } from '../../../domain/time'
import type { Act, Arrived } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { actOf, keeperActs, keeperOf, registeredBy, unsentIn, type KeeperAct, type Kept } from '../keeper-acts'
import { sessionName } from '../session-words'
import { KeptRolls, keptOf, type KeptRoll } from './kept-roll'
import { registerAct, scanAct, undoAct, type OfSession } from './roll-acts'
import { refusedWords } from './roll-words'
import { countsOf, rowsIn, shownRows, type RollCounts, type ShownRow, type Tab } from './shown-rows'

type RollApp = Pick<App, 'call' | 'clock' | 'outbox' | 'session' | 'storage' | 'serverClock'>

/** What was told as done and did not come about. */
export interface Problem {
  id: string
  words: string
}

/** A list that was read so short a time ago is not read again because its page is shown again. */
const FRESH_MS = 5000
/** After that what no count tells may have changed: who can't come, who gave the place back. */
const OLD_MS = 60_000

/** What a keeper has read of a problem, as long as the app runs. */
const settled = observable.set<string>()
const problemId = ({ item }: Arrived): string => `${item.id}@${item.at}`

/** Who has signed up for a session and who is here. Works without a network once it was read with one. */
export class RollStore {
  /** As it came from the cloud since the page was opened. */
  readonly loaded = new Loadable<KeptRoll>()
  kept: KeptRoll | null
  tab: Tab = 'all'
  typed = ''
  /** Rows that came with replies of this page's own questions, since the roll was read. */
  private told: readonly RollRow[] = []
  /** What the outbox had got through before the roll was read: it is in it. */
  private heard: ReadonlySet<Arrived> = new Set()
  /** What an index said when the roll was read: while it says the same, the roll is as it was. */
  private counted = ''
  private readAt = -Infinity
  private readonly rolls: KeptRolls
  /** Whose phone it was then: another, who the cloud says it is, sees nothing of it. */
  private readonly keptBy: string | null

  constructor(
    private readonly app: RollApp,
    readonly sessionId: string,
  ) {
    this.rolls = new KeptRolls(app)
    this.kept = this.rolls.find(sessionId)
    this.keptBy = app.session.personKey
    makeAutoObservable<this, 'app' | 'told' | 'heard' | 'rolls' | 'keptBy' | 'readAt' | 'counted'>(this, {
      loaded: false,
      kept: observable.ref,
      told: observable.ref,
      heard: observable.ref,
      counted: false,
      readAt: false,
      rolls: false,
      keptBy: false,
      app: false,
      moment: false,
    })
  }

  /** What is shown; null while there is nothing. */
  get value(): KeptRoll | null {
    return this.loaded.value ?? (this.keptBy === this.app.session.personKey ? this.kept : null)
  }

  get error(): AppError | null {
    return this.loaded.error
  }

  get online(): boolean {
    return this.app.session.online
  }

  get rows(): ShownRow[] {
    const since = this.arrived.filter((arrived) => !this.heard.has(arrived))
    const came = since.flatMap((arrived) => registeredBy(arrived)?.row ?? [])
    const undone = since.flatMap(({ item }) => {
      const act = actOf(item)
      return act?.kind === 'undo' ? [act.attendanceId] : []
    })
    const rows = [...this.told, ...came]
    return shownRows(this.sessionId, this.value?.rows ?? [], { rows, undone, acts: this.acts })
  }

  get counts(): RollCounts {
    return countsOf(this.rows)
  }

  get inSight(): ShownRow[] {
    return rowsIn(this.rows, this.tab, this.typed)
  }

  /** People who are counted on this phone and nowhere else. */
  get unsent(): number {
    return unsentIn(this.acts, this.sessionId)
  }

  /** How many were sent and did not get through. */
  get stuck(): number {
    const { triedAt, sending } = this.app.outbox
    if (sending || triedAt === null) return 0
    return this.acts.filter(({ item }) => item.refused === null && item.at <= triedAt).length
  }

  /** What was told as done and the cloud refused, each with its reason. */
  get problems(): Problem[] {
    const refused = this.acts.flatMap(({ item }) =>
      item.refused === null ? [] : [{ id: item.id, words: `${item.title} 没有算上：${item.refused}` }],
    )
    const replied = this.arrived.flatMap((arrived) => {
      const reply = registeredBy(arrived)
      if (settled.has(problemId(arrived)) || !reply || reply.outcome === 'present' || reply.outcome === 'already')
        return []
      return [{ id: problemId(arrived), words: `${arrived.item.title} 没有算上：${refusedWords(reply.refused)}` }]
    })
    return [...refused, ...replied]
  }

  private get acts(): KeeperAct[] {
    return keeperActs(this.app).filter(({ sessionId, kind }) => sessionId === this.sessionId && kind !== 'answer')
  }

  /** What the outbox has got through of this session. */
  private get arrived(): Arrived[] {
    return this.app.outbox.arrived.filter(({ item }) => actOf(item)?.sessionId === this.sessionId)
  }

  /** When something is done now, by the server's clock as this phone knows it. */
  moment(): Kept {
    const { serverClock } = this.app
    return { at: new Date(serverClock.now()).toISOString(), sure: serverClock.within <= SURE_MS }
  }

  choose(tab: Tab): void {
    this.tab = tab
  }

  search(typed: string): void {
    this.typed = typed
  }

  /** The whole roll, a page after the other; what is shown stays until all of it is there. */
  async refresh(): Promise<void> {
    if (this.loaded.busy || (!this.online && this.value !== null)) return
    const { arrived } = this
    const { told } = this
    let counted = ''
    await this.loaded.load(async () => {
      const { roll, rows } = await this.readAll()
      counted = [roll.session.present, roll.session.taken, roll.session.late].join(' ')
      return keptOf(roll, rows)
    })
    const { value, error } = this.loaded
    runInAction(() => {
      if (error?.code === 'FORBIDDEN' || error?.code === 'NOT_FOUND') return this.forget()
      if (value === null || error !== null) return
      this.kept = null
      this.heard = new Set(arrived)
      this.told = this.told.filter((row) => !told.includes(row))
      this.counted = counted
      this.readAt = this.app.clock()
      this.rolls.keep(value)
    })
  }

  /** On every showing, also between two scans. */
  async shown(): Promise<void> {
    const age = this.app.clock() - this.readAt
    if (this.loaded.value === null || age < 0 || age > OLD_MS) await this.refresh()
    else if (age > FRESH_MS) await this.look()
  }

  /** Every so often while it is in sight: one count of an index tells whether there is anything to read. */
  async look(): Promise<void> {
    if (this.loaded.busy || !this.online) return
    if (this.loaded.value === null) return this.refresh()
    try {
      const { present, taken, late } = await this.app.call('checkins', 'count', { sessionId: this.sessionId })
      if (this.counted !== [present, taken, late].join(' ')) await this.refresh()
    } catch {
      // The next look may come through; until then the list says of when it is.
    }
  }

  async retry(): Promise<void> {
    await this.app.outbox.flush()
  }

  /** Counts a scanned code from now on. */
  scan(text: string, kept: Kept, name: string): void {
    const act = scanAct(this.ofSession(kept.at), { text, kept, name })
    if (act !== null) this.put(act)
  }

  /** Registers who can't show a code; they can read by whom and why. */
  register(row: ShownRow, reason: string, at: string): void {
    this.put(registerAct(this.ofSession(at), { row, reason, kept: { at, sure: this.moment().sure } }))
  }

  /** Whether it can still be undone by the keeper. */
  mayUndo({ unsent, attendance }: ShownRow): boolean {
    if (unsent !== null) return true
    const until = attendance?.undoUntil ?? null
    return until !== null && this.app.serverClock.now() < ms(until)
  }

  /** What still waits on this phone is not sent at all. */
  undo(row: ShownRow): void {
    const { unsent, attendance, name } = row
    if (unsent !== null) this.app.outbox.drop(unsent.id, keeperOf(this.app) ?? undefined)
    else if (attendance !== null && this.mayUndo(row))
      this.put(undoAct(this.ofSession(this.moment().at), { attendanceId: attendance.attendanceId, name }))
  }

  /** What a reply tells of one row. */
  take(row: RollRow): void {
    this.told = [...this.told, row]
  }

  settle({ id }: Problem): void {
    this.app.outbox.drop(id, keeperOf(this.app) ?? undefined)
    settled.add(id)
  }

  private async readAll() {
    const { app, sessionId } = this
    const roll = await app.call('checkins', 'roll', { sessionId, cursor: null })
    const rows = [...roll.rows]
    for (let { next } = roll; next !== null;) {
      const page = await app.call('checkins', 'roll', { sessionId, cursor: next })
      rows.push(...page.rows)
      next = page.next
    }
    return { roll, rows }
  }

  private forget(): void {
    this.rolls.drop(this.sessionId)
    this.kept = null
    this.loaded.value = null
  }

  private put(act: Act): void {
    this.app.outbox.put(act, keeperOf(this.app) ?? undefined)
  }

  private ofSession(at: string): OfSession {
    const title = sessionName(this.value?.session ?? { activity: null })
    return { sessionId: this.sessionId, detail: `${title} ${clockTime(at)}` }
  }
}
