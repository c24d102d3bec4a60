import type { AppError } from '../../../src/contract/errors'
import type { Finished, LessonDetail, MyProgress, WatchTicket } from '../../../src/contract/lessons'
import type { WhoAmI } from '../../../src/contract/identity'
import type { Call } from '../../../src/services/cloud'
import { Outbox } from '../../../src/services/outbox'
import type { KeptValue } from '../../../src/services/storage'
import { Desks } from '../../../src/stores/desks'
import { ServerClock } from '../../../src/stores/server-clock'
import { Session } from '../../../src/stores/session'
import { WaitingStore } from '../../../src/stores/waiting'
import { UnreadConfirms } from '../../../src/stores/unread-confirms'
import { covered, type Span } from '../../../src/domain/lessons/spans'
import { checkpointEvery } from '../../../src/domain/lessons/watching'

export const START = Date.parse('2026-11-23T01:00:00Z')
/** The server's clock is a minute ahead of the phone's. */
export const AHEAD = 60_000

/** Seconds of the lesson that are asked for. */
const ENOUGH = 684

interface Asked {
  action: string
  input: Record<string, unknown>
}

/** The phone's storage as it survives a killed app: what was not written as JSON is gone. */
export class Drawer {
  readonly kept = new Map<string, string>()
  writes: string[] = []

  read<T>(key: string, isRight: (value: unknown) => value is T): T | null {
    const text = this.kept.get(key)
    const value: unknown = text === undefined ? null : JSON.parse(text)
    return isRight(value) ? value : null
  }

  look(key: string): KeptValue {
    const text = this.kept.get(key)
    return text === undefined ? { there: false, value: null } : { there: true, value: JSON.parse(text) as unknown }
  }

  write(key: string, value: unknown): boolean {
    this.kept.set(key, JSON.stringify(value))
    this.writes.push(key)
    return true
  }

  remove(key: string): void {
    this.kept.delete(key)
  }
}

export const lesson = (over: Partial<LessonDetail> = {}): LessonDetail => ({
  lessonId: 'lesson-8',
  label: '2026年第8期',
  order: 8,
  season: '2026年秋季',
  title: '清清澜江：一条河的二十年',
  coverUrl: '',
  opensAt: '2026-11-23T01:00:00Z',
  deadline: '2026-11-29T14:00:00Z',
  durationSeconds: 760,
  state: 'not-started',
  doneAt: null,
  summary: '',
  videoUrl: 'lesson.mp4',
  chapters: [
    { title: '河水为什么会变清', startSeconds: 0, endSeconds: 170 },
    { title: '巡河志愿者的一天', startSeconds: 170, endSeconds: 385 },
    { title: '河长制是怎么运转的', startSeconds: 385, endSeconds: 585 },
    { title: '青年能做的三件小事', startSeconds: 585, endSeconds: 760 },
  ],
  text: [{ title: '河水为什么会变清', paragraphs: ['河。'] }],
  classHours: 0.5,
  rules: { coverageNeeded: 0.9, maxRate: 2, passMark: 60 },
  questions: [
    {
      id: 'q1',
      kind: 'single',
      stem: '谁是河长',
      options: [
        { id: 'a', text: '甲' },
        { id: 'b', text: '乙' },
      ],
    },
    {
      id: 'q2',
      kind: 'multiple',
      stem: '怎么做',
      options: [
        { id: 'c', text: '丙' },
        { id: 'd', text: '丁' },
      ],
    },
  ],
  progress: { state: 'not-started', watched: [], position: 0, percent: 0 },
  receipt: null,
  mayRedo: false,
  appeal: null,
  ...over,
})

export const passed = (score = 100): Finished => ({
  result: { score, passed: true, wrong: 0, questions: [] },
  receipt: {
    number: 'LJ2608-7F3K-92QD',
    lessonId: 'lesson-8',
    label: '2026年第8期',
    order: 8,
    title: '清清澜江：一条河的二十年',
    coverUrl: '',
    doneAt: '2026-11-23T01:20:00Z',
    receivedAt: '2026-11-23T01:20:00Z',
    late: false,
    score,
    corrected: false,
    answersKnown: false,
    classHours: 0.5,
    name: '周雨桐',
    branch: '机电 2302 团支部',
    path: ['澜江职业技术学院'],
  },
  mayRedo: true,
})

