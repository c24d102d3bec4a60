import { AppError } from '../../src/contract/errors'
import type { Mine } from '../../src/contract/home-replies'
import type { Settled } from '../shared/homes/settled'
import { presentMine } from './present-mine'

/** Somebody's own sign-up. NOT_FOUND for who has none */
export function ownIn(found: Settled, personId: string | null, now: Date): Mine {
  const mine = presentMine(found, personId, now)
  if (!mine) throw new AppError('NOT_FOUND', '你没有报名这个活动，可能已经取消了')
  return mine
}
