import { View } from '@tarojs/components'
import { useContext } from 'react'
import type { Reference } from '../domain/notices/document'
import { isSafePlace } from '../domain/notices/links'
import { tappable } from '../ui/aria'
import { Icon } from '../ui/icon'
import type { IconName } from '../ui/icon-names'
import { ActsContext } from './acts'
import { NOT_OPEN, PLACE_NAMES, placeUrl } from './places'
import './place-card.scss'

const ICONS: Record<Reference['to'], IconName> = {
  lesson: 'study',
  notice: 'notice',
  quiz: 'task',
  activity: 'calendar',
}

/** Something of this app that a notice leads to; of what is not open yet it says so. */
export function PlaceCard({ place }: { place: Reference }) {
  const { toPlace } = useContext(ActsContext)
  const { to, title } = place
  const opens = isSafePlace(place) && placeUrl(place) !== null
  const kind = PLACE_NAMES[to]
  const tap = opens ? tappable(() => toPlace(place), { role: 'link', label: `${kind}：${title}` }) : {}
  return (
    <View className='place-card' hoverClass={opens ? 'place-card--pressed' : 'none'} {...tap}>
      <Icon name={ICONS[to]} />
      <View className='place-card__words'>
        <View className='text-cap'>{opens ? kind : `${kind}，${NOT_OPEN}`}</View>
        <View className='text-item'>{title}</View>
      </View>
      {opens && <Icon name='right' size='s' />}
    </View>
  )
}
