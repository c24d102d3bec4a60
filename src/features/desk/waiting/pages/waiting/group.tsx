import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Waiting } from '../../../../../contract/desk'
import { described } from '../../../../../ui/aria'
import { Icon } from '../../../../../ui/icon'
import { Num } from '../../../../../ui/num'
import { TextAction } from '../../../../../ui/text-action'
import type { GroupName } from '../../../routes'
import { Rest } from '../../components/rest'
import { WaitingRow } from '../../components/waiting-row'
import type { DeskStore } from '../../desk.store'
import { itemsIn } from '../../items'
import { GROUP_WORDS } from '../../words'

/** Rows of a sort that are shown before all are asked for. */
const FIRST = 2

interface Props {
  store: DeskStore
  waiting: Waiting
  group: GroupName
  /** The one in the panel. */
  shown: string | null
}

/** What waits of one sort: two rows, then all. */
export const Group = observer(function Group({ store, waiting, group, shown }: Props) {
  const { title, icon, unit } = GROUP_WORDS[group]
  const { count } = waiting[group]
  const items = itemsIn(waiting, group)
  const whole = store.isWhole(group) || items.slice(FIRST).some(({ key }) => key === shown)
  return (
    <View className='agenda__group'>
      <View className='agenda__head'>
        <Icon name={icon} size='s' />
        <View className='text-bold' {...described('heading', `${title} ${count} ${unit}`, 2)}>
          {title}
        </View>
        <Num size='s'>{count}</Num>
        {!whole && items.length > FIRST && (
          <View className='agenda__all'>
            <TextAction spoken={`${title}全部`} onTap={() => store.showWhole(group)}>
              全部
            </TextAction>
          </View>
        )}
      </View>
      {(whole ? items : items.slice(0, FIRST)).map((item) => (
        <WaitingRow
          key={item.key}
          item={item}
          now={waiting.now}
          chosen={item.key === shown}
          onTap={() => store.choose(item.key)}
        />
      ))}
      {whole && <Rest items={items} count={count} />}
    </View>
  )
})
