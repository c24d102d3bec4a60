import { createHash } from 'node:crypto'
import { FILE_NAME_MAX } from '../../../src/domain/limits'
import type { Attachment, Block, NoticeDocument } from '../../../src/domain/notices/document'
import { attachedName } from '../../../src/domain/notices/file-name'
import { keepFile } from '../../shared/files/keep'
import type { Stored } from '../../shared/files/uploads.repo'
import { takingFor } from '../../shared/files/written'
import type { Org } from '../../shared/orgs/orgs.repo'
import type { Context } from '../../shared/people/context'
import type { BundleFile, Page } from './bundle-file'
import type { OldPage } from './old-page'
import { attachedThing, pictureThing, type Came } from './things'

interface Keeping {
  org: Org
  file: BundleFile
  context: Context
  kept: number
}

/** What an old notice says, with what came along of its pictures and files put into storage; the others are left out. */
export async function keptDocument(
  { old, page }: { old: OldPage; page: Page },
  keeping: Keeping,
): Promise<NoticeDocument> {
  const blocks: Block[] = []
  for (const block of old.blocks) {
    if (block.kind !== 'picture') {
      blocks.push(block)
      continue
    }
    const thing = pictureThing(block, old, keeping.file)
    if (!thing.came) continue
    const { file, about } = await keptThing(thing, keeping)
    if (about) blocks.push({ kind: 'picture', file, width: about.width, height: about.height, alt: altOf(block) })
  }
  const attachments: Attachment[] = []
  for (const one of old.attachments) {
    const thing = attachedThing(one, page.path, keeping.file)
    if (!thing.came) continue
    const { file, about } = await keptThing(thing, keeping)
    if (!about) continue
    const { kind, bytes } = about
    attachments.push({ id: `a${attachments.length + 1}`, file, name: attachedName(thing.name, kind), kind, bytes })
  }
  return { blocks, attachments }
}

/** Characters of what is to be seen in a picture. */
export const altOf = ({ alt }: { alt: string }): string => [...alt].slice(0, FILE_NAME_MAX / 2).join('')

const LETTERS = 32

/** Stored once for an organisation, however many pages have it and however often they are taken. */
export function keptThing({ content, name, looked }: Came, keeping: Keeping): Promise<Stored> {
  const { org, context } = keeping
  keeping.kept += 1
  const hash = createHash('sha256').update(`${org._id}\n`).update(content).digest('hex')
  const taking = { ...takingFor(org._id, name), look: () => looked }
  return keepFile({ uploadId: `m${hash.slice(0, LETTERS)}`, content, taking }, context)
}
