import { Collection } from '../../kit/collection'

/** An appointment by a code: one an office, so that a new one makes the old one worthless. */
export interface Appointment {
  /** Of the venue that somebody is to keep; of other offices it is made of what they are. */
  _id: string
  /** Whom it makes of somebody, and where, other than the keeper of a venue: there it is missing. */
  office?: { as: 'organiser' | 'lecturer'; id: string }
  code: string
  /** The person who appoints. */
  by: string | null
  at: Date
  expiresAt: Date
  /** The person who has taken it; null while nobody has. */
  takenBy: string | null
  takenAt: Date | null
}

/** Of who organises the lecturers of a committee, and of who is a lecturer: no venue's id has such a mark. */
export const organiserAppointmentId = (orgId: string): string => `organiser.${orgId}`
export const lecturerAppointmentId = (lecturerId: string): string => `lecturer.${lecturerId}`

/** The only place that names the collection `appointments`. */
const appointments = new Collection<Appointment>('appointments')

export const findAppointment = (venueId: string): Promise<Appointment | null> => appointments.get(venueId)

/** By its code; null where there is none, or another has followed. */
export async function appointmentBy(code: string): Promise<Appointment | null> {
  const [found] = await appointments.find({ where: { code }, limit: 1 })
  return found ?? null
}

/** In place of the office's last one. */
export const putAppointment = (appointment: Appointment): Promise<void> => appointments.put(appointment)

/** Takes it, once. False where somebody has, or another has followed. */
export const takeAppointment = (
  { _id, code }: Pick<Appointment, '_id' | 'code'>,
  { takenBy, takenAt }: { takenBy: string; takenAt: Date },
): Promise<boolean> => appointments.update({ _id, code, takenBy: null }, { takenBy, takenAt })

/** Makes an appointment that nobody has taken worthless. */
export const endAppointment = ({ _id, code }: Pick<Appointment, '_id' | 'code'>, at: Date): Promise<boolean> =>
  appointments.update({ _id, code, takenBy: null }, { expiresAt: at })
