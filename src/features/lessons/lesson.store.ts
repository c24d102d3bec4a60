import { makeAutoObservable, observable } from 'mobx'
import type { Finished, LessonDetail, MyAppeal } from '../../contract/lessons'
import { isOver } from '../../domain/assignments/late'
import type { App } from '../../stores/app'
import { Loadable } from '../../stores/loadable'
import { arrivedAppeal, arrivedResult, finishId } from './outbox-acts'
import { knowPerson, personNow } from './person'
import type { Outcome, Quiz } from './quiz/quiz.store'
import { isFinished, Taking } from './taking.store'
import { AppealStore } from './watching/appeal.store'
import { Playback } from './watching/playback.store'
import { lockHint } from './watching/quiz-lock'
import type { Watching } from './watching/watching.store'

/** Addresses of films and pictures are signed for about two hours. */
const ADDRESS_LASTS_MS = 3_600_000

/** One lesson as its screens share it: brought from the cloud, and taken by whoever uses the phone. */
export class LessonStore {
  readonly lesson = new Loadable<LessonDetail>()
  readonly playback: Playback
  /** Null until the lesson is there, as the next. */
  appeal: AppealStore | null = null
  private taking: Taking | null = null
  /** On the way to the questions: handing in tells the cloud all that leaving would. */
  private answering = false
  private loadedAt = 0
  /** What came through the outbox and was shown already; a later try is not overwritten by it. */
  private heard: Finished | null = null

  constructor(
    private readonly app: App,
    readonly lessonId: string,
  ) {
    this.playback = new Playback(this)
    makeAutoObservable<this, 'app' | 'taking' | 'answering' | 'loadedAt' | 'heard'>(this, {
      lesson: false,
      lessonId: false,
      playback: false,
      appeal: observable.ref,
      taking: observable.ref,
      app: false,
      answering: false,
      loadedAt: false,
      heard: false,
    })
  }

  /** Null for visitors and once the lesson is finished: then nothing is recorded. */
  get watching(): Watching | null {
    return this.taking?.watching ?? null
  }

  get quiz(): Quiz | null {
    return this.taking?.quiz ?? null
  }

  get done(): boolean {
    const { value } = this.lesson
    return value !== null && isFinished(value)
  }

  get visitor(): boolean {
    return !this.app.session.may('take-lesson')
  }

  get mayAppeal(): boolean {
    return this.app.session.may('appeal')
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Whether nothing can be on time any more, by this phone's clock. */
  get over(): boolean {
    const { value } = this.lesson
    return value !== null && isOver(value, this.app.clock())
  }

  /** Where a visitor has asked to be let in, and waits for the answer. */
  get applied(): string | null {
    const request = this.app.session.me.value?.request
    return request?.state === 'open' ? request.branch.name : null
  }

  /** The answers are kept on the phone and wait for the network. */
  get handedIn(): boolean {
    return this.app.outbox.pending.some(({ id }) => id === finishId(this.lessonId))
  }

  /** Whether the questions may be answered now: for the first time, or again for a higher score. */
  get mayAnswer(): boolean {
    const { quiz, watching } = this
    if (!quiz || this.handedIn) return false
    if (quiz.busy || quiz.over) return true
    return watching ? watching.openMode !== null : Boolean(this.lesson.value?.mayRedo)
  }

  /** What is missing before the questions, in words; null where nothing is, or nothing is recorded. */
  get missing(): string | null {
    const { lock } = this.playback
    return lock && !lock.open ? lockHint(lock) : null
  }

  /** The answer to an appeal that is seen here for the first time; null where there is no news. */
  get newAnswer(): MyAppeal | null {
    const appeal = this.lesson.value?.appeal
    return appeal?.unseen ? appeal : null
  }

  /** What the member should know of the recording. */
  get notice(): string | null {
    return this.watching?.tickets.notice ?? null
  }

  /** Ms since the lesson came from the cloud. */
  get age(): number {
    return this.app.clock() - this.loadedAt
  }

  /** Brings the lesson; with it the watching goes on where it was. */
  async load(): Promise<void> {
    let heard: MyAppeal | null = null
    await this.lesson.load(async () => {
      await knowPerson(this.app.session)
      heard = arrivedAppeal(this.app.outbox, this.lessonId)
      return this.app.call('lessons', 'open', { lessonId: this.lessonId })
    })
    if (this.lesson.value && !this.lesson.error) this.take(this.lesson.value, heard)
    if (this.newAnswer) await this.tellSeen()
  }

  /** On every showing of a screen: who uses the phone, what the outbox has got through, and how old the addresses are may be other than before. */
  async show(): Promise<void> {
    this.watching?.tick()
    const arrived = arrivedResult(this.app.outbox, this.lessonId)
    if (arrived && this.quiz && arrived !== this.heard) {
      this.heard = arrived
      this.settle(arrived)
    }
    const { value, busy } = this.lesson
    const stale = this.taking?.person !== personNow(this.app.session) || this.age > ADDRESS_LASTS_MS
    if (!busy && (!value || stale)) await this.load()
  }

  /** The second hand of whatever screen of the lesson is in sight. */
  tick(): void {
    this.playback.tick()
  }

  /** A second that another screen wants to see again, once the lesson is shown. */
  wantSecond(second: number): void {
    this.playback.wantSecond(second)
  }

  /** The lesson's screen goes out of sight; on the way to the questions, handing in will carry all that there is to tell. */
  async hide(): Promise<void> {
    this.playback.pause()
    if (!this.answering) await this.leave()
  }

  /** Keeps in the cloud what was played, for another day or device. */
  async leave(): Promise<void> {
    if (!this.handedIn) await this.watching?.telling.leave()
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

  /** The screen with the answer is there. Where the cloud does not hear of it, it is told as new once more. */
  private async tellSeen(): Promise<void> {
    await this.app.call('lessons', 'sawAnswer', { lessonId: this.lessonId }).catch(() => undefined)
  }

  /** The same person goes on where they are, with new addresses; else the lesson is begun anew. */
  private take(lesson: LessonDetail, heard: MyAppeal | null): void {
    const { app, taking, playback } = this
    const samePerson = taking?.person === personNow(app.session)
    this.loadedAt = app.clock()
    playback.fit(lesson)
    if (samePerson && this.appeal) this.appeal.know(lesson.appeal, heard)
    else this.appeal = new AppealStore(app, lesson, heard)
    if (taking?.watching && samePerson && !isFinished(lesson)) {
      void taking.watching.telling.learn(lesson.progress.watched)
      return
    }
    const told = taking?.quiz?.result
    this.taking = new Taking(app, lesson)
    if (told && lesson.receipt) this.taking.hear(told)
    playback.restart()
  }

  /** Takes what the cloud said to the answers. */
  private settle(finished: Finished): void {
    const { value } = this.lesson
    if (!value) return
    this.taking?.hear(finished)
    const { receipt, mayRedo } = finished
    // Answers that did not do have left nothing of what was watched in the cloud, where the secretary and another phone look.
    if (!receipt) return void this.leave()
    this.lesson.set({ ...value, receipt, mayRedo, state: receipt.late ? 'late' : 'done', doneAt: receipt.doneAt })
  }
}
