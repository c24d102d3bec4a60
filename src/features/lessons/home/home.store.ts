import { makeAutoObservable, observable } from 'mobx'
import type { OwnRequest } from '../../../contract/identity'
import type { StudyHome } from '../../../contract/lessons'
import { isOver } from '../../../domain/assignments/late'
import { covered, percentOf, skipped, subtract, union, type Span } from '../../../domain/lessons/spans'
import type { Waiting } from '../../../services/outbox'
import type { App } from '../../../stores/app'
import { Loadable } from '../../../stores/loadable'
import { DraftBox, type Draft } from '../draft'
import { unsentAnswers } from '../outbox-acts'

export type Issue = NonNullable<StudyHome['issue']>

/** visitor: may look, nothing is recorded · waiting: handed in, but the cloud has not got it yet */
export type Stage = 'visitor' | 'not-started' | 'in-progress' | 'waiting' | 'done' | 'late'

/** This week's lesson as the member sees it: what the cloud knows, with what only this phone knows so far. */
export class HomeStore {
  readonly home = new Loadable<StudyHome>()
  /** What was played on this phone; the cloud may not have been told. */
  private draft: Draft | null = null

  constructor(private readonly app: Pick<App, 'call' | 'storage' | 'outbox' | 'session' | 'clock'>) {
    makeAutoObservable<this, 'app' | 'draft'>(this, { home: false, app: false, draft: observable.ref })
  }

  get issue(): Issue | null {
    return this.home.value?.issue ?? null
  }

  /** What has become of asking a branch to be added. */
  get request(): OwnRequest | null {
    return this.app.session.me.value?.request ?? null
  }

  /** Answers to this issue that are still on the phone, or were refused. */
  get unsent(): Waiting | null {
    return unsentAnswers(this.app.outbox, this.issue?.lessonId ?? '')
  }

  get stage(): Stage {
    const { issue } = this
    if (!issue || !this.home.value?.may.includes('take-lesson')) return 'visitor'
    if (issue.state === 'done' || issue.state === 'late') return issue.state
    if (this.unsent) return 'waiting'
    return this.watched.length > 0 ? 'in-progress' : issue.state
  }

  /** After the deadline a lesson can still be made up. */
  get overdue(): boolean {
    const { issue } = this
    return issue !== null && isOver(issue, this.home.value?.now ?? 0)
  }

  get watched(): Span[] {
    const { issue, draft } = this
    return union([...(issue?.progress.watched ?? []), ...(draft?.spans ?? [])])
  }

  /** Where to go on, in seconds: this phone's place, unless another device has got further. */
  get position(): number {
    const { issue, draft } = this
    if (!issue) return 0
    const elsewhere = !draft || subtract(issue.progress.watched, draft.spans).length > 0
    return elsewhere ? issue.progress.position : draft.position
  }

  get percent(): number {
    return percentOf(this.watched, this.issue?.durationSeconds ?? 0)
  }

  get watchedSeconds(): number {
    return covered(this.watched)
  }

  get gaps(): number {
    return skipped(this.watched, this.issue?.durationSeconds ?? 0).length
  }

  /** For every time the screen is shown: one call, and one more only while it is not known who this is, or a request waits for its answer. */
  async refresh(): Promise<void> {
    const { session, call } = this.app
    if (!session.me.value || this.request?.state === 'open') void session.refresh()
    this.readDraft()
    await this.home.load(() => call('lessons', 'home', {}))
    this.readDraft()
  }

  private readDraft(): void {
    const personKey = this.app.session.me.value?.personKey
    const lessonId = this.issue?.lessonId
    this.draft = personKey && lessonId ? new DraftBox(this.app, { personKey, lessonId }).draft : null
  }
}
