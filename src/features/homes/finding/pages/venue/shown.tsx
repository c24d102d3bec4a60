import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { VenueDetail } from '../../../../../contract/homes'
import { openWords } from '../../../../../domain/homes/hours-words'
import { SERVICE_NAMES, starsAt, starWord } from '../../../../../domain/homes/services'
import { dayName } from '../../../../../domain/time'
import { enlarge } from '../../../../../services/platform/attachments'
import { described, tappable } from '../../../../../ui/aria'
import { Cover } from '../../../../../ui/cover'
import { Icon } from '../../../../../ui/icon'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import { suggestionsUrl } from '../../../door-routes'
import { lecturersUrl } from '../../../lecturer-routes'
import { activitiesUrl, starUrl } from '../../../routes'
import { ActivityRow } from '../../components/activity-row'
import type { VenueStore } from '../../venue.store'
import { Facts } from './facts'
import { Rating } from './rating'

/** What a venue says of itself. */
export const Shown = observer(function Shown({ store, venue }: { store: VenueStore; venue: VenueDetail }) {
  const { name, pictures, hours, closed, services, rated, text, org } = venue
  const { open, word } = openWords(hours, store.now)
  const stars = starsAt(rated, store.now)
  return (
    <View>
      {pictures.slice(0, 1).map((url) => (
        <View
          key={url}
          className='venue__cover'
          {...tappable(() => enlarge(url, pictures), { label: `看 ${pictures.length} 张照片` })}
        >
          <Cover url={url} ratio={375 / 140} spoken={`${name}的照片`} />
        </View>
      ))}
      <View className='venue'>
        <View className='venue__head'>
          <View className='text-title-l venue__name' {...described('heading')}>
            {name}
          </View>
          {closed ? <Tag>已停用</Tag> : <Tag tone={open ? 'green' : 'plain'}>{word}</Tag>}
        </View>
        <Rating rating={venue.rating} />
        {closed && (
          <Note icon='info'>{`${dayName(closed.at)}停用${closed.reason === '' ? '' : `：${closed.reason}`}`}</Note>
        )}
        <Facts store={store} venue={venue} />
        {services.length > 0 && (
          <View className='venue__line'>
            <Text className='text-2'>服务</Text>
            <Text>{services.map((one) => SERVICE_NAMES[one]).join('、')}</Text>
          </View>
        )}
        <View className='venue__line'>
          <Text className='text-2'>管理单位</Text>
          <Text>{org.name}</Text>
        </View>
        {closed === null && (
          <Row
            title='星级评定'
            value={stars !== null ? starWord(stars) : rated === null ? '还没有评定' : '已经到期'}
            onTap={() => void Taro.navigateTo({ url: starUrl(venue.venueId) })}
          />
        )}
        {text !== '' && <View className='venue__text'>{text}</View>}
        <Activities store={store} venue={venue} />
        <Row
          title='心愿'
          caption='想在这里有什么，不署名写一句'
          onTap={() => void Taro.navigateTo({ url: suggestionsUrl(venue.venueId) })}
        />
      </View>
    </View>
  )
})

const Activities = observer(function Activities({ store, venue }: { store: VenueStore; venue: VenueDetail }) {
  const all = () => void Taro.navigateTo({ url: activitiesUrl(venue.venueId) })
  return (
    <View className='venue__activities'>
      <View className='venue__section'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          近期活动
        </View>
        {!store.recalled && (
          <View className='venue__all' {...tappable(all, { role: 'link' })}>
            <Text>{venue.coming > 0 ? `全部 ${venue.coming} 场` : '过去的活动'}</Text>
            <Icon name='right' size='s' />
          </View>
        )}
      </View>
      {venue.activities.map((card) => (
        <ActivityRow key={card.activityId} card={card} now={store.now} />
      ))}
      {venue.activities.length === 0 && (
        <View className='text-2 venue__none'>{store.recalled ? '活动要联网看。' : '近期没有活动。'}</View>
      )}
      <Row title='青年讲师团' caption='看看能请谁来讲' onTap={() => void Taro.navigateTo({ url: lecturersUrl() })} />
    </View>
  )
})
