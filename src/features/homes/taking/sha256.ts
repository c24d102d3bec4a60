import { sha256 as hashed } from 'js-sha256'
import type { Sha256 } from '../../../domain/homes/draw'

/** On the phone itself: neither WeChat nor all browsers have one of their own. */
export const sha256: Sha256 = (text) => hashed(text)
