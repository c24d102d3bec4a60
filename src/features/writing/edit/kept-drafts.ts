import type { WritingText } from '../../../contract/writing'
import { CATEGORIES } from '../../../domain/notices/category'
import { FILE_KINDS } from '../../../domain/notices/document'
import { SECTORS } from '../../../domain/orgs/sector'
import { STANDINGS } from '../../../domain/people/standing'
import { BLOCKS, isBlockOf } from '../../../notice-text/block-checks'
import { among, isCount, isFlag, isText, listOf, orNull, shape, type Check } from '../../../services/checks'
import type { App } from '../../../stores/app'

/** A save whose answer has not come: it is sent again as it was before anything else is. */
export interface Pending {
  act: string
  /** Upon what; null where the cloud does not know of the draft yet. */
  turn: number | null
  text: WritingText
}

/** A notice as it was written on this phone and is not in the cloud. */
export interface KeptDraft {
  noticeId: string
  orgId: string
  /** Upon what it was changed; null where the cloud does not know of it yet. */
  turn: number | null
  text: WritingText
  pending: Pending | null
}

/** So many are kept, the last written first: one is up to 90 KB, twice where a save is on its way, and WeChat takes a megabyte. */
const KEPT = 5

/** What somebody has written and no cloud has, a list a person: on a shared phone nobody finds another's. */
export class KeptDrafts {
  constructor(private readonly app: Pick<App, 'session' | 'storage'>) {}

  keep(draft: KeptDraft): void {
    const others = this.all().filter(({ noticeId }) => noticeId !== draft.noticeId)
    this.write([draft, ...others].slice(0, KEPT))
  }

  find(noticeId: string): KeptDraft | null {
    return this.all().find((draft) => draft.noticeId === noticeId) ?? null
  }

  /** One that was begun here and never reached the cloud. */
  begunOf(orgId: string): KeptDraft | null {
    return this.all().find((draft) => draft.orgId === orgId && draft.turn === null) ?? null
  }

  drop(noticeId: string): void {
    const all = this.all()
    const left = all.filter((draft) => draft.noticeId !== noticeId)
    if (left.length < all.length) this.write(left)
  }

  private all(): KeptDraft[] {
    const key = this.key()
    return key === null ? [] : (this.app.storage.read(key, areDrafts) ?? [])
  }

  private write(all: readonly KeptDraft[]): void {
    const key = this.key()
    if (key !== null) this.app.storage.write(key, all)
  }

  private key(): string | null {
    const { personKey } = this.app.session
    return personKey === null ? null : `writing:drafts:${personKey}`
  }
}

const picture: Check = shape({ pictureId: isText, url: isText, width: isCount, height: isCount, alt: isText })
const text: Record<keyof WritingText, Check> = {
  category: among(...CATEGORIES),
  title: isText,
  blocks: listOf(isBlockOf({ ...BLOCKS, picture })),
  attachments: listOf(shape({ id: isText, name: isText, kind: among(...FILE_KINDS), bytes: isCount })),
  scope: shape({ id: isText, name: isText, isBranch: isFlag }),
  standings: listOf(among(...STANDINGS)),
  sectors: orNull(listOf(among(...SECTORS))),
  isPublic: isFlag,
  pinned: isFlag,
  publishAt: orNull(isText),
  confirm: orNull(
    shape({
      reason: isText,
      deadline: orNull(isText),
      question: orNull(shape({ text: isText, options: listOf(isText), right: isCount, says: isText })),
    }),
  ),
  asksAgain: isFlag,
  note: isText,
}
const pending: Record<keyof Pending, Check> = { act: isText, turn: orNull(isCount), text: shape(text) }
const draft: Record<keyof KeptDraft, Check> = {
  noticeId: isText,
  orgId: isText,
  turn: orNull(isCount),
  text: shape(text),
  pending: orNull(shape(pending)),
}
const check = listOf(shape(draft))
const areDrafts = (value: unknown): value is KeptDraft[] => check(value)
