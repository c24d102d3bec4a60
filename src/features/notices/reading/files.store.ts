import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { ShownAttachment } from '../../../contract/notices'
import { fileNameOf } from '../../../domain/notices/file-name'
import type { openFile, Opening } from '../../../services/platform/attachments'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'

/** What goes on with a file: it comes, at first by asking for its address; it was opened; or did not come, and why. */
export type FileState =
  | { state: 'coming'; percent: number }
  | { state: 'opened' }
  | { state: 'broken' | 'stuck' | 'gone' }

/** Brings a file and opens it. */
export type OpenFile = typeof openFile

interface Parts {
  /** The cloud no longer knows the file: the notice has to be asked for anew. */
  onGone: () => void
  bring: OpenFile
}

/** One tap on a file: what it brought is told as long as no other tap, and no stop, has come after it. */
interface Turn {
  /** Null while the address is asked for. */
  opening: Opening | null
}

/** How finely progress is told: a phone should not be sent a picture for each piece that comes. */
const STEP_PERCENT = 7

/** The attachments of a notice, one at a time: from the cloud to the person's eyes. */
export class FileStore {
  private readonly states = observable.map<string, FileState>([], { deep: false })
  private readonly turns = new Map<string, Turn>()

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly noticeId: string,
    private readonly parts: Parts,
  ) {
    makeAutoObservable<this, 'app' | 'noticeId' | 'parts' | 'states' | 'turns'>(this, {
      app: false,
      noticeId: false,
      parts: false,
      states: false,
      turns: false,
    })
  }

  get online(): boolean {
    return this.app.session.online
  }

  /** Null at rest. */
  of(id: string): FileState | null {
    return this.states.get(id) ?? null
  }

  /** Tapped twice it opens once; another that is on its way is stopped. Its address ends after minutes, so each tap asks for one. */
  async open({ id, kind, bytes }: ShownAttachment): Promise<void> {
    if (this.isOnItsWay(id) || !this.online) return
    this.leave()
    const turn: Turn = { opening: null }
    this.turns.set(id, turn)
    this.set(id, { state: 'coming', percent: 0 })
    try {
      const { url, name } = await this.app.call('notices', 'file', { noticeId: this.noticeId, attachmentId: id })
      if (this.turns.get(id) !== turn) return
      turn.opening = this.parts.bring({ url, name: fileNameOf(name, kind), kind, bytes }, (percent) => {
        if (this.turns.get(id) === turn) this.tell(id, percent)
      })
      const outcome = await turn.opening.outcome
      if (outcome !== 'stopped') this.end(id, turn, { state: outcome })
    } catch (failure) {
      const gone = asAppError(failure).code === 'NOT_FOUND'
      if (this.end(id, turn, { state: gone ? 'gone' : 'broken' }) && gone) this.parts.onGone()
    }
  }

  stop({ id }: Pick<ShownAttachment, 'id'>): void {
    const turn = this.turns.get(id)
    this.turns.delete(id)
    this.states.delete(id)
    turn?.opening?.stop()
  }

  /** Stops what is on its way: it shall not open over something else. */
  leave(): void {
    for (const id of [...this.turns.keys()]) this.stop({ id })
  }

  private isOnItsWay(id: string): boolean {
    return this.turns.has(id)
  }

  /** Whether it was still the turn of this tap. */
  private end(id: string, turn: Turn, state: FileState): boolean {
    if (this.turns.get(id) !== turn) return false
    this.turns.delete(id)
    this.set(id, state)
    return true
  }

  /** All of it is told by its opening. */
  private tell(id: string, percent: number): void {
    const before = this.states.get(id)
    if (before?.state !== 'coming' || percent >= 100) return
    if (percent - before.percent >= STEP_PERCENT) this.set(id, { state: 'coming', percent })
  }

  private set(id: string, state: FileState): void {
    runInAction(() => this.states.set(id, state))
  }
}
