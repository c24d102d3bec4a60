import { Empty } from '../../ui/empty'
import { Screen } from '../../ui/screen'

/** Notices are not open yet: says what will be here. */
export default function NoticesPage() {
  return (
    <Screen kind='tab' title='公告'>
      <Empty title='公告还没有开放' text='开放后，通知、活动和公示会出现在这里。现在有事请看支部的群。' />
    </Screen>
  )
}
