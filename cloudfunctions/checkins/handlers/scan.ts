import type { Contract } from '../../../src/contract'
import { PERSONAL_STEP_MS, stepStart, type PersonalCode } from '../../../src/domain/checkins/code'
import type { Handler } from '../../kit/serve'
import { attendanceId } from '../../shared/checkins/attendance-id'
import { findAttendance } from '../../shared/checkins/attendances.repo'
import { findCard, spendCode, type Card } from '../../shared/checkins/cards.repo'
import { isOutlived, readPersonal } from '../../shared/checkins/personal-card'
import type { Context } from '../../shared/people/context'
import { atTheDoor, leaveOut, letIn, refuse, type Door, type Seen } from '../at-the-door'
import { listedOf } from '../signed-up'
import type { Loaders } from '../targets'

type Scan = Handler<Contract['checkins']['scan'], Context, Loaders>

export const scan: Scan = async ({ sessionId, code: text, walkIn, at, sure }, context) => {
  const door = await atTheDoor({ sessionId, at, sure, what: `${text}\n${walkIn}` }, context)
  const code = readPersonal(text)
  const seen = seenOf(code)
  if (!code) return refuse(door, { ...seen, personId: null }, 'not-a-code')
  const card = await findCard(code.alias)
  const personId = card?.personId ?? null
  if (!card || personId === null) return refuse(door, { ...seen, personId: null }, 'not-a-code')
  const listed = await isListed(door, personId)
  // Whoever is on no list of this session and was not let in is named by nothing that is kept: an old code tells nobody whose it is.
  const told = { ...seen, personId: listed ? personId : null }
  const refused = door.refused ?? refusalOf(card, code, door)
  if (refused) return refuse(door, told, refused)
  // 自由到访 is for everybody.
  if (!walkIn && !listed && door.session.activity !== null) return leaveOut(door, seen)
  if (!(await spendCode(card._id, code.step, sessionId)) && !(await isSpentHere(code, sessionId)))
    return refuse(door, told, 'used')
  return letIn(door, { ...seen, personId }, null)
}

const seenOf = (code: PersonalCode | null): Seen => ({
  how: 'personal',
  nonce: code?.mac ?? null,
  codeAt: code && stepStart(code.step, PERSONAL_STEP_MS),
})

/** Why a true code of a card is good for nothing at this door. */
function refusalOf(card: Card, code: PersonalCode, { done, session, at }: Door): 'used' | 'stale' | null {
  const spent = card.spent[code.step]
  if (spent !== undefined && spent !== session.id) return 'used'
  return isOutlived({ code, card }, { at, sure: done.sure }) ? 'stale' : null
}

/** The same code may be told for the same session again and again. */
const isSpentHere = async ({ alias, step }: PersonalCode, sessionId: string): Promise<boolean> =>
  (await findCard(alias))?.spent[step] === sessionId

/** Who has signed up, or has checked in already. */
async function isListed({ session, signedUp }: Door, personId: string): Promise<boolean> {
  if (listedOf(signedUp, personId)) return true
  return (await findAttendance(attendanceId(session.id, personId))) !== null
}
