import { makeAutoObservable, observable, when } from 'mobx'
import type { Finished, LessonDetail } from '../../contract/lessons'
import { AppError } from '../../contract/errors'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { DraftBox } from './draft'
import { finishId } from './outbox-acts'
import { Quiz, type Outcome } from './quiz/quiz.store'
import type { QuizLock } from './watching/quiz-lock'
import type { Mode } from './watching/ticket'
import { Watching, type Parts } from './watching/watching.store'

/** Addresses of films and pictures are signed for about two hours. */
const ADDRESS_LASTS_MS = 3_600_000
/** So soon after loading, a film that fails does not fail for its age. */
const FRESH_MS = 600_000

/** One lesson as its screens see it: the lesson, the watching of it and its questions. */
export class LessonStore {
  readonly lesson = new Loadable<LessonDetail>()
  mode: Mode = 'watch'
  /** Null for visitors and once the lesson is finished: then nothing is recorded. */
  watching: Watching | null = null
  quiz: Quiz | null = null
  /** The player could not get the film. */
  filmFailed = false
  /** Second that another screen wants to see again. */
  private wanted: number | null = null
  /** The playhead where nothing is recorded. */
  private replayed = 0
  /** On the way to the questions: handing in tells the cloud all that leaving would. */
  private answering = false
  private owner: string | null = null
  private loadedAt = 0
  /** What came through the outbox and was shown already; a later try is not overwritten by it. */
  private heard: Finished | null = null

  constructor(
    private readonly app: Parts & Pick<App, 'session'>,
    readonly lessonId: string,
  ) {
    makeAutoObservable<this, 'app' | 'answering' | 'owner' | 'wanted' | 'loadedAt' | 'heard'>(this, {
      lesson: false,
      lessonId: false,
      watching: observable.ref,
      quiz: observable.ref,
      app: false,
      answering: false,
      owner: false,
      wanted: false,
      loadedAt: false,
      heard: false,
    })
  }

  /** Brings the lesson; with it the watching goes on where it was. */
  async load(): Promise<void> {
    await this.lesson.load(async () => {
      await this.knowWho()
      return this.app.call('lessons', 'open', { lessonId: this.lessonId })
    })
    if (this.lesson.value && !this.lesson.error) this.take(this.lesson.value)
  }

  /** On every showing of a screen: who uses the phone, what the outbox has got through, and how old the addresses are may be other than before. */
  async show(): Promise<void> {
    this.watching?.tick()
    const { arrived } = this
    if (arrived && this.quiz && arrived !== this.heard) {
      this.heard = arrived
      this.settle(arrived)
    }
    const { value, busy } = this.lesson
    const stale = this.owner !== this.ownerNow || this.age > ADDRESS_LASTS_MS
    if (!busy && (!value || stale)) await this.load()
  }

  get done(): boolean {
    return Boolean(this.lesson.value?.receipt)
  }

