import { command } from '../../kit/cloud'
import { changeActivity, findActivities, type Activity } from './activities.repo'

/** Activities in which somebody may have to be told something. */
export const activitiesToTell = (now: Date): Promise<Activity[]> =>
  findActivities({ where: { tellAt: command.lte(now) }, sort: [['tellAt', 'asc']], fields: ['tellAt'] })

/** Sets when to look again who has to be told, unless something has happened since it was `was`. */
export const setTellAt = (id: string, was: Date, tellAt: Date | null): Promise<boolean> =>
  changeActivity({ _id: id, tellAt: was }, { tellAt })

/** Notes since when some have a place. */
export const noteSeated = (id: string, ticketIds: readonly string[], at: Date): Promise<boolean> =>
  changeActivity({ _id: id }, Object.fromEntries(ticketIds.map((ticketId) => [`seated.${ticketId}`, at])))

/** Notes that somebody is about to be told something. False where it was noted before, or they have left. */
export const beginTelling = (id: string, telling: string, ticketId: string): Promise<boolean> =>
  changeActivity(
    { _id: id, [`told.${telling}.${ticketId}`]: command.exists(false), [`gone.${ticketId}`]: command.exists(false) },
    { [`told.${telling}.${ticketId}`]: 'none' },
  )

/** What somebody is told, and their ticket. */
export interface Note {
  telling: string
  ticketId: string
}

const noteOf = ({ telling, ticketId }: Note): string => `told.${telling}.${ticketId}`

/** Notes that a message went out. */
export const noteSent = (id: string, note: Note): Promise<boolean> =>
  changeActivity({ _id: id }, { [noteOf(note)]: 'sent' })

/** Notes of some that no message goes out. Where another has noted one of them meanwhile, and may have sent it, each stands for itself. */
export async function noteSilent(id: string, notes: readonly Note[]): Promise<void> {
  if (notes.length === 0) return
  const fields = notes.map(noteOf)
  const unless = Object.fromEntries(fields.map((field) => [field, command.exists(false)]))
  const noted = await changeActivity({ _id: id, ...unless }, Object.fromEntries(fields.map((field) => [field, 'none'])))
  if (!noted && notes.length > 1) for (const note of notes) await noteSilent(id, [note])
}

/** Published activities that open, or begin, in a stretch of time, and of which that was not told yet. */
export const activitiesDue = (
  what: 'opens' | 'start',
  { after, until }: { after: Date; until: Date },
): Promise<Activity[]> => {
  const [told, field] = what === 'opens' ? ['opensTold', 'opensAt'] : ['startTold', 'startsAt']
  return findActivities({
    where: { state: 'published', [told]: null, [field]: command.gt(after).and(command.lte(until)) },
    sort: [[field, 'asc']],
    fields: [field],
  })
}

/** Notes that it was told, once all who wished it have been. False where it was changed since it was read: of a new time they are told, too. */
export const noteDue = (
  { _id, version }: Pick<Activity, '_id' | 'version'>,
  what: 'opens' | 'start',
  at: Date,
): Promise<boolean> => changeActivity({ _id, version }, what === 'opens' ? { opensTold: at } : { startTold: at })

/** Those that were over before an instant and in which people still stand. */
export async function activitiesToThin(before: Date): Promise<Activity[]> {
  const over = (state: Activity['state']) =>
    findActivities({
      where: { thinned: false, state, endsAt: command.lt(before) },
      sort: [['endsAt', 'asc']],
      fields: ['endsAt'],
    })
  const [published, cancelled] = await Promise.all([over('published'), over('cancelled')])
  return [...published, ...cancelled]
}

/** Leaves of who took part a number, and of who did not come another: counted before the first is thrown away, so only once. */
export const thin = (id: string, missing: number | null): Promise<boolean> =>
  changeActivity(
    { _id: id, thinned: false },
    {
      thinned: true,
      missing,
      tellAt: null,
      line: [],
      holders: [],
      tellings: [],
      gone: command.set({}),
      seated: command.set({}),
      kept: command.set({}),
      absent: command.set({}),
      times: command.set({}),
      told: command.set({}),
    },
  )
