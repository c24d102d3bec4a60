import { makeAutoObservable } from 'mobx'
import type { LessonDetail } from '../../../contract/lessons'
import type { Loadable } from '../../../stores/loadable'
import type { QuizLock } from './quiz-lock'
import type { Mode } from './ticket'
import type { Watching } from './watching.store'

/** So soon after loading, a film that fails does not fail for its age. */
const FRESH_MS = 600_000

/** As much of a lesson as playing it needs. */
interface Playable {
  readonly lesson: Loadable<LessonDetail>
  /** Null where nothing is recorded. */
  readonly watching: Watching | null
  /** Ms since the lesson came from the cloud. */
  readonly age: number
  load(): Promise<void>
}

/** What the lesson's screen shows, film or text, and what its player does; recorded or not. */
export class Playback {
  mode: Mode = 'watch'
  /** The player could not get the film. */
  filmFailed = false
  /** Second that another screen wants to see again. */
  private wanted: number | null = null
  /** The playhead where nothing is recorded. */
  private replayed = 0

  constructor(private readonly of: Playable) {
    makeAutoObservable<this, 'of' | 'wanted'>(this, { of: false, wanted: false })
  }

  /** Where the film goes on. The lesson is on the screen a moment before the watching is set out: until then the cloud's word counts. */
  get position(): number {
    const { watching, lesson } = this.of
    if (watching) return watching.played.position
    return this.replayed > 0 ? this.replayed : (lesson.value?.progress.position ?? 0)
  }

  get lock(): QuizLock | null {
    return this.of.watching?.lock(this.mode) ?? null
  }

  /** A lesson without a film is read. */
  fit({ videoUrl }: LessonDetail): void {
    if (videoUrl === null) this.mode = 'read'
  }

  /** For another person, or another way through the lesson: reading begins by itself, the film with its first play. */
  restart(): void {
    this.replayed = 0
    if (this.mode === 'read') void this.begin()
  }

  setMode(mode: Mode): void {
    this.mode = mode
    this.pause()
    if (mode === 'read') void this.begin()
  }

  /** The player began to play. */
  play(): void {
    this.filmFailed = false
    this.pause()
    void this.begin()
  }

  /** One position of the player; sends a checkpoint when one is due. */
  report(position: number): void {
    const { watching } = this.of
    if (!watching) {
      this.replayed = Math.floor(position)
      return
    }
    watching.report(position)
    if (watching.tickets.startIsDue('watch')) void this.begin()
    else if (watching.telling.signingIsDue(watching.openMode)) void watching.sign()
    else if (watching.telling.checkpointIsDue) void watching.telling.checkpoint()
  }

  pause(): void {
    this.of.watching?.played.interrupt()
  }

  failFilm(): void {
    this.pause()
    this.filmFailed = true
    if (this.of.age > FRESH_MS) void this.of.load()
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
    const { watching } = this.of
    watching?.tick()
    if (this.mode === 'read' && watching?.tickets.startIsDue('read')) void this.begin()
    else if (watching?.telling.signingIsDue(watching.openMode)) void watching.sign()
  }

  private async begin(): Promise<void> {
    if ((await this.of.watching?.tickets.start(this.mode)) === 'done') await this.of.load()
  }
}
