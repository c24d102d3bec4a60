import { AppError } from '../../src/contract/errors'
import { WRITINGS_PER_HOUR } from '../../src/domain/limits'
import { HOUR_MS } from '../../src/domain/time'
import type { Context } from '../shared/people/context'
import { takeTry } from '../shared/tries/tries.repo'

/** Somebody begins a notice, once however often it is sent. TOO_MANY */
export async function takeBeginning(noticeId: string, { personId, now }: Context): Promise<void> {
  const gate = { id: `writing_${personId ?? ''}`, most: WRITINGS_PER_HOUR, withinMs: HOUR_MS }
  if ((await takeTry(gate, noticeId, now)) === 'full')
    throw new AppError('TOO_MANY', '一小时内新建的公告太多了，请过一会儿再写')
}
