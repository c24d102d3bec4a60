import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Waiting } from '../../../../../contract/desk'
import { Desk, DeskHead } from '../../../../../desk/desk'
import { Side, useRoomy } from '../../../../../desk/side'
import { clockTime, dayName, weekdayName } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Loaded } from '../../../../../ui/loaded'
import { Num } from '../../../../../ui/num'
import { Nothing } from '../../components/nothing'
import { WaitingSkeleton } from '../../components/waiting-skeleton'
import type { DeskStore } from '../../desk.store'
import type { Item } from '../../items'
import { groupsOf } from '../../items'
import { headWords, itemWords } from '../../words'
import { Group } from './group'
import { Marks, Panel } from './panel'

/** The list, and the one that is looked at beside it or, where there is less room, over it. */
export const OnDesk = observer(function OnDesk({ store }: { store: DeskStore }) {
  const now = store.found.value?.now
  return (
    <Desk current='waiting'>
      <DeskHead title='工作台'>
        {now !== undefined && (
          <>
            <View className='text-cap'>{`${dayName(now)} ${weekdayName(now)}`}</View>
            <View className='text-cap desk__tool'>{`${clockTime(now)} 更新`}</View>
            <Button small icon='retry' spoken='刷新' busy={store.found.busy} onTap={() => void store.refresh()}>
              刷新
            </Button>
          </>
        )}
      </DeskHead>
      <Loaded from={store.found} skeleton={<WaitingSkeleton />} onRetry={() => void store.refresh()}>
        {(waiting) => (waiting.count === 0 ? <Nothing /> : <Columns store={store} waiting={waiting} />)}
      </Loaded>
    </Desk>
  )
})

const Columns = observer(function Columns({ store, waiting }: { store: DeskStore; waiting: Waiting }) {
  const roomy = useRoomy()
  // Where there is room the first one is shown at once; nobody has opened it, so the focus stays where it is.
  const shown = store.chosen ?? (roomy ? store.first : null)
  return (
    <View className='desk__columns'>
      <View className='desk__list'>
        <View className='agenda__count'>
          <Num size='xl'>{waiting.count}</Num>
          <View className='text-2'>{headWords(waiting)}</View>
        </View>
        <View className='text-note text-2' {...live}>
          {store.said}
        </View>
        {groupsOf(waiting).map((group) => (
          <Group key={group} store={store} waiting={waiting} group={group} shown={shown?.key ?? null} />
        ))}
      </View>
      {shown && <Opened store={store} item={shown} now={waiting.now} />}
    </View>
  )
})

interface OpenedProps {
  store: DeskStore
  item: Item
  now: string
}

const Opened = observer(function Opened({ store, item, now }: OpenedProps) {
  const [before, next] = [store.beside(item, -1), store.beside(item, 1)]
  return (
    <Side
      title={itemWords(item, now).title}
      marks={<Marks item={item} now={now} />}
      chosen={store.chosen ? item.key : null}
      place={store.placeOf(item)}
      onBefore={before ? () => store.choose(before.key) : undefined}
      onNext={next ? () => store.choose(next.key) : undefined}
      onClose={() => store.choose(null)}
    >
      <Panel key={item.key} store={store} item={item} now={now} />
    </Side>
  )
})
