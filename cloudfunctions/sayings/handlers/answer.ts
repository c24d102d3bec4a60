import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import type { Context } from '../../shared/people/context'
import { tendSuggestion } from '../suggestion'
import type { Loaders } from '../targets'

type Answer = Handler<Contract['sayings']['answer'], Context, Loaders>

export const answer: Answer = async ({ sayingId, text }, { now }, { boxId: { box } }) => {
  await tendSuggestion(box, sayingId, { answer: { text, at: now } })
  return { at: now.toISOString() }
}
