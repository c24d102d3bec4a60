import { makeAutoObservable, observable, reaction, runInAction } from 'mobx'
import type { TakenDocument } from '../../../contract/taking'
import type { WritingFile } from '../../../contract/writing'
import { ATTACHMENTS_MAX } from '../../../domain/limits'
import { isLostText, type LostThing } from '../../../domain/notices/html/lost'
import { writingFlaws } from '../../../domain/notices/writing-flaws'
import { chooseFiles } from '../../../services/platform/choose-file'
import { choosePictures, picturesOf } from '../../../services/platform/choose-pictures'
import { chosenBlob } from '../../../services/platform/pick-in-browser'
import type { App } from '../../../stores/app'
import { asAppError } from '../../../stores/loadable'
import { AgainStore } from './again.store'
import { BurdenStore } from './burden.store'
import { ChecksStore } from './checks.store'
import { asWritten } from './draft'
import { FilesStore, type Use } from './files.store'
import type { Pasted } from './paste'
import { ReachStore } from './reach.store'
import type { RichEditor } from './rich'
import { WriteStore } from './write.store'

/** What lies over the page. */
export type Open =
  | 'scope'
  | 'people'
  | 'category'
  | 'moment'
  | 'deadline'
  | 'says'
  | 'full'
  | 'link'
  | 'lesson'
  | 'activity'
  | 'preview'
  | 'lost'
  | 'theirs'
  | 'discard'

/** What was left out of something that was taken over. */
export interface Taken {
  words: string
  lost: readonly LostThing[]
}

/** Of more nobody reads the list. */
const LOST_KEPT = 100

const KINDS = ['docx', 'xlsx', 'pptx', 'pdf', 'doc', 'xls', 'ppt', 'png', 'jpg', 'jpeg']

/** A page on which a notice is written: the text, its files and its check, and what is open over it. */
export class Editing {
  readonly store: WriteStore
  readonly files: FilesStore
  readonly checks: ChecksStore
  readonly reach: ReachStore
  readonly again: AgainStore
  readonly burden: BurdenStore
  open: Open | null = null
  taken: Taken | null = null
  /** Sentences stand under the fields once somebody has tried to hand it in. */
  tried = false
  /** Why a document was not taken over. */
  problem: string | null = null
  private editor: RichEditor | null = null
  private readonly stops: (() => void)[]

  constructor(
    private readonly app: App,
    orgId: string,
    noticeId?: string,
  ) {
    this.store = new WriteStore(app, orgId, noticeId)
    this.files = new FilesStore(app, { orgId, onCome: (file, use) => void this.come(file, use) })
    this.checks = new ChecksStore(app)
    this.reach = new ReachStore(app, this.store)
    this.again = new AgainStore(app, this.store)
    this.burden = new BurdenStore(app, this.store, () => !this.again.needed)
    makeAutoObservable<this, 'app' | 'editor' | 'stops'>(this, {
      app: false,
      store: false,
      files: false,
      checks: false,
      reach: false,
      again: false,
      burden: false,
      taken: observable.ref,
      editor: false,
      stops: false,
    })
    const { store, checks } = this
    this.stops = [
      reaction(
        () => store.found?.checks,
        (known) => known && checks.take(known),
      ),
      reaction(
        () => store.saving === 'saved' && store.found?.turn,
        (saved) => void (saved !== false && checks.run(store.noticeId)),
      ),
    ]
  }

  /** What keeps it from being handed in, as a sentence each. */
  get flaws(): string[] {
    const { text, correcting, now } = this.store
    return text ? writingFlaws(asWritten(text), { correcting, now: new Date(now), asking: this.again.asking }) : []
  }

  get offline(): boolean {
    return !this.app.session.online
  }

  show(open: Open | null): void {
    this.open = open
  }

  ready(editor: RichEditor): void {
    this.editor = editor
  }

  get handle(): RichEditor | null {
    return this.editor
  }

