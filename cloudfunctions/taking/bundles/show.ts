import type { MovedAttachment, MovedBlock } from '../../../src/contract/moving-replies'
import { NOTICE_FILE_SECONDS } from '../../../src/domain/limits'
import type { Block, Picture } from '../../../src/domain/notices/document'
import { shownBlocks } from '../../shared/notices/shown-blocks'
import type { Page } from './bundle-file'
import { altOf, keptThing } from './kept-document'
import type { OldPage } from './old-page'
import { attachedThing, pictureThing } from './things'

type Keeping = Parameters<typeof keptThing>[1]
interface Seen {
  old: OldPage
  page: Page
}

/** What an old notice says as its readers will see it, and where something of it does not come along. */
export async function shownPage(
  seen: Seen,
  keeping: Keeping,
): Promise<{ blocks: MovedBlock[]; attachments: MovedAttachment[] }> {
  return { blocks: await blocksOf(seen, keeping), attachments: attachmentsOf(seen, keeping) }
}

async function blocksOf({ old }: Seen, keeping: Keeping): Promise<MovedBlock[]> {
  const all: (Block | Extract<MovedBlock, { kind: 'absent' }>)[] = []
  for (const block of old.blocks) {
    if (block.kind !== 'picture') {
      all.push(block)
      continue
    }
    const thing = pictureThing(block, old, keeping.file)
    if (thing.came) {
      const { file, about } = await keptThing(thing, keeping)
      all.push({ kind: 'picture', file, ...sizeOf(about), alt: altOf(block) })
    } else all.push({ kind: 'absent', why: thing.why, words: thing.words })
  }
  const shown = new Map(await Promise.all(all.map(async (block) => [block, await shownOne(block)] as const)))
  return all.flatMap((block) => shown.get(block) ?? [])
}

const sizeOf = (about: Pick<Picture, 'width' | 'height'> | null): Pick<Picture, 'width' | 'height'> => ({
  width: about?.width ?? 0,
  height: about?.height ?? 0,
})

async function shownOne(block: Block | Extract<MovedBlock, { kind: 'absent' }>): Promise<MovedBlock[]> {
  return block.kind === 'absent' ? [block] : shownBlocks([block], NOTICE_FILE_SECONDS)
}

const attachmentsOf = ({ old, page }: Seen, { file }: Keeping): MovedAttachment[] =>
  old.attachments.map((one) => {
    const thing = attachedThing(one, page.path, file)
    return thing.came
      ? {
          name: one.name,
          kind: thing.looked.about?.kind ?? one.kind,
          bytes: thing.looked.content.length,
          missing: null,
        }
      : { name: one.name, kind: one.kind, bytes: 0, missing: thing.words }
  })
