import type { ComparedTexts, WritingAbout } from '../../../contract/writing'
import { runsOf, type Block, type ComparedRun } from '../../../domain/notices/document'
import { hostOf } from '../../../domain/notices/links'

/** Whether the title differs. */
export const isRetitled = ({ before, after }: Pick<ComparedTexts, 'before' | 'after'>): boolean =>
  before !== null && before.title !== after.title

export const haveFilesChanged = ({ attachments }: Pick<ComparedTexts, 'attachments'>): boolean =>
  attachments.some(({ mark }) => mark !== 'same')

/** In how many places two texts differ for who reads them: the title, what they say, the attachments. */
export const placesOf = (compared: ComparedTexts): number =>
  (isRetitled(compared) ? 1 : 0) + compared.places + (haveFilesChanged(compared) ? 1 : 0)

/** Whom it is for, as a key. */
const audienceKey = ({ scope, standings, sectors, isPublic }: WritingAbout): string =>
  JSON.stringify([scope.id, [...standings].sort(), sectors && [...sectors].sort(), isPublic])

export const isAudienceSame = ({ before, after }: ComparedTexts): boolean =>
  before === null || audienceKey(before) === audienceKey(after)

/** To which hosts elsewhere the later text leads. */
export function hostsIn({ blocks }: ComparedTexts): string[] {
  const runs = blocks.flatMap(({ block }): readonly ComparedRun[] =>
    block.kind === 'picture' ? [] : runsOf(block satisfies Block<ComparedRun>),
  )
  const hosts = runs.flatMap(({ link, change }) =>
    change !== 'out' && link?.to === 'web' ? [hostOf(link.href) ?? link.href] : [],
  )
  return [...new Set(hosts)]
}

/** Whether it stands above the others, and whether that is new; null where it does not and did not. */
export function pinWords({ pinned }: { pinned: boolean }, before: { pinned: boolean } | null): string | null {
  if (before !== null && before.pinned !== pinned) return pinned ? '改为置顶' : '不再置顶'
  return pinned ? '是' : null
}
