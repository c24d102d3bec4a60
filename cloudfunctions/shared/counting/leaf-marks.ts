import type { Excuse } from '../../../src/domain/counting/leaf'
import { command } from '../../kit/cloud'
import { changeLeaf, type Place } from './counting.repo'

/**
 * What a secretary writes into a leaf beside the finished: each one conditional update of one document. Names of fields are ids
 * of the roster, which hold no dot.
 */

/** Excuses a member; another reason replaces the old one. False where the same stands already. */
export function putExcuse(place: Place, excuse: Excuse): Promise<boolean> {
  const field = `excused.${place.memberId}`
  return changeLeaf(place, {
    where: { [`${field}.reason`]: command.neq(excuse.reason) },
    data: { [field]: command.set(excuse), ver: command.inc(1), dirty: true },
  })
}

/** Takes an excuse back. False where there is none. */
export function takeExcuse(place: Place): Promise<boolean> {
  const field = `excused.${place.memberId}`
  return changeLeaf(place, {
    where: { [field]: command.exists(true) },
    data: { [field]: command.remove(), ver: command.inc(1), dirty: true },
  })
}

/**
 * Notes that a member is being reminded, before anything is sent. True for one of all who try: only who is not reminded, not
 * finished and not excused is noted. Nothing is counted of it, so nothing becomes dirty.
 */
export function putReminded(place: Place, at: Date): Promise<boolean> {
  const { memberId } = place
  const none = command.exists(false)
  return changeLeaf(place, {
    where: { [`reminded.${memberId}`]: none, [`done.${memberId}`]: none, [`excused.${memberId}`]: none },
    data: { [`reminded.${memberId}`]: command.set({ at, failed: false }) },
  })
}

/** The message was not taken. The note stays, so that it is not sent again. */
export function failReminded(place: Place): Promise<boolean> {
  const field = `reminded.${place.memberId}`
  return changeLeaf(place, { where: { [field]: command.exists(true) }, data: { [`${field}.failed`]: true } })
}

/** Takes a note of this very instant back, where it turned out that there was no consent left to send by. */
export function dropReminded(place: Place, at: Date): Promise<boolean> {
  const field = `reminded.${place.memberId}`
  return changeLeaf(place, { where: { [`${field}.at`]: at }, data: { [field]: command.remove() } })
}
