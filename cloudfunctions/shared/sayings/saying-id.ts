import { createHmac, randomBytes } from 'node:crypto'
import { mac } from '../../kit/sign'

const KEY_BYTES = 32

/** What makes the ids of a box, and goes with its folding. */
export const newKey = (): string => randomBytes(KEY_BYTES).toString('base64')

/**
 * The id of what a person has said in a box. It hangs on the box's key, which lies in the database until the box is folded, and on the
 * functions' own secret, which does not: before the folding neither alone leads to a person, and afterwards nothing does.
 */
export const sayingId = (key: string, boxId: string, personId: string): string =>
  createHmac('sha256', Buffer.from(key, 'base64'))
    .update(mac('saying', `${boxId}\n${personId}`))
    .digest('base64url')
