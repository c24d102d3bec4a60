import type { Contract } from '../../../src/contract'
import type { Handler } from '../../kit/serve'
import { checkWords } from '../../shared/checks/check-words'
import type { Context } from '../../shared/people/context'
import { tendSuggestion } from '../suggestion'
import type { Loaders } from '../targets'

type Answer = Handler<Contract['sayings']['answer'], Context, Loaders>

export const answer: Answer = async ({ sayingId, text }, context, { boxId: { box } }) => {
  const { now } = context
  if (box.texts[sayingId]?.answer?.text !== text) await checkWords(text, context)
  await tendSuggestion(box, sayingId, { answer: { text, at: now } })
  return { at: now.toISOString() }
}
