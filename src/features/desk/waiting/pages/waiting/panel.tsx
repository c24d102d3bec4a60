import { View } from '@tarojs/components'
import { Tag } from '../../../../../ui/tag'
import type { DeskStore } from '../../desk.store'
import type { Item } from '../../items'
import { GROUP_WORDS, itemWords } from '../../words'
import { AppealPanel } from './appeal-panel'
import { ClaimsPanel } from './claims-panel'
import { OfferPanel, ReviewPanel, RolePanel, SayingsPanel, StarsPanel } from './led-panels'
import { RequestPanel } from './request-panel'

interface Props {
  store: DeskStore
  item: Item
  now: string
}

/** Of which sort the chosen one is, and by when. */
export function Marks({ item, now }: Pick<Props, 'item' | 'now'>) {
  const { limit, amber } = itemWords(item, now)
  return (
    <View className='agenda__marks'>
      <Tag>{GROUP_WORDS[item.group].title}</Tag>
      <View className={`text-note ${amber ? 'text-amber' : 'text-3'}`}>{limit}</View>
    </View>
  )
}

/** What the chosen one is, and its act. */
export function Panel({ store, item, now }: Props) {
  switch (item.group) {
    case 'appeals':
      return <AppealPanel store={store} item={item} row={item.row} now={now} />
    case 'requests':
      return <RequestPanel store={store} item={item} row={item.row} />
    case 'reviews':
      return <ReviewPanel row={item.row} now={now} />
    case 'sayings':
      return <SayingsPanel row={item.row} />
    case 'claims':
      return <ClaimsPanel store={store} item={item} row={item.row} />
    case 'stars':
      return <StarsPanel row={item.row} now={now} />
    case 'offers':
      return <OfferPanel row={item.row} now={now} />
    case 'roles':
      return <RolePanel row={item.row} now={now} />
  }
}
