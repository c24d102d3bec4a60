import { makeAutoObservable, observable, runInAction } from 'mobx'
import type { ShownAttachment } from '../../../contract/notices'
import { fileNameOf } from '../../../domain/notices/file-name'
import type { openFile, Opening, OpenOutcome } from '../../../services/platform/attachments'
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

/** How finely progress is told: a phone should not be sent a picture for each piece that comes. */
const STEP_PERCENT = 7

/** The attachments of a notice, one at a time: from the cloud to the person's eyes. */
export class FileStore {
  private readonly states = observable.map<string, FileState>([], { deep: false })
  private readonly openings = new Map<string, Opening>()
  /** Those that were stopped while their address was asked for. */
  private readonly stopped = new Set<string>()

  constructor(
    private readonly app: Pick<App, 'call' | 'session'>,
    private readonly noticeId: string,
    private readonly parts: Parts,
  ) {
    makeAutoObservable<this, 'app' | 'noticeId' | 'parts' | 'states' | 'openings' | 'stopped'>(this, {
      app: false,
      noticeId: false,
      parts: false,
      states: false,
      openings: false,
      stopped: false,
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
    this.set(id, { state: 'coming', percent: 0 })
    try {
      const { url, name } = await this.app.call('notices', 'file', { noticeId: this.noticeId, attachmentId: id })
      if (this.stopped.delete(id)) return
      const opening = this.parts.bring({ url, name: fileNameOf(name, kind), kind, bytes }, (percent) =>
        this.tell(id, percent),
      )
      this.openings.set(id, opening)
      this.settle(id, await opening.outcome)
    } catch (failure) {
      if (this.stopped.delete(id)) return
      const gone = asAppError(failure).code === 'NOT_FOUND'
      this.set(id, { state: gone ? 'gone' : 'broken' })
      if (gone) this.parts.onGone()
    } finally {
      this.openings.delete(id)
    }
  }

  stop({ id }: Pick<ShownAttachment, 'id'>): void {
    const opening = this.openings.get(id)
    if (opening) opening.stop()
    else if (this.isOnItsWay(id)) this.stopped.add(id)
    this.states.delete(id)
  }

  /** Stops what is on its way: it shall not open over something else. */
  leave(): void {
    for (const id of [...this.states.keys()]) if (this.isOnItsWay(id)) this.stop({ id })
  }

  private isOnItsWay(id: string): boolean {
    return this.states.get(id)?.state === 'coming' || this.stopped.has(id)
  }

  private settle(id: string, outcome: OpenOutcome): void {
    if (outcome === 'stopped') runInAction(() => this.states.delete(id))
    else this.set(id, { state: outcome })
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
