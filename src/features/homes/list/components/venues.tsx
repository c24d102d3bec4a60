import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { tappable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Icon } from '../../../../ui/icon'
import { Loaded } from '../../../../ui/loaded'
import { Skeleton } from '../../../../ui/skeleton'
import type { Section, VenuesStore } from '../venues.store'
import { VenueRow } from './venue-row'
import './venues.scss'

const ROWS = ['52%', '64%', '58%', '46%', '60%', '50%']

const skeleton = (
  <View>
    {ROWS.map((width) => (
      <View key={width} className='venue-row'>
        <View className='venue-row__words'>
          <Skeleton width={width} height={17} />
          <Skeleton width='70%' height={14} top={9} />
        </View>
      </View>
    ))}
  </View>
)

/** The list itself. */
export const Venues = observer(function Venues({ store }: { store: VenuesStore }) {
  return (
    <View className='venues'>
      <Loaded from={store} skeleton={skeleton} onRetry={() => void store.load()}>
        {() => <Sections store={store} />}
      </Loaded>
    </View>
  )
})

const Sections = observer(function Sections({ store }: { store: VenuesStore }) {
  const { sections, local } = store
  if (store.total === 0) return <Nothing store={store} />
  return (
    <>
      {sections.map((section) => (
        <Group key={section.key} store={store} section={section} />
      ))}
      {local && <View className='venues__more text-cap'>其余的，联网后可以看。</View>}
    </>
  )
})

function Group({ store, section }: { store: VenuesStore; section: Section }) {
  const { title, counts, unfolded, rows, key } = section
  return (
    <>
      {title !== null && (
        <View
          className='venues__head'
          hoverClass='venues__pressed'
          {...tappable(() => store.toggle(key), { label: `${title}，${counts}，${unfolded ? '收起' : '展开'}` })}
        >
          <Text className='text-title'>{title}</Text>
          <Text className='text-cap text-figures venues__counts'>{counts}</Text>
          <Turn up={unfolded} />
        </View>
      )}
      {unfolded && (
        <View>
          {rows.map((card) => (
            <Observed key={card.venueId} store={store} card={card} />
          ))}
        </View>
      )}
      {unfolded && <More store={store} section={section} />}
    </>
  )
}

const Observed = observer(function Observed({ store, card }: { store: VenuesStore; card: Section['rows'][number] }) {
  const near = store.byDistance ? { near: { metres: store.looking.metresTo(card) } } : {}
  return <VenueRow card={card} now={store.now} {...near} />
})

function More({ store, section: { key, left, busy, failed } }: { store: VenuesStore; section: Section }) {
  if (left === 0) return null
  const words = failed ? '没有加载出来，再试一次' : busy ? '正在加载' : `再看 ${left} 个`
  return (
    <View
      className='venues__head'
      hoverClass='venues__pressed'
      {...tappable(() => void store.more(key), { label: words, disabled: busy })}
    >
      <Text className='text-2 venues__counts'>{words}</Text>
      <Turn />
    </View>
  )
}

const Turn = ({ up = false }: { up?: boolean }) => (
  <View className={`venues__turn${up ? ' venues__turn--up' : ''}`}>
    <Icon name='down' size='s' />
  </View>
)

const Nothing = observer(function Nothing({ store }: { store: VenuesStore }) {
  const { words } = store.looking.wanted
  if (words !== '')
    return (
      <Empty title={`没有找到“${words}”，看看附近的街道`}>
        <Button onTap={() => store.clear()}>看全部</Button>
      </Empty>
    )
  if (store.chosen === 0) return <Empty title='还没有青年之家' text='附近的场地会出现在这里。' />
  return (
    <Empty title='没有符合的，放宽一项试试'>
      <Button onTap={() => store.clear()}>清空筛选</Button>
    </Empty>
  )
})
