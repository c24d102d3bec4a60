import type { KeeperToday } from '../../../contract/keeping-replies'
import { HAND_OVER_DAYS } from '../../../domain/limits'

/** Where the reader's own offer of the venue stands, beside the way to it; nothing where there is none to know of. */
export function offerState(offer: KeeperToday['offer']): string | undefined {
  switch (offer) {
    case 'offered':
      return '等对方接受'
    case 'declined':
      return '对方没有接受，还是你管'
    case 'expired':
      return `${HAND_OVER_DAYS} 天没有答复，还是你管`
    default:
      return undefined
  }
}
