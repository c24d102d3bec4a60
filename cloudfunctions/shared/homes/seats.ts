import type { Ticket } from '../../../src/domain/homes/seats'
import { command } from '../../kit/cloud'
import { changeActivity, findActivities, type Activity } from './activities.repo'

/** What a sign-up adds to, as it was read. */
export type Asked = Pick<Activity, '_id' | 'quota'>

/** Who signs up, and for which time: the first is 0. Sent twice or long after, it is this time and no other. */
export interface Newcomer {
  ticket: Ticket
  nth: number
}

/** No line is longer, however often people come and go. */
export const LINE_MAX = 10_000

/** One who is not in and has signed up so often before, in a line that has room. */
const newcomer = ({ ticket: { personId }, nth }: Newcomer): Record<string, unknown> => ({
  state: 'published',
  holders: command.neq(personId),
  [`times.${personId}`]: nth === 0 ? command.exists(false) : nth,
  [`line.${LINE_MAX - 1}`]: command.exists(false),
})

const added = ({ ticket, nth }: Newcomer, waited: boolean): Record<string, unknown> => ({
  line: command.push([{ ...ticketIn(ticket), waited }]),
  ...entered(ticket, nth),
})

const entered = ({ personId, by, at }: Ticket, nth: number): Record<string, unknown> => ({
  holders: command.push([personId]),
  live: command.inc(1),
  [`times.${personId}`]: nth + 1,
  // Who was signed up by the branch is told.
  ...(by === 'branch' ? { tellAt: at } : {}),
})

const ticketIn = ({ id, personId, memberId, name, at, by }: Ticket): Ticket => ({
  id,
  personId,
  memberId,
  name,
  at,
  by,
})

/** Takes a free place. False where none is free by now, the person is in, or the quota is another. */
export const takeSeat = ({ _id, quota }: Asked, one: Newcomer): Promise<boolean> =>
  changeActivity(
    { _id, way: 'first', quota, live: command.lt(quota), ...newcomer(one) },
    { ...added(one, false), [`seated.${one.ticket.id}`]: one.ticket.at },
  )

/** Goes to the end of the waiting list. False where a place is free by now, nobody more can wait, the person is in, or the quota is another. */
export const takeWait = ({ _id, quota }: Asked, one: Newcomer, most: number): Promise<boolean> =>
  changeActivity(
    { _id, way: 'first', quota, waits: true, live: command.gte(quota).and(command.lt(quota + most)), ...newcomer(one) },
    added(one, true),
  )

/** Puts a ticket into a draw whose line is not closed. False where it is, too many take part, or the person is in. */
export const takeLot = ({ _id }: Pick<Activity, '_id'>, one: Newcomer, most: number): Promise<boolean> =>
  changeActivity(
    {
      _id,
      way: 'draw',
      drawnAt: null,
      live: command.lt(most),
      ...newcomer(one),
      [`gone.${one.ticket.id}`]: command.exists(false),
    },
    added(one, false),
  )

/** Takes part again with the ticket that was given back: it is the person's only one. */
export const takeLotAgain = ({ _id }: Pick<Activity, '_id'>, one: Newcomer, most: number): Promise<boolean> =>
  changeActivity(
    {
      _id,
      way: 'draw',
      drawnAt: null,
      live: command.lt(most),
      ...newcomer(one),
      [`gone.${one.ticket.id}`]: command.exists(true),
    },
    { ...entered(one.ticket, one.nth), [`gone.${one.ticket.id}`]: command.remove() },
  )

/**
 * Gives a ticket back. In the same update whoever is next has a place: who has one follows from the line and what is gone. `times` is how
 * often the person had signed up by then, so that a request that comes late gives back nothing that was taken since.
 */
export const giveBack = (
  id: string,
  ticket: Pick<Ticket, 'id' | 'personId'>,
  { times, at }: { times: number; at: Date },
): Promise<boolean> =>
  changeActivity(
    {
      _id: id,
      state: 'published',
      holders: ticket.personId,
      [`times.${ticket.personId}`]: times,
      [`gone.${ticket.id}`]: command.exists(false),
    },
    {
      [`gone.${ticket.id}`]: at,
      holders: command.pull(ticket.personId),
      live: command.inc(-1),
      tellAt: at,
    },
  )

/** Notes that the holder of a place can't come, once. */
export const noteAbsent = (id: string, ticketId: string, at: Date): Promise<boolean> =>
  changeActivity({ _id: id, [`absent.${ticketId}`]: command.exists(false) }, { [`absent.${ticketId}`]: at })

/** Notes that somebody keeps the place after a change. False where another has followed, which they have not seen. */
export const noteKept = (
  id: string,
  ticketId: string,
  { at, changedAt }: { at: Date; changedAt: Date },
): Promise<boolean> => changeActivity({ _id: id, 'changed.at': changedAt }, { [`kept.${ticketId}`]: at })

/** Closes the line of a draw for good, once, and not before its time. Those who have a place are told. */
export const closeLine = (id: string, now: Date): Promise<boolean> =>
  changeActivity({ _id: id, way: 'draw', drawnAt: null, closesAt: command.lte(now) }, { drawnAt: now, tellAt: now })

/** Draws whose time has come. */
export const drawsToClose = (now: Date): Promise<Activity[]> =>
  findActivities({
    where: { way: 'draw', state: 'published', drawnAt: null, closesAt: command.lte(now) },
    sort: [['closesAt', 'asc']],
    fields: ['closesAt'],
  })
