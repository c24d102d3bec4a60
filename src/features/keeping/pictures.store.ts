import { makeAutoObservable, runInAction } from 'mobx'
import type { Chosen, NotChosen } from '../../services/platform/chosen'
import { Upload } from '../../services/upload'
import type { App } from '../../stores/app'
import { asAppError } from '../../stores/loadable'
import { newId } from '../../services/new-id'

/** A picture that is in the cloud. */
export interface Picture {
  id: string
  /** Where it can be seen for now; empty where that is not known. */
  url: string
}

/** One on its way. */
export interface SentPicture {
  uploadId: string
  shown: string
  percent: number
  /** Why it stopped; a tap goes on. */
  problem: string | null
}

interface Going extends SentPicture {
  upload: Upload<{ pictureId: string | null; url: string | null }>
}

const REFUSED: Record<Exclude<NotChosen, 'cancelled'>, string> = {
  refused: '没有打开相册权限。可以在手机的设置里打开，再试一次。',
  failed: '这张图片读不出来，换一张 JPG 或 PNG。',
}

interface Of {
  venueId: string
  most: number
  onChange: (ids: string[]) => void
  choose: (most: number) => Promise<Chosen[] | NotChosen>
}

/** Pictures of a venue or an activity: chosen on this phone, sent in parts. */
export class PicturesStore {
  pictures: readonly Picture[] = []
  problem: string | null = null
  private going: Going[] = []

  constructor(
    private readonly app: Pick<App, 'call' | 'clock'>,
    private readonly of: Of,
  ) {
    makeAutoObservable<this, 'app' | 'of'>(this, { app: false, of: false })
  }

  get most(): number {
    return this.of.most
  }

  get sending(): readonly SentPicture[] {
    return this.going
  }

  /** How many more there may be. */
  get room(): number {
    return this.most - this.pictures.length - this.going.length
  }

  /** Those that are in the cloud already. */
  show(pictures: readonly Picture[]): void {
    this.pictures = pictures
  }

  async add(): Promise<void> {
    this.problem = null
    if (this.room <= 0) return
    const chosen = await this.of.choose(this.room)
    if (typeof chosen === 'string') {
      runInAction(() => (this.problem = chosen === 'cancelled' ? null : REFUSED[chosen]))
      return
    }
    const begun = runInAction(() => chosen.map((one) => this.begin(one)))
    for (const uploadId of begun) await this.goOn(uploadId)
  }

  /** Sends what is left of one that stopped. */
  async goOn(uploadId: string): Promise<void> {
    const going = this.going.find((one) => one.uploadId === uploadId)
    if (!going) return
    runInAction(() => (going.problem = null))
    try {
      const reply = await going.upload.send()
      runInAction(() => this.arrived(uploadId, reply))
    } catch (failure) {
      runInAction(() => (going.problem = asAppError(failure).message))
    }
  }

  giveUp(uploadId: string): void {
    this.going.find((one) => one.uploadId === uploadId)?.upload.stop()
    this.going = this.going.filter((one) => one.uploadId !== uploadId)
  }

  remove(id: string): void {
    this.put(this.pictures.filter((picture) => picture.id !== id))
  }

  private begin(chosen: Chosen): string {
    const { app } = this
    const { venueId } = this.of
    const uploadId = newId('u', app.clock())
    const { bytes, shown } = chosen
    const upload = new Upload(
      chosen,
      (nth, part) => app.call('keeping', 'picture', { venueId, uploadId, bytes, nth, part }),
      { tell: (percent) => this.tell(uploadId, percent) },
    )
    this.going = [...this.going, { uploadId, shown, percent: 0, problem: null, upload }]
    return uploadId
  }

  private tell(uploadId: string, percent: number): void {
    const going = this.going.find((one) => one.uploadId === uploadId)
    if (going) going.percent = percent
  }

  private arrived(uploadId: string, reply: { pictureId: string | null; url: string | null } | null): void {
    const going = this.going.find((one) => one.uploadId === uploadId)
    if (!going) return
    this.going = this.going.filter((one) => one.uploadId !== uploadId)
    const id = reply?.pictureId ?? null
    if (id === null) this.problem = '图片没有传完，再选一次。'
    else this.put([...this.pictures, { id, url: reply?.url ?? going.shown }])
  }

  private put(pictures: readonly Picture[]): void {
    this.pictures = pictures
    this.of.onChange(pictures.map(({ id }) => id))
  }
}
