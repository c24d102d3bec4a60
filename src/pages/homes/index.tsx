import { useTabBadge } from '../../stores/tab-badge'
import { Empty } from '../../ui/empty'
import { Screen } from '../../ui/screen'

/** Youth Homes are not open yet: says what will be here. */
export default function HomesPage() {
  useTabBadge()
  return (
    <Screen kind='tab' title='青年之家'>
      <Empty title='青年之家还没有开放' text='开放后，可以在这里找附近的场地、报名活动、到场签到。' />
    </Screen>
  )
}