export const failed = (): Finished => ({
  result: { score: 50, passed: false, wrong: 1, questions: [] },
  receipt: null,
  mayRedo: true,
})

const somebody = (joined: boolean): WhoAmI => ({
  personKey: 'zhou',
  name: joined ? '周雨桐' : null,
  standing: joined ? 'member' : null,
  branch: joined ? { id: 'b1', name: '机电 2302 团支部' } : null,
  path: [],
  may: joined ? ['take-lesson', 'see-own-record', 'appeal', 'agree-to-reminders'] : [],
  roles: [],
  consentedAt: null,
  request: null,
  serifFontUrl: null,
  now: new Date(START).toISOString(),
})

/** A phone with a cloud that does what the test says, and a clock that the test moves. */
export class Phone {
  now = START
  asked: Asked[] = []
  /** What the next calls of an action answer with, one after the other; otherwise the usual. */
  readonly scripted = new Map<string, (AppError | object)[]>()
  offline: AppError | null = null
  credited: Span[] = []
  /** Whether the cloud signs that it is enough once enough is credited. */
  signs = true
  opened = lesson()
  finished: Finished = passed()
  outbox: Outbox
  session: Session
  desks: Desks
  serverClock = new ServerClock(() => this.now)
  unreadConfirms = new UnreadConfirms()
  waiting: WaitingStore

  constructor(
    readonly storage = new Drawer(),
    joined = true,
  ) {
    this.outbox = new Outbox(this)
    this.session = new Session(this.call, this.outbox, this.storage)
    this.desks = new Desks(this.session, this.storage)
    this.waiting = new WaitingStore(this.call, this.session)
    this.session.set(somebody(joined))
  }

  readonly clock = (): number => this.now

  get actions(): string[] {
    return this.asked.map(({ action }) => action)
  }

  count(action: string): number {
    return this.actions.filter((asked) => asked === action).length
  }

  /** The last that was sent of an action. */
  sent(action: string): Record<string, unknown> {
    return this.asked.filter((asked) => asked.action === action).pop()?.input ?? {}
  }

  script(action: string, ...replies: (AppError | object)[]): void {
    this.scripted.set(action, replies)
  }

  readonly call: Call = async (_, action, input) => {
    this.asked.push({ action, input: JSON.parse(JSON.stringify(input)) as Record<string, unknown> })
    await Promise.resolve()
    if (this.offline) throw this.offline
    const scripted = this.scripted.get(action)?.shift()
    if (scripted instanceof Error) throw scripted
    return (scripted ?? this.usual(action, input)) as never
  }

  /** A ticket of the server for what it has credited so far. */
  ticket(token: string, earliest = START): WatchTicket {
    return {
      token,
      progress: { ...this.progress(), watched: this.credited },
      now: new Date(this.now + AHEAD).toISOString(),
      checkpointSeconds: checkpointEvery({ length: lesson().durationSeconds }),
      earliestFinish: new Date(earliest + AHEAD).toISOString(),
      enoughAt: this.signs && covered(this.credited) >= ENOUGH ? new Date(this.now + AHEAD).toISOString() : null,
    }
  }

  private usual(action: string, input: unknown): object {
    switch (action) {
      case 'open':
        return this.opened
      case 'start':
        return this.ticket('token-of-start')
      case 'checkpoint':
        this.credited = [...this.credited, ...(input as { spans: Span[] }).spans]
        return this.ticket(`token-${this.count('checkpoint')}`)
      case 'leave':
        return this.progress()
      default:
        return this.finished
    }
  }

  private progress(): MyProgress {
    return { state: 'in-progress', watched: this.credited, position: 0, percent: 0 }
  }
}

/** Lets what was asked be answered. */
export const answered = (): Promise<void> => new Promise((done) => setTimeout(done, 0))
