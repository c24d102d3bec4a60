import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import { Screen } from '../../../../ui/screen'
import type { MovingStore } from '../../moving.store'
import { Earlier, EarlierSkeleton } from './earlier'
import { OnItsWay } from './on-its-way'
import { Counts } from './counts'

/** What stands: tables of many columns are put right on a desk. */
export const OnPhone = observer(function OnPhone({ store }: { store: MovingStore }) {
  const { summary, doing } = store
  return (
    <Screen title='导入旧公告'>
      <View className='moving'>
        <View className='moving__note'>
          <Note icon='device'>在电脑上导入：用电脑上的微信或网页打开这一页，选文件、改日期、看预览。</Note>
        </View>
        {summary !== null && <Counts summary={summary} />}
        {doing === null ? (
          summary === null && (
            <Loaded from={store.earlier} skeleton={<EarlierSkeleton />} onRetry={() => void store.refresh()}>
              {({ bundles }) => <Earlier store={store} bundles={bundles} />}
            </Loaded>
          )
        ) : (
          <OnItsWay store={store} doing={doing} />
        )}
      </View>
    </Screen>
  )
})
