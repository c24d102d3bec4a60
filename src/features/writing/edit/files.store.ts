import { makeAutoObservable, runInAction } from 'mobx'
import type { WritingFile } from '../../../contract/writing'
import { FILE_BYTES_MAX } from '../../../domain/limits'
import { tooLarge } from '../../../domain/size-words'
import { newId } from '../../../services/new-id'
import type { Chosen, NotChosen } from '../../../services/platform/chosen'
import { Upload } from '../../../services/upload'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'

/** What is to become of a file: a picture in the text, one that stands there already, an attachment, or the text itself. */
export type Use = 'picture' | 'pasted' | 'attachment' | 'document'

/** A file on its way to the cloud. */
export interface SentFile {
  uploadId: string
  name: string
  use: Use
  percent: number
  /** Why it stopped, or can't be taken. */
  problem: string | null
  /** Whether a tap goes on with it: what the cloud refuses it refuses again. */
  again: boolean
}

interface Going extends SentFile {
  upload: Upload<{ file: WritingFile | null }>
}

/** What has a name in the text already keeps it. */
type Sent = Pick<Chosen, 'name' | 'bytes' | 'read'> & { uploadId?: string }

interface Of {
  orgId: string
  /** It has come whole. */
  onCome: (file: WritingFile, use: Use) => void
}

const REFUSED: Record<Exclude<NotChosen, 'cancelled'>, string> = {
  refused: '没有打开权限。可以在手机的设置里打开，再试一次。',
  failed: '这个文件读不出来，换一个再试。',
}

/** Files of a text: each with how far it has come, or why it can't be taken; the text stays meanwhile. */
export class FilesStore {
  problem: string | null = null
  private going: Going[] = []

  constructor(
    private readonly app: Pick<App, 'call' | 'clock'>,
    private readonly of: Of,
  ) {
    makeAutoObservable<this, 'app' | 'of'>(this, { app: false, of: false })
  }

  get sending(): readonly SentFile[] {
    return this.going
  }

  /** What the person chose, or why nothing was. */
  async add(chosen: readonly Sent[] | NotChosen, use: Use): Promise<void> {
    this.problem = null
    if (typeof chosen === 'string') {
      if (chosen !== 'cancelled') this.problem = REFUSED[chosen]
      return
    }
    const begun = chosen.map((one) => this.begin(one, use))
    for (const uploadId of begun) await this.goOn(uploadId)
  }

  /** Sends what is left of one that stopped. */
  async goOn(uploadId: string): Promise<void> {
    const going = this.find(uploadId)
    if (!going || !going.again) return
    runInAction(() => (going.problem = null))
    try {
      const reply = await going.upload.send()
      runInAction(() => this.arrived(going, reply?.file ?? null))
    } catch (failure) {
      const error = asAppError(failure)
      runInAction(() => {
        going.problem = error.message
        going.again = error.code === 'UNREACHABLE'
      })
    }
  }

  giveUp(uploadId: string): void {
    this.find(uploadId)?.upload.stop()
    this.going = this.going.filter((one) => one.uploadId !== uploadId)
  }

  private find(uploadId: string): Going | undefined {
    return this.going.find((one) => one.uploadId === uploadId)
  }

  private begin(chosen: Sent, use: Use): string {
    const { app } = this
    const { orgId } = this.of
    const { name, bytes } = chosen
    const uploadId = chosen.uploadId ?? newId('u', app.clock())
    const upload = new Upload(
      chosen,
      (nth, part) => app.call('writing', 'upload', { orgId, uploadId, name, bytes, nth, part }),
      { tell: (percent) => this.tell(uploadId, percent) },
    )
    const problem = bytes > FILE_BYTES_MAX ? tooLarge(bytes) : null
    this.going = [...this.going, { uploadId, name, use, percent: 0, problem, again: problem === null, upload }]
    return uploadId
  }

  private tell(uploadId: string, percent: number): void {
    const going = this.find(uploadId)
    if (going) going.percent = percent
  }

  private arrived(going: Going, file: WritingFile | null): void {
    if (!this.find(going.uploadId)) return
    if (file === null) {
      going.problem = '没有传完，再试一次。'
      return
    }
    this.giveUp(going.uploadId)
    this.of.onCome(file, going.use)
  }
}
