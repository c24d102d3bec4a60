import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { KeptSession } from '../../../../../contract/checkins'
import { Button } from '../../../../../ui/button'
import { Row } from '../../../../../ui/row'
import { dayWords, spanWords } from '../../../components/activity-words'
import { Section } from '../../../components/section'
import { goTo } from '../../../go-to'
import { codeUrl } from '../../../checkin-routes'
import type { TodayStore } from '../../today.store'

const whenWords = ({ activity, opensAt }: KeptSession): string =>
  activity === null ? `${dayWords(opensAt)} 全天` : `${dayWords(activity.startsAt)} ${spanWords(activity)}`

/** The day without a network: whatever was fetched before can still be checked in to. */
export const KeptDay = observer(function KeptDay({ store }: { store: TodayStore }) {
  return (
    <View className='keeping'>
      <Section title='这部手机里的场次'>
        {store.kept.map((session) => (
          <Row
            key={session.sessionId}
            icon='qr'
            title={session.activity?.title ?? '自由到访'}
            caption={whenWords(session)}
            onTap={() => goTo(codeUrl(store.venueId, session.sessionId))}
          />
        ))}
      </Section>
      <View className='text-cap keeping__words'>今天的人数和安排没加载出来，签到码和扫码照样能用。</View>
      <Button icon='retry' busy={store.today.busy} onTap={() => void store.refresh()}>
        重新加载
      </Button>
    </View>
  )
})
