import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { LateClaim, LateClaims } from '../../../contract/checkins'
import { ANSWER_UNDO_SECONDS } from '../../../domain/limits'
import type { Waiting } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { Pages } from '../../../stores/pages'
import { answerId, keeperActs, keeperOf } from '../keeper-acts'

export type Which = 'waiting' | 'answered'

/** An answer that was just given. */
interface Given {
  seen: boolean
  /** Can be taken back: for ten seconds. */
  open: boolean
}

type LateApp = Pick<App, 'call' | 'outbox' | 'session'>

/** Claims that came late at a venue. An answer acts at once, one claim at a time, and can be taken back for ten seconds. */
export class LateStore {
  readonly pages: Pages<LateClaims>
  private given: ReadonlyMap<string, Given> = new Map()
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(
    private readonly app: LateApp,
    readonly venueId: string,
    readonly which: Which = 'waiting',
  ) {
    this.pages = new Pages((cursor) => app.call('checkins', 'late', { venueId, which, cursor }))
    makeAutoObservable<this, 'app' | 'given' | 'timers'>(this, {
      pages: false,
      given: observable.ref,
      timers: false,
      app: false,
    })
  }

  /** What still asks for an answer, and what was answered so short a time ago that it can be taken back. */
  get rows(): { claim: LateClaim; given: Given | null }[] {
    const rows = this.pages.page.value?.rows ?? []
    if (this.which === 'answered') return rows.map((claim) => ({ claim, given: null }))
    return rows.flatMap((claim) => {
      const given = this.givenTo(claim.attendanceId)
      return given === null || given.open ? [{ claim, given }] : []
    })
  }

  /** How many wait, without those that were answered here. */
  get waiting(): number {
    const { value } = this.pages.page
    if (value === null) return 0
    const answered = value.rows.filter(({ attendanceId }) => this.givenTo(attendanceId) !== null).length
    return Math.max(0, value.waiting - answered)
  }

  /** Answers that the cloud refused, each with its reason. */
  get problems(): { id: string; words: string }[] {
    return keeperActs(this.app).flatMap(({ kind, item }) =>
      kind === 'answer' && item.refused !== null ? [{ id: item.id, words: `${item.title}：${item.refused}` }] : [],
    )
  }

  /** How many answers are on this phone only. */
  get unsent(): number {
    return keeperActs(this.app).filter(({ kind, item }) => kind === 'answer' && item.refused === null).length
  }

  async refresh(): Promise<void> {
    if (!this.pages.busy) await this.pages.load()
  }

  shown(): Promise<void> {
    return this.refresh()
  }

  look(): Promise<void> {
    return this.refresh()
  }

  answer(claim: LateClaim, seen: boolean): void {
    const { attendanceId } = claim
    if (this.given.get(attendanceId)?.open) return
    this.send(claim, seen)
    this.note(attendanceId, { seen, open: true })
    clearTimeout(this.timers.get(attendanceId))
    this.timers.set(
      attendanceId,
      setTimeout(() => runInAction(() => this.close(attendanceId)), ANSWER_UNDO_SECONDS * 1000),
    )
  }

  /** Within ten seconds. What never left this phone is not sent at all; what may have is taken back. */
  takeBack(claim: LateClaim): void {
    const { attendanceId } = claim
    if (!this.given.get(attendanceId)?.open) return
    clearTimeout(this.timers.get(attendanceId))
    const { outbox, session } = this.app
    const id = answerId(attendanceId)
    const never = ({ at }: Waiting): boolean => outbox.triedAt === null || at > outbox.triedAt
    const waits = keeperActs(this.app).find(({ item }) => item.id === id)
    if (waits && never(waits.item) && !outbox.sending && !session.online)
      outbox.drop(id, keeperOf(this.app) ?? undefined)
    else this.send(claim, null)
    this.note(attendanceId, null)
  }

  settle({ id }: { id: string }): void {
    const act = keeperActs(this.app).find(({ item }) => item.id === id)
    this.app.outbox.drop(id, keeperOf(this.app) ?? undefined)
    if (act?.kind === 'answer') this.note(act.attendanceId, null)
    void this.refresh()
  }

  /** When nobody looks any more. */
  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer)
  }

  private send({ session: { sessionId }, attendanceId, name }: LateClaim, seen: boolean | null): void {
    const words = seen === null ? '撤销' : seen ? '确认到场' : '没见到'
    this.app.outbox.put(
      {
        id: answerId(attendanceId),
        title: `晚到的签到 ${name}`,
        detail: words,
        name: 'checkins',
        action: 'answer',
        input: { sessionId, attendanceId, seen },
      },
      keeperOf(this.app) ?? undefined,
    )
  }

  /** Given on this page, waiting on this phone, or got through since the list was read. */
  private givenTo(attendanceId: string): Given | null {
    const here = this.given.get(attendanceId)
    if (here) return here
    const id = answerId(attendanceId)
    const waits = keeperActs(this.app).find(({ item }) => item.id === id && item.refused === null)
    return waits?.kind === 'answer' && waits.seen !== null ? { seen: waits.seen, open: false } : null
  }

  private note(attendanceId: string, given: Given | null): void {
    const others = [...this.given].filter(([id]) => id !== attendanceId)
    this.given = new Map(given === null ? others : [...others, [attendanceId, given]])
  }

  private close(attendanceId: string): void {
    const given = this.given.get(attendanceId)
    if (given) this.note(attendanceId, { ...given, open: false })
  }
}
