import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../../../ui/loaded'
import { Screen } from '../../../../../ui/screen'
import { aboutWritingUrl } from '../../../list-routes'
import type { WritingsStore } from '../../writings.store'
import { AboveButton, MovingButton, Rows, RowsSkeleton, StageTabs, WriteButton } from './list'
import { ListBanner } from './list-banner'
import { Narrowing } from './narrowing'

/** The list; a row leads to a page about it. */
export const OnPhone = observer(function OnPhone({ store }: { store: WritingsStore }) {
  const bar = store.may('write-notices') ? <WriteButton store={store} /> : undefined
  return (
    <Screen title='写公告' banner={<ListBanner store={store} />} bar={bar}>
      {!store.closed && <StageTabs store={store} />}
      <View className='writings__list'>
        {!store.closed && <Narrowing store={store} />}
        <View className='writings__above'>
          <MovingButton store={store} />
          <AboveButton store={store} />
        </View>
        <Loaded from={store} skeleton={<RowsSkeleton />} onRetry={() => void store.refresh()}>
          {(page) => (
            <Rows
              store={store}
              page={page}
              shown={null}
              onOpen={({ noticeId }) => void Taro.navigateTo({ url: aboutWritingUrl(noticeId) })}
            />
          )}
        </Loaded>
      </View>
    </Screen>
  )
})
