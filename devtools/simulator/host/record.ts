import { field, throughJson, wordsOf } from '../json'
import { Answers } from './answers'

/** Something that would show up red in WeChat's console. */
export interface Failure {
  kind: 'error' | 'rejection' | 'warning'
  message: string
  stack: string
}

/** One call of setData. */
export interface DataRecord {
  /** Milliseconds since the simulator was started. */
  at: number
  bytes: number
  /** The page lay under another one. */
  hidden: boolean
}

export interface PageRecord {
  pageId: number
  path: string
  openedAt: number
  /** Milliseconds to the first setData on the screen; null before. */
  firstRender: number | null
  data: DataRecord[]
}

export interface ShownDocument {
  fileType: string
  /** What is seen of it is its last part: a temporary one says nothing. */
  filePath: string
  /** A data URL. */
  content: string
}

/** A file that went to a chat. */
export interface SentFile {
  fileName: string
  /** A data URL. */
  content: string
}

/** Pictures that WeChat showed over the app. */
export interface Preview {
  urls: string[]
  current: string
}

/** A place that WeChat's own map showed. */
export interface ShownPlace {
  latitude: number
  longitude: number
  name: string
  address: string
  scale: number
}

/** What was put into the phone's calendar; seconds. */
export interface KeptAppointment {
  title: string
  startTime: number
  endTime: number
  location: string
  /** Seconds before the start; null without an alarm. */
  alarmOffset: number | null
}

export type Emit = (method: string, params: object) => void

const MOST_CALLS = 5000

/** What happened since the start, for tests and measurements. */
export class Recorder {
  readonly failures: Failure[] = []
  readonly logs: { type: string; args: unknown[] }[] = []
  readonly calls: { name: string; at: number }[] = []
  readonly pages: PageRecord[] = []
  /** What onShareAppMessage answered with. */
  readonly shares: unknown[] = []
  /** Files that WeChat showed. */
  readonly documents: ShownDocument[] = []
  /** Files that were sent to a chat. */
  readonly filesSent: SentFile[] = []
  /** Files that were saved on a PC, by their names there. */
  readonly filesSaved: SentFile[] = []
  /** Numbers that were called. */
  readonly phoneCalls: string[] = []
  readonly previews: Preview[] = []
  readonly places: ShownPlace[] = []
  readonly appointments: KeptAppointment[] = []
  /** Pictures that were saved to the album, as the app names them: those that were drawn are data URLs. */
  readonly album: string[] = []
  /** How strongly the phone vibrated, each time. */
  readonly vibrations: string[] = []
  /** What pictures of the album say that the scanner did not let the person choose. */
  readonly albumsClosed: string[] = []
  /** What went wrong around the app, in more words than the app is told. */
  readonly troubles: string[] = []
  /** The last of the cards lies before the person, who may still think better of it. */
  private sharing = false
  /** What the app is waiting for. */
  readonly answers = new Answers()

  constructor(private readonly emit: Emit) {}

  fail(failure: unknown, kind: Failure['kind'] = 'error'): void {
    const message = wordsOf(failure)
    const stack = field(failure, 'stack')
    this.failures.push({ kind, message, stack: typeof stack === 'string' ? stack : '' })
    if (kind === 'warning') return
    console.error(failure)
    this.emit('App.exceptionThrown', { exceptionThrown: true, message, stack: typeof stack === 'string' ? stack : '' })
  }

  log(type: string, args: readonly unknown[]): void {
    const plain = args.map((value) => field(value, 'stack') ?? safe(value))
    this.logs.push({ type, args: plain })
    this.emit('App.logAdded', { type, args: plain })
  }

  /** A card is held out to be sent to a chat. */
  share(card: unknown): void {
    this.shares.push(card)
    this.sharing = true
  }

  /** The person sends the card that is held out, or takes it back. */
  settleShare(sent: boolean): void {
    if (!this.sharing) throw new Error('nothing is being shared')
    this.sharing = false
    if (!sent) this.shares.pop()
  }

  /** How often anything was sent to a screen. */
  get sent(): number {
    return this.pages.reduce((sum, { data }) => sum + data.length, 0)
  }

  /** Calls of setData for pages in sight and out of it, and their bytes. */
  get weight(): { calls: number; hidden: number; bytes: number } {
    const all = this.pages.flatMap(({ data }) => data)
    const hidden = all.filter((one) => one.hidden).length
    return { calls: all.length - hidden, hidden, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0) }
  }

  call(name: string): void {
    if (this.calls.length < MOST_CALLS) this.calls.push({ name, at: performance.now() })
  }
}

function safe(value: unknown): unknown {
  try {
    return throughJson(value) ?? String(value)
  } catch {
    return String(value)
  }
}