  get visitor(): boolean {
    return !this.app.session.joined
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Where a visitor has asked to be let in. */
  get applied(): string | null {
    return this.app.session.me.value?.pendingBranch?.name ?? null
  }

  /** The answers are kept on the phone and wait for the network. */
  get handedIn(): boolean {
    return this.app.outbox.pending.some((item) => item.id === finishId(this.lessonId))
  }

  /** Whether the questions may be answered now: for the first time, or again for a higher score. */
  get mayAnswer(): boolean {
    const { quiz, watching } = this
    if (!quiz || this.handedIn) return false
    if (quiz.busy || quiz.over) return true
    return watching ? watching.openMode !== null : Boolean(this.lesson.value?.mayRedo)
  }

  /** Where the film goes on. The lesson is on the screen a moment before the watching is set out: until then the cloud's word counts. */
  get position(): number {
    if (this.watching) return this.watching.position
    return this.replayed > 0 ? this.replayed : (this.lesson.value?.progress.position ?? 0)
  }

  get lock(): QuizLock | null {
    return this.watching?.lock(this.mode) ?? null
  }

  setMode(mode: Mode): void {
    this.mode = mode
    this.watching?.interrupt()
    if (mode === 'read') void this.begin()
  }

  /** The player began to play. */
  play(): void {
    this.filmFailed = false
    this.watching?.interrupt()
    void this.begin()
  }

  /** One position of the player; sends a checkpoint when one is due. */
  report(position: number): void {
    const { watching } = this
    if (!watching) this.replayed = Math.floor(position)
    else {
      watching.report(position)
      if (watching.startIsDue('watch')) void this.begin()
      else if (watching.checkpointIsDue) void watching.checkpoint()
    }
  }

  pause(): void {
    this.watching?.interrupt()
  }

  failFilm(): void {
    this.pause()
    this.filmFailed = true
    if (this.age > FRESH_MS) void this.load()
  }

  wantSecond(second: number): void {
    this.mode = 'watch'
    this.wanted = second
  }

  /** Answers once. */
  takeWanted(): number | null {
    const { wanted } = this
    this.wanted = null
    return wanted
  }

  /** The screen's second hand; reading has no player whose reports could bring about another try to begin. */
  tick(): void {
    this.watching?.tick()
    if (this.mode === 'read' && this.watching?.startIsDue('read')) void this.begin()
  }

  /** The lesson's screen goes out of sight; on the way to the questions, handing in will carry all that there is to tell. */
  async hide(): Promise<void> {
    this.watching?.interrupt()
    if (!this.answering) await this.leave()
  }

  /** Keeps in the cloud what was played, for another day or device. */
  async leave(): Promise<void> {
    if (!this.handedIn) await this.watching?.leave()
  }

  toLesson(): void {
    this.answering = false
  }

  /** Before the questions are shown; those of a try that is over begin anew. */
  toQuiz(): void {
    this.answering = true
    if (this.quiz?.over) this.quiz.restart()
  }

  async submit(): Promise<Outcome> {
    const { quiz } = this
    if (!quiz) return 'failed'
    const outcome = await quiz.submit()
    if (outcome === 'graded' && quiz.result) this.settle(quiz.result)
    if (outcome === 'elsewhere') await this.load()
    return outcome
  }

  private async begin(): Promise<void> {
    if ((await this.watching?.start(this.mode)) === 'done') await this.load()
  }

  private take(lesson: LessonDetail): void {
    const { watching } = this
    this.loadedAt = this.app.clock()
    const sameWay = this.owner === this.ownerNow && watching && !lesson.receipt
    if (lesson.videoUrl === null) this.mode = 'read'
    if (sameWay) return
    this.setOut(lesson)
    if (this.mode === 'read') void this.begin()
  }

  private setOut(lesson: LessonDetail): void {
    const personKey = this.app.session.me.value?.personKey ?? ''
    const box = new DraftBox(this.app, { personKey, lessonId: this.lessonId })
    this.owner = this.ownerNow
    this.replayed = 0
    if (lesson.receipt) box.clear()
    this.watching = lesson.receipt || this.visitor ? null : new Watching(this.app, lesson, box)
    const keep = this.quiz?.result
    this.quiz = this.visitor ? null : new Quiz(this.app, { lesson, box, watching: () => this.watching })
    if (keep && lesson.receipt) this.quiz?.take(keep)
  }

  private settle(finished: Finished): void {
    const { value } = this.lesson
    if (!value) return
    if (this.quiz && this.quiz.result !== finished) this.quiz.take(finished)
    const { receipt, mayRedo } = finished
    if (!receipt) return
    this.watching = null
    this.lesson.set({ ...value, receipt, mayRedo, state: receipt.late ? 'late' : 'done', doneAt: receipt.doneAt })
  }

  private get age(): number {
    return this.app.clock() - this.loadedAt
  }

  private get arrived(): Finished | null {
    const reply = this.app.outbox.arrived.find(({ item }) => item.id === finishId(this.lessonId))?.reply
    return isFinished(reply) ? reply : null
  }

  private get ownerNow(): string | null {
    const { me, joined } = this.app.session
    return me.value ? `${me.value.personKey} ${joined}` : null
  }

  /** A lesson may be opened by a link before the app knows who opens it. */
  private async knowWho(): Promise<void> {
    const { session } = this.app
    if (session.me.busy) await when(() => !session.me.busy)
    if (!session.me.value) await session.refresh()
    if (!session.me.value) throw session.me.error ?? new AppError('UNREACHABLE', '网络不太稳定，请稍后再试')
  }
}

const isFinished = (reply: unknown): reply is Finished =>
  typeof reply === 'object' && reply !== null && 'result' in reply && 'receipt' in reply
