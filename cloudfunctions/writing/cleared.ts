import { AppError } from '../../src/contract/errors'
import { checkSentence, placeWords } from '../../src/domain/publishing/check-words'
import type { Notice } from '../shared/notices/notices.repo'
import type { Decided } from '../shared/notices/work'
import { lookAt } from './looked'

/** What a person has let through of what the content check asks about. */
export interface Cleared {
  decided: Decided[]
  /** What was decided with this move, as its history tells it. */
  told: string[]
}

interface Deciding {
  by: string
  now: Date
  /** For which places the person who decides has said so; missing where the move decides about none. */
  decides?: string
}

/**
 * Lets through what is written where its check is: everything passed, or decided about by a person, earlier or with this move, who has seen
 * just these places. CONFLICT else, with why and where
 */
export async function clearedOf(notice: Notice, { by, now, decides }: Deciding): Promise<Cleared> {
  const looked = await lookAt(notice)
  const before = notice.work?.decided ?? []
  if (!looked) return { decided: before, told: [] }
  const { state, open, asks, places } = looked
  const decidesNow = asks !== null && decides === asks
  const sentence = decidesNow ? null : checkSentence(state, open)
  if (sentence !== null) throw new AppError('CONFLICT', sentence)
  const decided = places.map(({ key }): Decided => before.find((one) => one.key === key) ?? { key, by, at: now })
  return { decided, told: decidesNow ? open.map(placeWords) : [] }
}
