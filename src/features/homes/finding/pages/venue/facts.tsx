import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { createElement, useState } from 'react'
import type { VenueDetail } from '../../../../../contract/homes'
import { leadTo } from '../../../../../services/platform/navigate'
import { offerCall } from '../../../../../services/platform/phone-call'
import { live, tappable } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { TextAction } from '../../../../../ui/text-action'
import { LED } from '../../led-words'
import { hoursOfWeek, todayWords, weekWords } from '../../week-words'
import type { VenueStore } from '../../venue.store'

const WEB = process.env.TARO_ENV === 'h5'

/** When, where, and whom to call. */
export const Facts = observer(function Facts({ store, venue }: { store: VenueStore; venue: VenueDetail }) {
  const { address, contact, phone, spot, name } = venue
  const [said, say] = useState('')
  const lead = async () => say(LED[await leadTo({ name, address, spot })])
  return (
    <View className='facts'>
      <Hours store={store} venue={venue} />
      <View className='facts__row'>
        <Icon name='pin' />
        <View className='facts__words'>{address}</View>
        <TextAction icon='route' spoken={`导航到${name}`} onTap={() => void lead()}>
          导航
        </TextAction>
      </View>
      <View className='text-cap' {...live}>
        {said}
      </View>
      {(phone !== '' || contact !== '') && (
        <View className='facts__row'>
          <Icon name='phone' />
          <View className='facts__words text-figures'>{`值守 ${contact} ${phone}`.trim()}</View>
          {phone !== '' && <Call phone={phone} />}
        </View>
      )}
    </View>
  )
})

function Call({ phone }: { phone: string }) {
  const label = `拨打 ${phone}`
  if (WEB)
    return createElement(
      'a',
      { className: 'facts__call', href: `tel:${phone.replace(/[^0-9+]/g, '')}`, 'aria-label': label },
      '拨打',
    )
  return (
    <TextAction spoken={label} onTap={() => void offerCall(phone)}>
      拨打
    </TextAction>
  )
}

/** Today's hours; a tap unfolds the week, with what differs and why. */
const Hours = observer(function Hours({ store, venue: { hours } }: { store: VenueStore; venue: VenueDetail }) {
  const today = todayWords(hours, store.now)
  return (
    <>
      <View
        className='facts__row'
        {...tappable(() => store.unfold(), { label: `${today}，${store.unfolded ? '收起' : '展开'}一周` })}
      >
        <Icon name='clock' />
        <View className='facts__words text-figures'>{today}</View>
        <View className={`facts__turn${store.unfolded ? ' facts__turn--up' : ''}`}>
          <Icon name='down' size='s' />
        </View>
      </View>
      {store.unfolded && (
        <View className='facts__week'>
          {weekWords(hours, store.now).map(({ day, name, spans, why }) => (
            <View key={day} className='facts__day text-figures'>
              <View className='facts__date'>{name}</View>
              <View className='facts__words'>
                {spans}
                {why !== '' && <View className='text-cap'>{why}</View>}
              </View>
            </View>
          ))}
          <View className='text-cap'>{hoursOfWeek(hours)}</View>
        </View>
      )}
    </>
  )
})
