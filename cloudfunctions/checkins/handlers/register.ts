import type { Contract } from '../../../src/contract'
import { AppError } from '../../../src/contract/errors'
import type { Handler } from '../../kit/serve'
import { findAttendance } from '../../shared/checkins/attendances.repo'
import type { Context } from '../../shared/people/context'
import { atTheDoor, letIn, refuse, type Door } from '../at-the-door'
import type { Loaders } from '../targets'

type Register = Handler<Contract['checkins']['register'], Context, Loaders>

const BY_HAND = { how: 'hand', nonce: null, codeAt: null } as const

export const register: Register = async ({ sessionId, rowId, reason, at, sure }, context) => {
  const door = await atTheDoor({ sessionId, at, sure, what: rowId }, context)
  const personId = await whoseRow(door, rowId)
  if (personId === null) throw new AppError('NOT_FOUND', '名单上没有这个人，请扫对方的码')
  if (door.refused) return refuse(door, { ...BY_HAND, personId }, door.refused)
  return letIn(door, { ...BY_HAND, personId }, reason)
}

/**
 * Whose a row of the roll is. Also of who has given their place back since: the keeper's list may be as old as the last network, and
 * they stood before him.
 */
async function whoseRow({ session, signedUp: { activity } }: Door, rowId: string): Promise<string | null> {
  const ticket = activity?.line.find(({ id }) => id === rowId)
  if (ticket) return ticket.personId
  const attendance = await findAttendance(rowId)
  return attendance?.sessionId === session.id ? attendance.personId : null
}
