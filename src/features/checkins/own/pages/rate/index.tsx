import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { visitId } from '../../../../../domain/checkins/session'
import { dayKey } from '../../../../../domain/time'
import { useApp, useStore } from '../../../../../stores/app'
import { Loadable } from '../../../../../stores/loadable'
import type { Here } from '../../../../../contract/checkins'
import { Button } from '../../../../../ui/button'
import { described } from '../../../../../ui/aria'
import { Empty } from '../../../../../ui/empty'
import { goBack } from '../../../../../ui/navigation'
import { Screen } from '../../../../../ui/screen'
import { RatingAsk } from '../../../components/rating-ask'
import { RateStore } from '../../../rate.store'
import './index.scss'

/** What somebody thinks of where they were: one tap, or none. */
export default observer(function RatePage() {
  const { venueId = '', day } = useRouter().params
  const { call, session, serverClock } = useApp()
  const store = useStore(
    (app) => new RateStore(app, { venueId, visit: visitId(venueId, day ?? dayKey(serverClock.now())) }),
  )
  const here = useStore(() => new Loadable<Here>())
  // The name alone: without it the page says the same.
  useEffect(() => {
    if (session.online) void here.load(() => call('checkins', 'here', { venueId }))
  }, [call, here, session.online, venueId])
  const done = store.stage === 'sent' || store.stage === 'waiting'
  return (
    <Screen
      title='评价'
      bar={
        done ? (
          <Button grow onTap={goBack}>
            完成
          </Button>
        ) : undefined
      }
    >
      <View className='rate'>
        {store.stage !== 'declined' && (
          <View className='text-title-l rate__venue'>
            {here.value !== null && <View {...described('heading', undefined, 2)}>{here.value.venue.name}</View>}
          </View>
        )}
        <RatingAsk store={store} />
        {store.stage === 'declined' && (
          <Empty title='这次不再问了' text='评不评都不影响任何记录。'>
            <Button onTap={goBack}>返回</Button>
          </Empty>
        )}
        {store.stage !== 'declined' && (
          <View className='text-cap rate__about'>一个人对一个青年之家只算最后一次，只公布平均分和人数。</View>
        )}
      </View>
    </Screen>
  )
})