  /** To be called in a tap. */
  async choose(use: Use): Promise<void> {
    const { room } = this
    if (use === 'picture') return this.files.add(await choosePictures(9), use)
    if (use === 'attachment' && room === 0) return
    await this.files.add(use === 'document' ? await chooseFiles(['docx'], 1) : await chooseFiles(KINDS, room), use)
  }

  /** How many more attachments there may be. */
  get room(): number {
    return Math.max(0, ATTACHMENTS_MAX - (this.store.text?.attachments.length ?? 0))
  }

  /** Files that were dragged here or pasted: pictures into the text, others beside it. */
  async drop(files: readonly File[]): Promise<void> {
    const isPicture = ({ type }: File) => type.startsWith('image/')
    const pictures = files.filter(isPicture)
    if (pictures.length > 0) await this.files.add(await picturesOf(pictures), 'picture')
    const others = files.filter((file) => !isPicture(file)).slice(0, this.room)
    await this.files.add(
      others.map((file) => chosenBlob(file, file.name)),
      'attachment',
    )
  }

  pasted({ files, lost, words }: Omit<Pasted, 'blocks'>): void {
    this.tell(words, lost)
    const sent = files.map(({ uploadId, name, bytes }) => ({ uploadId, ...chosenBlob(new Blob([bytes]), name) }))
    void this.files.add(sent, 'pasted')
  }

  /** What an editor without markup could not take. */
  lose(lost: readonly string[]): void {
    this.taken = lost.length === 0 ? null : { words: `没有放进来：${lost.join('、')}。`, lost: [] }
  }

  /** Puts a text that was left out at the end. */
  bringBack(thing: LostThing): void {
    const { text } = this.store
    if (!text || !this.taken || !isLostText(thing)) return
    const lines = thing.words.split('\n').map((line) => ({ kind: 'paragraph' as const, runs: [{ text: line }] }))
    this.taken = { ...this.taken, lost: this.taken.lost.filter((one) => one !== thing) }
    this.store.put({ blocks: [...text.blocks, ...lines] })
  }

  /** Whether it was handed in. */
  async submit(): Promise<boolean> {
    this.tried = true
    if (this.flaws.length > 0) return false
    return this.store.move({ name: 'submit' })
  }

  stop(): void {
    this.store.stop()
    this.checks.stop()
    this.reach.stop()
    this.again.stop()
    this.burden.stop()
    for (const stop of this.stops) stop()
  }

  /** Text that was left out before can still be had again: whoever pastes twice has not read the first. */
  private tell(words: string, lost: readonly LostThing[]): void {
    const before = this.taken?.lost.filter(isLostText) ?? []
    this.taken = { words, lost: [...lost, ...before].slice(0, LOST_KEPT) }
  }

  private async come(file: WritingFile, use: Use): Promise<void> {
    const { fileId, name, kind, bytes, url, width, height } = file
    const { text } = this.store
    const picture = { kind: 'picture' as const, pictureId: fileId, url, width, height, alt: '' }
    if (use === 'pasted') {
      this.editor?.pictured?.(picture)
      return
    }
    if (use === 'picture') {
      this.editor?.insert(picture)
      return
    }
    if (use === 'document') return this.takeDocument(fileId)
    if (text) this.store.change({ attachments: [...text.attachments, { id: fileId, name, kind, bytes }] })
  }

  private async takeDocument(uploadId: string): Promise<void> {
    this.problem = null
    try {
      const taken = await this.app.call('taking', 'takeDocx', { orgId: this.store.orgId, uploadId })
      runInAction(() => this.fill(taken))
    } catch (failure) {
      runInAction(() => (this.problem = asAppError(failure).message))
    }
  }

  /** Behind what stands there already; its title where there is none yet. */
  private fill({ title, blocks, lost, words }: TakenDocument): void {
    const { text } = this.store
    if (!text) return
    this.tell(words, lost)
    this.store.put({ title: text.title === '' ? title : text.title, blocks: [...text.blocks, ...blocks] })
  }
}
