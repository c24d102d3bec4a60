import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { LessonDetail, MyAppeal } from '../../../contract/lessons'
import type { AppError } from '../../../contract/errors'
import type { Act } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { shortLabel } from '../issue-words'
import { appealId, arrivedAppeal, unsentAppeal, type UnsentAppeal } from '../outbox-acts'

/** In the list of what waits an appeal is told from others by how it begins. */
const BEGINNING = 40

/** What a member tells the secretary of a lesson that was done and is not recorded. */
export class AppealStore {
  writing = false
  busy = false
  error: AppError | null = null
  /** As it came with the lesson or with the reply to the last sending. */
  private known: MyAppeal | null
  /** What had come through the outbox before that: it is older. */
  private heard: MyAppeal | null
  /** Words that were changed and not sent. */
  private draft: string | null = null

  constructor(
    private readonly app: Pick<App, 'call' | 'outbox' | 'session'>,
    private readonly lesson: Pick<LessonDetail, 'lessonId' | 'label' | 'appeal'>,
    heard: MyAppeal | null = null,
  ) {
    this.known = lesson.appeal
    this.heard = heard
    makeAutoObservable<this, 'app' | 'lesson' | 'known' | 'heard'>(this, {
      known: observable.ref,
      heard: observable.ref,
      app: false,
      lesson: false,
    })
  }

  /** As it stands in the cloud, as far as this phone has heard. */
  get appeal(): MyAppeal | null {
    const arrived = arrivedAppeal(this.app.outbox, this.lesson.lessonId)
    return arrived !== null && arrived !== this.heard ? arrived : this.known
  }

  /** The newest words, where they are still on the phone, or were refused when they got through. */
  get unsent(): UnsentAppeal | null {
    return unsentAppeal(this.app.outbox, this.lesson.lessonId)
  }

  /** The newest words wait for a network, and nothing has been changed since. */
  get kept(): boolean {
    return this.unsent?.refused === null && this.draft === null
  }

  /** The words in sight are what the cloud has. */
  get submitted(): boolean {
    return this.appeal !== null && this.unsent === null && this.draft === null
  }

  get online(): boolean {
    return this.app.session.online
  }

  get text(): string {
    return this.draft ?? this.unsent?.text ?? this.appeal?.text ?? ''
  }

  /** An answered one is not opened again. */
  get mayWrite(): boolean {
    return this.appeal === null || this.appeal.state === 'open'
  }

  get maySend(): boolean {
    return this.text.trim() !== '' && !this.busy
  }

  /** Takes what has come with the lesson; `heard` came through the outbox before the lesson was asked for. */
  know(appeal: MyAppeal | null, heard: MyAppeal | null): void {
    this.known = appeal
    this.heard = heard
  }

  write(writing: boolean): void {
    this.writing = writing
    this.error = null
  }

  say(text: string): void {
    this.draft = text
  }

  /** Without a network it waits on the phone. */
  async send(): Promise<void> {
    if (!this.maySend) return
    const { call, outbox } = this.app
    const { owner } = outbox
    const act = this.act()
    this.busy = true
    this.error = null
    try {
      const appeal = await call('lessons', 'appeal', act.input)
      outbox.drop(act.id, owner)
      this.settle(appeal)
    } catch (failure) {
      const error = asAppError(failure)
      if (error.code === 'UNREACHABLE' && owner !== null) {
        outbox.put(act, owner)
        runInAction(() => (this.draft = null))
      } else runInAction(() => (this.error = error))
    } finally {
      runInAction(() => (this.busy = false))
    }
  }

  private settle(appeal: MyAppeal): void {
    this.know(appeal, arrivedAppeal(this.app.outbox, this.lesson.lessonId))
    this.draft = null
    this.writing = false
  }

  private act(): Act & { action: 'appeal' } {
    const { lessonId, label } = this.lesson
    const text = this.text.trim()
    const letters = [...text]
    return {
      id: appealId(lessonId),
      title: `${shortLabel(label)}申诉`,
      detail: letters.length > BEGINNING ? `${letters.slice(0, BEGINNING).join('')}…` : text,
      name: 'lessons',
      action: 'appeal',
      input: { lessonId, text },
    }
  }
}
