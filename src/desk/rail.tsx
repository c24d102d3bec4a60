import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { ROLE_NAMES } from '../domain/permissions/roles'
import { useApp } from '../stores/app'
import { hint, landmark, retold, tappable } from '../ui/aria'
import { useDialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { Seal } from '../ui/seal'
import { Sheet } from '../ui/sheet'
import { DeskChoice } from './desk-choice'
import { goTo } from './go'
import { placesOf, rolesAt, type Place, type PlaceName, type Several } from './places'
import { useWaitingCount } from './use-waiting-count'
import { WhichSheet } from './which-sheet'

interface Props {
  current: PlaceName
  /** The organisation or Youth Home that the page is about; missing where it is about a person. */
  of?: string | undefined
  /** Icons alone, whatever the width: for editing and importing. */
  narrow?: boolean | undefined
}

/** The places that somebody's roles open, with how much waits in all and for a decision about stars, and who works where. Narrow it shows icons, and opens over the page. */
export const Rail = observer(function Rail({ current, of, narrow }: Props) {
  const [opened, setOpened] = useState(false)
  const [asked, ask] = useState<Asked | null>(null)
  const parts = { current, of, onAsk: ask }
  const close = () => ask(null)
  return (
    <>
      <View className={`desk__rail${narrow ? ' desk__rail--narrow' : ''}`} {...landmark('region', '去处')}>
        <View className='desk__menu' {...tappable(() => setOpened(true), { label: '打开菜单' })} {...hint('菜单')}>
          <Icon name='list' />
        </View>
        <Parts {...parts} />
      </View>
      {opened && <OpenRail {...parts} onClose={() => setOpened(false)} />}
      {/* Beside the rail, not in it: it lies over both. */}
      <Sheet open={asked === 'desk'} title='切换工作台' onClose={close}>
        <DeskChoice onChoose={goTo} homes />
      </Sheet>
      <WhichSheet of={asked === 'desk' ? null : asked} onClose={close} onChoose={goTo} />
    </>
  )
})

/** Which of one's desks, or of several places of one name. */
type Asked = 'desk' | Several
type PartsProps = Omit<Props, 'narrow'> & { onAsk: (asked: Asked) => void }

/** The whole rail over the page, for who has but its icons. */
function OpenRail({ onClose, onAsk, ...parts }: PartsProps & { onClose: () => void }) {
  const dialog = useDialog('菜单', onClose)
  const ask = (asked: Asked) => {
    onClose()
    onAsk(asked)
  }
  return (
    <View className='desk__over'>
      <View className='desk__scrim' onClick={onClose} />
      <View className='desk__rail desk__rail--open' {...dialog}>
        <View className='desk__close' {...tappable(onClose, { label: '关闭菜单' })}>
          <Icon name='close' />
        </View>
        <Parts {...parts} onAsk={ask} />
      </View>
    </View>
  )
}

const Parts = observer(function Parts({ current, of, onAsk }: PartsProps) {
  const { session, desks, waiting } = useApp()
  const me = session.me.value
  useWaitingCount(me !== null)
  const held = rolesAt({ roles: me?.roles ?? [], desks }, { current, of })
  const where = held[0]?.org.name ?? me?.branch?.name ?? ''
  return (
    <>
      <View className='desk__brand text-display'>青年学习</View>
      <View className='desk__office text-cap'>
        {[where, held.map(({ name }) => ROLE_NAMES[name]).join('、')].filter(Boolean).join('\u3000')}
      </View>
      {/* Not before the roles are known: their places would push the others from under the finger. */}
      {session.me.settled &&
        placesOf(desks).map((one) => (
          <Entry
            key={one.name}
            place={one}
            here={one.name === current}
            count={waiting.countAt(one.name)}
            onGo={() => (one.asks ? onAsk(one.asks) : goTo(one.url))}
          />
        ))}
      {me && (
        <View className='desk__me'>
          {me.name && <Seal name={me.name} me />}
          <View className='desk__me-words'>
            {me.name && <View className='text-bold'>{me.name}</View>}
            <View className='text-cap'>{where}</View>
          </View>
          {me.roles.length > 1 && (
            <View
              className='desk__swap'
              {...tappable(() => onAsk('desk'), { label: '切换工作台' })}
              {...hint('切换工作台')}
            >
              <Icon name='swap' />
            </View>
          )}
        </View>
      )}
    </>
  )
})

interface EntryProps {
  place: Place
  here: boolean
  /** What waits there. */
  count: number
  onGo: () => void
}

function Entry({ place: { words, icon }, here, count, onGo }: EntryProps) {
  const heard = [words, here && '当前', count > 0 && `${count} 件等你处理`].filter(Boolean).join('，')
  return (
    <View
      className={`desk__place${here ? ' desk__place--here' : ''}`}
      {...tappable(onGo, { role: 'link', label: heard })}
      {...hint(words)}
    >
      <Icon name={icon} />
      <View className='desk__place-name'>{words}</View>
      {count > 0 && (
        <View className='desk__count' {...retold}>
          {count > 99 ? '99+' : count}
        </View>
      )}
    </View>
  )
}
