import type { ActivityDetail } from '../../../../contract/homes'
import { REMIND_HOURS_BEFORE } from '../../../../domain/limits'
import { addToCalendar, type Noted } from '../../../../services/platform/calendar'
import { TextAction } from '../../../../ui/text-action'

export const NOTED_WORDS: Record<Noted, string> = {
  added: '已加入手机日历；时间改了不会自己变',
  downloaded: '已下载日历文件，打开就能加入',
  refused: '没有日历权限，可以在设置里打开',
  cancelled: '',
  failed: '没有加成，请稍后再试',
}

interface Props {
  activity: ActivityDetail
  /** What came of it, in words. */
  onNoted: (said: string) => void
}

/** Puts the activity into the phone's own calendar, which the phone asks about at this tap. */
export function CalendarAction({ activity, onNoted }: Props) {
  const { activityId, title, startsAt, endsAt, venue, room, address, text } = activity
  const add = async () => {
    const place = [venue.name, room, address].filter(Boolean).join(' ')
    const alarmMinutes = REMIND_HOURS_BEFORE * 60
    onNoted(NOTED_WORDS[await addToCalendar({ id: activityId, title, startsAt, endsAt, place, text, alarmMinutes })])
  }
  return <TextAction onTap={() => void add()}>加入日历</TextAction>
}
