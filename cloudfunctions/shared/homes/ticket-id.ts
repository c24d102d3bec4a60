import type { Way } from '../../../src/domain/homes/activity'
import { keyOf } from '../people/context'
import { sha256 } from './sha256'

/**
 * The id of somebody's ticket. It follows from the activity and from what the person's phone knows them by, so nobody chooses it and the
 * phone can compute it again. In a draw there is one a person for good; else each time that somebody signs up has its own, at its place
 * in line.
 */
export const ticketIdOf = ({ _id, way }: { _id: string; way: Way }, openid: string, nth: number): string =>
  way === 'draw' ? sha256(`${_id}\n${keyOf(openid)}`) : sha256(`${_id}\n${keyOf(openid)}\n${nth}`)
