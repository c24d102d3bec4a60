import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState, type PropsWithChildren } from 'react'
import { useApp } from '../../../stores/app'
import { deskName, type Desks, type Work } from '../../../stores/desks'
import { described, landmark, tappable } from '../../../ui/aria'
import { topClearance } from '../../../ui/device'
import { Icon } from '../../../ui/icon'
import type { IconName } from '../../../ui/icon-names'
import { goBack, goHome } from '../../../ui/navigation'
import { OfflineBanner } from '../../../ui/offline-banner'
import { Seal } from '../../../ui/seal'
import { Sheet } from '../../../ui/sheet'
import type { Vars } from '../../../ui/vars'
import { choiceUrl, deskUrl } from '../routes'
import { DeskChoice } from './desk-choice'
import './desk.scss'

interface Props {
  current: Work
  /** The organisation that the page is about; missing where it is about a person. */
  of?: string
}

/** Whether a branch's people are this person's work. */
export const isDeskOf = (branchId: string, desks: Desks): boolean =>
  desks.all.some(({ work, org }) => work === 'board' && org.id === branchId)

/** From 768 wide: a rail with the places that there are, and the work beside it. */
export const Desk = observer(function Desk({ current, of, children }: PropsWithChildren<Props>) {
  const { desks } = useApp()
  const [choosing, setChoosing] = useState(false)
  // WeChat's capsule lies over the right end of the head.
  const style: Vars = { '--head-right': `${topClearance().right}px` }
  const here = desks.near(current, of)
  return (
    <View className='desk' style={style}>
      <View className='desk__rail' {...landmark('region', '工作台')}>
        <View className='desk__brand text-display'>青年学习</View>
        <View className='desk__office text-cap'>{here ? deskName(here) : '工作台'}</View>
        <Places work='board' icon='chart' name='参学情况' here={current === 'board'} />
        <Places work='overview' icon='users' name='参学总览' here={current === 'overview'} />
        <Place icon='study' name='返回学习' onTap={goHome} />
        <WhoWorks place={here?.org.name ?? ''} onSwap={() => setChoosing(true)} />
      </View>
      <View className='desk__work'>
        <View {...described('status')}>
          <OfflineBanner />
        </View>
        <View className='desk__page' {...landmark('main')}>
          {children}
        </View>
      </View>
      {/* Beside the rail, not in it: it lies over both. */}
      <Sheet open={choosing} title='切换工作台' onClose={() => setChoosing(false)}>
        <DeskChoice desks={desks.all} onChoose={(desk) => open(deskUrl(desk))} />
      </Sheet>
    </View>
  )
})

const open = (url: string) => void Taro.redirectTo({ url })

/** The place of some work: the desk for it, or the page that asks which of several. Nothing where no role opens one. */
const Places = observer(function Places({ work, icon, name, here }: Omit<PlaceProps, 'onTap'> & { work: Work }) {
  const { desks } = useApp()
  if (!desks.all.some((desk) => desk.work === work)) return null
  const desk = desks.of(work)
  return <Place icon={icon} name={name} here={here} onTap={() => open(desk ? deskUrl(desk) : choiceUrl(work))} />
})

/** Who and where, and for who has several desks the way to another. */
const WhoWorks = observer(function WhoWorks({ place, onSwap }: { place: string; onSwap: () => void }) {
  const { session, desks } = useApp()
  const me = session.me.value
  if (!me) return null
  const where = place || me.branch?.name
  return (
    <View className='desk__me'>
      {me.name && <Seal name={me.name} me />}
      <View className='desk__me-words'>
        {me.name && <View className='text-bold'>{me.name}</View>}
        <View className='text-cap'>{where}</View>
      </View>
      {desks.several && (
        <View className='desk__swap' {...tappable(onSwap, { label: '切换工作台' })}>
          <Icon name='swap' />
        </View>
      )}
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
