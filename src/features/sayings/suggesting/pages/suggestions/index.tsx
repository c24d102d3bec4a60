import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { Suggestions } from '../../../../../contract/sayings'
import { useStore } from '../../../../../stores/app'
import { described, live } from '../../../../../ui/aria'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { Skeleton } from '../../../../../ui/skeleton'
import { useRefresh } from '../../../../../ui/use-refresh'
import { SuggestionsStore } from '../../suggestions.store'
import { One } from './one'
import { Own } from './own'
import './index.scss'

/** What people would like at a Youth Home, unsigned, and what its keeper says to it. */
export default observer(function SuggestionsPage() {
  const { venueId = '' } = useRouter().params
  const store = useStore((app) => new SuggestionsStore(app, venueId))
  useRefresh(store)
  return (
    <Screen title='心愿' reading titled={store.found.value !== null}>
      <Loaded from={store.found} skeleton={<Waiting />} onRetry={() => void store.refresh()}>
        {(found) => (
          <View className='suggestions'>
            <View className='text-title-l suggestions__name' {...described('heading')}>
              {found.venue.name}
            </View>
            <Own store={store} found={found} />
            <Shown store={store} found={found} />
          </View>
        )}
      </Loaded>
    </Screen>
  )
})

const Shown = observer(function Shown({ store, found }: { store: SuggestionsStore; found: Suggestions }) {
  const { rows } = found
  return (
    <View>
      <View className='text-title suggestions__head' {...described('heading', undefined, 2)}>
        大家的心愿
      </View>
      <View className='text-note text-amber' {...live}>
        {found.answers && store.act.problem}
      </View>
      {rows.map((row) => (
        <One key={`${row.boxId}_${row.sayingId}`} store={store} row={row} answers={found.answers} />
      ))}
      {rows.length === 0 && <View className='text-2 suggestions__none'>还没有。五个人写了、审过以后放在这里。</View>}
    </View>
  )
})

const Waiting = () => (
  <View className='suggestions'>
    <Skeleton width='62%' height={26} top={16} />
    <Skeleton width='100%' height={96} top={20} />
    <Skeleton width='40%' height={22} top={40} />
    {[1, 2, 3].map((row) => (
      <Skeleton key={row} width='100%' height={44} top={20} />
    ))}
  </View>
)
