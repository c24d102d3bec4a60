import type { ActivityDetail } from '../../../../contract/homes'
import { HOURS_ABOUT, hourWords } from '../hour-words'
import { Fact } from './fact'

/** What its hours count as; nothing where they are not counted. */
export function HoursFact({ activity }: { activity: Pick<ActivityDetail, 'counts' | 'startsAt' | 'endsAt'> }) {
  const words = hourWords(activity)
  return words === null ? null : (
    <Fact icon='medal' caption={HOURS_ABOUT}>
      {words}
    </Fact>
  )
}
