import * as v from 'valibot'
import { SUGGESTIONS } from '../../../src/domain/publishing/check-parts'
import type { Verdict } from '../../../src/domain/publishing/checks'

const answered = v.object({
  result: v.object({ suggest: v.picklist(SUGGESTIONS), label: v.fallback(v.pipe(v.number(), v.integer()), 0) }),
})

/** What WeChat says in a reply or a push; null where it is none of the three: nothing is published on it. */
export function verdictIn(reply: unknown): Verdict | null {
  const parsed = v.safeParse(answered, reply)
  return parsed.success ? parsed.output.result : null
}
