import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { Waiting } from '../../../../../contract/desk'
import { goTo } from '../../../../../desk/go'
import { placesOf, type Place, type Several } from '../../../../../desk/places'
import { WhichSheet } from '../../../../../desk/which-sheet'
import { isLastDay } from '../../../../../domain/desk/waiting'
import { deskName } from '../../../../../stores/desks'
import { useApp } from '../../../../../stores/app'
import { described, tappable } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Loaded } from '../../../../../ui/loaded'
import { Note } from '../../../../../ui/note'
import { Num } from '../../../../../ui/num'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { groupUrl, type GroupName } from '../../../routes'
import { Nothing } from '../../components/nothing'
import { WaitingSkeleton } from '../../components/waiting-skeleton'
import type { DeskStore } from '../../desk.store'
import { groupsOf, itemsIn } from '../../items'
import { GROUP_WORDS, headWords, nearestWords } from '../../words'

/** How many wait, by sorts; a tap opens the list. */
export const OnPhone = observer(function OnPhone({ store }: { store: DeskStore }) {
  const { desks } = useApp()
  const { current } = desks
  const waits = (store.found.value?.count ?? 0) > 0
  return (
    <Screen title={current && !desks.several ? deskName(current) : '工作台'} titled={waits}>
      <View className='agenda'>
        <Loaded from={store.found} skeleton={<WaitingSkeleton />} onRetry={() => void store.refresh()}>
          {(waiting) => (
            <>
              {waiting.count === 0 ? <Nothing /> : <Counts waiting={waiting} />}
              <Places />
            </>
          )}
        </Loaded>
      </View>
    </Screen>
  )
})

function Counts({ waiting }: { waiting: Waiting }) {
  return (
    <View>
      <View className='agenda__count' {...described('heading', `${waiting.count} ${headWords(waiting)}`)}>
        <Num size='xl'>{waiting.count}</Num>
        <View className='text-2'>{headWords(waiting)}</View>
      </View>
      <Rule />
      <View className='agenda__sorts'>
        {groupsOf(waiting).map((group) => (
          <Sort key={group} group={group} waiting={waiting} />
        ))}
      </View>
    </View>
  )
}

function Sort({ group, waiting }: { group: GroupName; waiting: Waiting }) {
  const { title, icon, unit } = GROUP_WORDS[group]
  const [nearest] = itemsIn(waiting, group)
  const { count } = waiting[group]
  const words = nearest ? nearestWords(nearest, waiting.now) : ''
  const until = nearest && 'until' in nearest.row ? nearest.row.until : null
  const amber = until !== null && isLastDay(until, waiting.now)
  return (
    <Row
      icon={icon}
      title={title}
      caption={amber ? <Text className='text-amber'>{words}</Text> : words}
      value={<Num>{count}</Num>}
      spoken={`${title}，${words}，${count} ${unit}`}
      onTap={() => void Taro.navigateTo({ url: groupUrl(group) })}
    />
  )
}

/** The other places of this person's roles. */
const Places = observer(function Places() {
  const { desks } = useApp()
  const [asked, ask] = useState<Several | null>(null)
  const places = placesOf(desks).filter(({ name }) => name !== 'waiting' && name !== 'me')
  const chosen = (url: string) => {
    ask(null)
    go(url)
  }
  const held = desks.all.length + desks.atHomes.length + desks.writings.length
  if (held === 0 && desks.lectures === undefined) return null
  return (
    <View>
      <View className='text-title agenda__places-head' {...described('heading', undefined, 2)}>
        去处
      </View>
      <View className='agenda__places'>
        {places.map((place) => (
          <Tile key={place.name} place={place} onGo={() => (place.asks ? ask(place.asks) : go(place.url))} />
        ))}
      </View>
      {places.some(({ name }) => name === 'board' || name === 'overview') && (
        <Note>这里只放等你处理的事，学习进度看“参学”。</Note>
      )}
      <WhichSheet of={asked} onClose={() => ask(null)} onChoose={chosen} />
    </View>
  )
})

const go = (url: string) => (url.startsWith('/pages/') ? goTo(url) : void Taro.navigateTo({ url }))

function Tile({ place: { words, icon }, onGo }: { place: Place; onGo: () => void }) {
  return (
    <View className='agenda__place' hoverClass='row--pressed' {...tappable(onGo, { role: 'link' })}>
      <Icon name={icon} />
      <View>{words}</View>
    </View>
  )
}
