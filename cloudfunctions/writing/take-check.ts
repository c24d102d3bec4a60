import { CHECKS_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import type { Context } from '../shared/people/context'
import { takeTry } from '../shared/tries/tries.repo'

/** Whether one more check may be asked for within this hour: WeChat answers everyone of one app together only so often. */
export async function takeCheck(what: string, { personId, now }: Context): Promise<boolean> {
  const gate = { id: `checks_${personId ?? ''}`, most: CHECKS_PER_HOUR, withinMs: HOUR_MS }
  return (await takeTry(gate, what, now)) !== 'full'
}
