import type { Contract } from '../../src/contract'
import type { Received } from '../../src/contract/define'
import { AppError } from '../../src/contract/errors'
import { isPictureKind, type Attachment, type Block, type Picture } from '../../src/domain/notices/document'
import { attachedName } from '../../src/domain/notices/file-name'
import { writtenPlace } from '../shared/files/places'
import { storedUpload, takeUpload } from '../shared/files/uploads.repo'
import { attachmentOf, pictureOf } from '../shared/notices/files'
import type { Notice } from '../shared/notices/notices.repo'

type Sent = Received<Contract['writing']['save']>['text']
type SentPicture = Extract<Sent['blocks'][number], { kind: 'picture' }>

const NO_PICTURE = (): AppError => new AppError('INVALID_INPUT', '有一张图片没有传上来，请删掉再加一次')
const NO_ATTACHMENT = (): AppError => new AppError('INVALID_INPUT', '有一个附件没有传上来，请删掉再加一次')

/** What a text names of files, found: of its notice what that has, else of what was sent to its organisation, each taken into use. */
export class Files {
  constructor(
    private readonly orgId: string,
    private readonly notice: Notice | null,
    private readonly now: Date,
  ) {}

  /** All that is named is there: before any of it is taken into use, so that what is refused changes nothing. INVALID_INPUT */
  async assertThere({ blocks, attachments }: Pick<Sent, 'blocks' | 'attachments'>): Promise<void> {
    for (const block of blocks) {
      if (block.kind !== 'picture' || (this.notice && pictureOf(this.notice, block.pictureId))) continue
      const about = (await storedUpload(block.pictureId, writtenPlace(this.orgId)))?.about
      if (!about || !isPictureKind(about.kind)) throw NO_PICTURE()
    }
    for (const { id } of attachments) {
      if (this.notice && attachmentOf(this.notice, id)) continue
      if (!(await storedUpload(id, writtenPlace(this.orgId)))?.about) throw NO_ATTACHMENT()
    }
  }

  /** INVALID_INPUT a picture that is not there */
  async blocks(sent: Sent['blocks']): Promise<Block[]> {
    const blocks: Block[] = []
    for (const block of sent) blocks.push(block.kind === 'picture' ? await this.picture(block) : block)
    return blocks
  }

  /** INVALID_INPUT one that is not there */
  async attachments(sent: Sent['attachments']): Promise<Attachment[]> {
    const attachments: Attachment[] = []
    for (const { id, name } of sent) {
      const found = (this.notice && attachmentOf(this.notice, id)) ?? (await this.sentAttachment(id))
      attachments.push(name === found.name ? found : { ...found, name: attachedName(name, found.kind) })
    }
    return attachments
  }

  private async picture({ kind, pictureId, alt }: SentPicture): Promise<Picture> {
    const known = this.notice && pictureOf(this.notice, pictureId)
    if (known) return { ...known, alt }
    const stored = await takeUpload(pictureId, writtenPlace(this.orgId), this.now)
    if (!stored?.about || !isPictureKind(stored.about.kind)) throw NO_PICTURE()
    const { width, height } = stored.about
    return { kind, file: stored.file, width, height, alt }
  }

  private async sentAttachment(id: string): Promise<Attachment> {
    const stored = await takeUpload(id, writtenPlace(this.orgId), this.now)
    if (!stored?.about) throw NO_ATTACHMENT()
    const { name, kind, bytes } = stored.about
    return { id, file: stored.file, name, kind, bytes }
  }
}
