import { View } from '@tarojs/components'
import Taro, { useDidShow, useReady } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useContext, useEffect } from 'react'
import { askRoughPosition } from '../../../../../services/platform/location'
import { positionSwitch } from '../../../../../services/platform/position-switch'
import { storage } from '../../../../../services/storage'
import { useStore } from '../../../../../stores/app'
import { tappable } from '../../../../../ui/aria'
import { Chip } from '../../../../../ui/chip'
import { Empty } from '../../../../../ui/empty'
import { Failure } from '../../../../../ui/failure'
import { Icon } from '../../../../../ui/icon'
import { goBack } from '../../../../../ui/navigation'
import { OnlineContext } from '../../../../../ui/online'
import { Row } from '../../../../../ui/row'
import { Screen } from '../../../../../ui/screen'
import { MAP_ID, VenueMap } from '../../../components/venue-map'
import { MapStore } from '../../map.store'
import { PinCard } from './pin-card'
import './index.scss'

const WEB = process.env.TARO_ENV === 'h5'

/** The venues of the list on a map. */
export default observer(function MapPage() {
  const store = useStore((app) => new MapStore(app, askRoughPosition))
  const online = useContext(OnlineContext)
  useReady(() => void store.begin())
  useDidShow(() => {
    store.looking.heed(positionSwitch.read(storage).on)
    if (store.pins.error) void store.begin()
  })
  useEffect(() => () => store.stop(), [store])
  const { shown, looking, chosen, sight, pins } = store
  const { open, today } = looking.wanted
  const moved = () => {
    if (WEB) return
    void Taro.createMapContext(MAP_ID).getRegion({
      success: ({ southwest, northeast }) => void store.load({ from: southwest, to: northeast }),
    })
  }
  const lost = pins.value === null ? pins.error : null
  return (
    <Screen title='地图' wide>
      <View className='map-page'>
        <View className='map-page__chips'>
          <Chip on={open.includes('now')} onTap={() => store.flip('now')}>
            正在开放
          </Chip>
          <Chip on={today} onTap={() => store.flipToday()}>
            今天有活动
          </Chip>
          <View className='map-page__list'>
            <Chip onTap={goBack}>列表</Chip>
          </View>
        </View>
        {looking.whereabouts !== 'refused' && looking.whereabouts !== 'off' && (
          <View className='map-page__locate' {...tappable(() => void store.locate(), { label: '看我附近的' })}>
            <Icon name='locate' />
          </View>
        )}
        <View className='map-page__map'>
          {lost ? (
            <Failure error={lost} onRetry={() => void store.begin()} />
          ) : (
            <VenueMap
              pins={shown}
              chosen={chosen}
              me={looking.from}
              sight={sight}
              onPin={(key) => void store.tap(key)}
              onMoved={moved}
            />
          )}
          {pins.value?.length === 0 && <Empty title={online ? '没有符合的，放宽一项试试' : '地图要联网看'} />}
        </View>
        {chosen !== null && <PinCard store={store} />}
      </View>
      {WEB && (
        <View className='map-page__rows'>
          {shown.flatMap(({ key, word, name, group }) =>
            group
              ? []
              : [<Row key={key} title={`${word}　${name}`} onTap={() => void store.choose({ venueId: key })} />],
          )}
        </View>
      )}
    </Screen>
  )
})
