import type { Sent } from '../../../contract/define'
import type { Contract } from '../../../contract'
import type { Scope, WritingBlock, WritingText } from '../../../contract/writing'
import { STANDINGS } from '../../../domain/people/standing'
import { isVisible } from '../../../domain/text'
import type { WrittenNotice } from '../../../domain/notices/written'
import type { App } from '../../../stores/app'
import { asBlock } from './blocks'

type SentText = Sent<Contract['writing']['save']>['text']

/** What a new notice begins with: for all of whoever writes it. */
export const blankText = (scope: Scope): WritingText => ({
  category: 'notice',
  title: '',
  blocks: [],
  attachments: [],
  scope,
  standings: STANDINGS,
  sectors: null,
  isPublic: false,
  pinned: false,
  publishAt: null,
  confirm: null,
  asksAgain: false,
  note: '',
})

/** Whose notice it is, as far as the phone knows them: a branch's are its secretary's and its deputy's. */
export function ownScope({ orgId: id, app }: { orgId: string; app: Pick<App, 'session'> }): Scope {
  const role = app.session.me.value?.roles.find(({ org }) => org.id === id)
  return { id, name: role?.org.name ?? '', isBranch: role?.name === 'secretary' || role?.name === 'deputy' }
}

/** As it goes to the cloud: what is only spaces is nothing, and a picture is its name. */
export const sendable = (text: WritingText): SentText => ({
  ...text,
  title: bare(text.title),
  blocks: text.blocks.filter(isThere).map((block) => {
    if (block.kind === 'picture') return { kind: 'picture', pictureId: block.pictureId, alt: bare(block.alt) }
    return block.kind === 'reference' ? { ...block, title: bare(block.title) } : block
  }),
  attachments: text.attachments.map(({ id, name }) => ({ id, name })),
  scope: text.scope.id,
  standings: [...text.standings],
  sectors: text.sectors && [...text.sectors],
  confirm: text.confirm && {
    ...text.confirm,
    reason: bare(text.confirm.reason),
    question: text.confirm.question && {
      ...text.confirm.question,
      text: bare(text.confirm.question.text),
      options: text.confirm.question.options.map(bare),
    },
  },
  note: bare(text.note),
})

/** A picture that was pasted is not in the cloud before it is sent: until then its address is the picture itself. */
export const isThere = (block: WritingBlock): boolean => block.kind !== 'picture' || !block.url.startsWith('data:')

const bare = (words: string): string => (isVisible(words) ? words.trim() : '')

/** Whether two say the same to the cloud. */
export const isSameText = (one: WritingText, other: WritingText): boolean =>
  JSON.stringify(ordered(sendable(one))) === JSON.stringify(ordered(sendable(other)))

/** Fields in one order, wherever they come from. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, ordered(inner)]),
  )
}

/** As the rules about what can be handed in know it. */
export const asWritten = (text: WritingText): WrittenNotice => ({
  ...text,
  scope: text.scope.id,
  blocks: text.blocks.map(asBlock),
  attachments: text.attachments.map((attachment) => ({ ...attachment, file: attachment.id })),
  publishAt: text.publishAt === null ? null : new Date(text.publishAt),
  confirm: text.confirm && {
    ...text.confirm,
    deadline: text.confirm.deadline === null ? null : new Date(text.confirm.deadline),
  },
})
