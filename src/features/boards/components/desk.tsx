import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { PropsWithChildren } from 'react'
import { ROLE_NAMES } from '../../../domain/permissions/can'
import { useApp } from '../../../stores/app'
import { described, tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-names'
import { goBack, goHome } from '../../../ui/navigation'
import { OfflineBanner } from '../../../ui/offline-banner'
import { Seal } from '../../../ui/seal'
import { boardUrl, overviewUrl } from '../routes'
import './desk.scss'

interface Props {
  current: 'board' | 'overview'
}

/** From 768 wide: a rail with the places that there are, and the work beside it. */
export const Desk = observer(function Desk({ current, children }: PropsWithChildren<Props>) {
  const { session } = useApp()
  const { ownBoard, overviewOf } = session
  const me = session.me.value
  const role = me?.roles.find(({ name }) => (current === 'board') === (name === 'secretary')) ?? me?.roles[0]
  const go = (url: string) => () => void Taro.redirectTo({ url })
  return (
    <View className='desk'>
      <View className='desk__rail'>
        <View className='desk__brand text-display'>青年学习</View>
        <View className='desk__office text-cap'>{role ? `${ROLE_NAMES[role.name]}工作台` : '工作台'}</View>
        {ownBoard !== null && (
          <Place icon='chart' name='参学情况' here={current === 'board'} onTap={go(boardUrl(ownBoard))} />
        )}
        {overviewOf !== null && (
          <Place icon='users' name='参学总览' here={current === 'overview'} onTap={go(overviewUrl(overviewOf))} />
        )}
        <Place icon='study' name='返回学习' onTap={goHome} />
        {me?.name && (
          <View className='desk__me'>
            <Seal name={me.name} me />
            <View className='desk__me-words'>
              <View className='text-bold'>{me.name}</View>
              <View className='text-cap'>{me.branch?.name ?? role?.org.name}</View>
            </View>
          </View>
        )}
      </View>
      <View className='desk__work'>
        <View {...described('status')}>
          <OfflineBanner />
        </View>
        <View className='desk__page'>{children}</View>
      </View>
    </View>
  )
})

interface PlaceProps {
  icon: IconName
  name: string
  here?: boolean
  onTap: () => void
}

function Place({ icon, name, here, onTap }: PlaceProps) {
  const heard = here ? `${name}，当前` : name
  return (
    <View
      className={`desk__place${here ? ' desk__place--here' : ''}`}
      {...tappable(onTap, { role: 'link', label: heard })}
    >
      <Icon name={icon} />
      <View className='desk__place-name'>{name}</View>
    </View>
  )
}

/** What stands over the work: its name, what it is of, and what to do with it. */
export function DeskHead({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <View className='desk__head'>
      {Taro.getCurrentPages().length > 1 && (
        <View className='desk__back' {...tappable(goBack, { label: '返回' })}>
          <Icon name='back' />
        </View>
      )}
      <View className='desk__title' {...described('heading')}>
        {title}
      </View>
      {children}
    </View>
  )
}
