import Taro from '@tarojs/taro'
import { calendarFile, type Appointment } from './calendar-file'
import { saveAs } from './download'
import { cancelledBy, refusedBy } from './refusals'

export type { Appointment } from './calendar-file'

/** `downloaded`: a browser has a file that its calendar opens. `refused`: only the phone's settings can change that. */
export type Noted = 'added' | 'downloaded' | 'refused' | 'cancelled' | 'failed'

const secondsOf = (iso: string): number => Math.floor(Date.parse(iso) / 1000)

/** Puts it into the phone's calendar, with an alarm; in a browser as a file. To be called in a tap. */
export async function addToCalendar(appointment: Appointment): Promise<Noted> {
  const { id, title, startsAt, endsAt, place, text, alarmMinutes } = appointment
  try {
    if (process.env.TARO_ENV === 'h5') {
      const file = calendarFile(appointment, new Date())
      saveAs(new Blob([file], { type: 'text/calendar;charset=utf-8' }), `${id}.ics`)
      return 'downloaded'
    }
    await Taro.addPhoneCalendar({
      title,
      startTime: secondsOf(startsAt),
      endTime: String(secondsOf(endsAt)),
      location: place,
      description: text,
      alarm: true,
      alarmOffset: alarmMinutes * 60,
    })
    return 'added'
  } catch (failure) {
    if (cancelledBy(failure)) return 'cancelled'
    return refusedBy(failure) ? 'refused' : 'failed'
  }
}

/** Where the person can let the app write into the calendar, or tell where they are, after having refused. */
export async function openSettings(): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') await Taro.openSetting()
}
