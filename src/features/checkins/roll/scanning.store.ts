import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { RollRow } from '../../../contract/checkins'
import { isStale } from '../../../domain/checkins/claim'
import { markOf, readCode, type PersonalCode } from '../../../domain/checkins/code'
import { clockTime, ms } from '../../../domain/time'
import { mayGetThrough } from '../../../services/outbox'
import type { Seen } from '../../../services/platform/scan'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { hmac } from '../hmac'
import type { Kept } from '../keeper-acts'
import type { RollStore } from './roll.store'
import { hereWords, refusedWords, wasHereWords, whoWords } from './roll-words'
import { hasSeat, isHere, isWalkIn, rowByMark, type ShownRow } from './shown-rows'

/** What came of the last scan, in a line. */
export interface Said {
  tone: 'green' | 'blue' | 'amber'
  who: string
  words: string
}

/** Somebody is here who has no place: nobody is sent away, so the keeper is asked what to note. */
export interface Question {
  text: string
  moment: Kept
  /** Null where nobody knows them. */
  row: RollRow | null
}

/** What of the phone is used. */
export interface ScanParts {
  scan: () => Promise<Seen>
  vibrate: () => Promise<unknown>
  /** As long as a line is read before the camera opens for the next. */
  pause: () => Promise<void>
}

const CAMERA = '没有打开相机权限。打开后再扫，也可以手动登记。'

/** The camera that stays open for the next code. What it reads counts at once, also without a network. */
export class ScanningStore {
  /** Open, or about to open again. */
  open = false
  /** The cloud is asked who it is. */
  asking = false
  said: Said | null = null
  question: Question | null = null
  /** The phone does not let the camera be used. */
  noCamera = false

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly roll: RollStore,
    private readonly parts: ScanParts,
  ) {
    makeAutoObservable<this, 'app' | 'roll' | 'parts'>(this, {
      said: observable.ref,
      question: observable.ref,
      app: false,
      roll: false,
      parts: false,
    })
  }

  /** One code after the other until the keeper goes back. */
  async start(): Promise<void> {
    if (this.open) return
    this.open = true
    this.noCamera = false
    try {
      while (this.open) {
        const seen = await this.parts.scan()
        if (seen === 'refused') return this.missCamera()
        if (seen.text === null) return
        await this.read(seen.text)
        void this.parts.vibrate()
        if (this.question !== null) return
        await this.parts.pause()
      }
    } finally {
      this.stop()
    }
  }

  stop(): void {
    this.open = false
  }

  /** After what was not scanned. */
  tell(said: Said): void {
    this.said = said
  }

  /** What a scanned text comes to. */
  async read(text: string): Promise<void> {
    const code = readCode(text.trim())
    const moment = this.roll.moment()
    const flaw = code === null ? '这不是签到码' : code.kind === 'session' ? SCREEN : this.flawOf(code, moment)
    if (code?.kind !== 'personal' || flaw !== null)
      return this.tell({ tone: 'amber', who: '', words: flaw ?? '这不是签到码' })
    const mark = markOf(code.alias, this.roll.sessionId, hmac)
    const row = rowByMark(this.roll.rows, mark)
    if (row?.attendance && isHere(row)) return this.tellHere(row, row.attendance.at)
    if (row !== null && (hasSeat(row) || isWalkIn(row))) return this.count(text.trim(), moment, row)
    if (row !== null) return this.ask({ text: text.trim(), moment, row })
    if (this.app.session.online) await this.askCloud({ text: text.trim(), moment, mark })
    else this.count(text.trim(), moment, null)
  }

  /** Notes who has no place, and goes on with the next. */
  async note(): Promise<void> {
    const { question } = this
    if (question === null) return
    this.question = null
    this.count(question.text, question.moment, question.row)
    await this.start()
  }

  /** 不登记: nothing is kept, and the camera goes on. */
  async leaveOut(): Promise<void> {
    if (this.question === null) return
    this.question = null
    await this.start()
  }

  close(): void {
    this.question = null
  }

  private missCamera(): void {
    this.noCamera = true
    this.tell({ tone: 'amber', who: '', words: CAMERA })
  }

  private ask(question: Question): void {
    this.said = null
    this.question = question
  }

  private count(text: string, moment: Kept, row: RollRow | null): void {
    this.roll.scan(text, moment, row?.name ?? '')
    this.tell({ tone: 'green', who: whoWords(row ?? UNKNOWN), words: hereWords(moment.at) })
  }

  private tellHere(row: Pick<ShownRow, 'name' | 'number'>, at: string): void {
    this.tell({ tone: 'blue', who: whoWords(row), words: wasHereWords(at) })
  }

  /** Who is not recognised may have signed up since the list was read. Where no answer comes they are noted all the same. */
  private async askCloud({ text, moment, mark }: { text: string; moment: Kept; mark: string }): Promise<void> {
    const { sessionId } = this.roll
    this.asking = true
    try {
      const reply = await this.app.call('checkins', 'scan', { sessionId, code: text, walkIn: false, ...moment })
      runInAction(() => {
        if (reply.row !== null) this.roll.take({ ...reply.row, marks: [...reply.row.marks, mark] })
        if (reply.outcome === 'unlisted') return this.ask({ text, moment, row: reply.row })
        if (reply.outcome === 'refused')
          return this.tell({ tone: 'amber', who: '', words: refusedWords(reply.refused) })
        const at = reply.row?.attendance?.at ?? moment.at
        if (reply.outcome === 'already') return this.tellHere(reply.row ?? UNKNOWN, at)
        return this.tell({ tone: 'green', who: whoWords(reply.row ?? UNKNOWN), words: hereWords(at) })
      })
    } catch (failure) {
      runInAction(() => {
        if (mayGetThrough(failure)) this.count(text, moment, null)
        else this.tell({ tone: 'amber', who: '', words: asAppError(failure).message })
      })
    } finally {
      runInAction(() => (this.asking = false))
    }
  }

  /** Why nothing is noted, where both phones know the time; where one does not, it is noted and the cloud judges. */
  private flawOf(code: PersonalCode, moment: Kept): string | null {
    if (isStale(code, moment)) return refusedWords('stale')
    const session = this.roll.value?.session
    if (!moment.sure || !session) return null
    if (ms(moment.at) < ms(session.opensAt)) return `这一场还没开始签到，${clockTime(session.opensAt)} 开始`
    return ms(moment.at) > ms(session.closesAt) ? `这一场 ${clockTime(session.closesAt)} 已结束` : null
  }
}

const SCREEN = '这是屏幕上的签到码。请扫对方手机上“我的签到码”。'
const UNKNOWN = { name: '', number: null }
