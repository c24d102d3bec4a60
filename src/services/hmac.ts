import { sha256 } from 'js-sha256'
import type { Hmac } from '../domain/checkins/letters'

/** On the phone itself: neither WeChat nor all browsers have one of their own. */
export const hmac: Hmac = (key, text) => sha256.hmac(key, text)
