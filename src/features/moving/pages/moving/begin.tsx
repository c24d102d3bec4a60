import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { BUNDLE_BYTES_MAX, BUNDLE_PAGES_MAX } from '../../../../domain/limits'
import { Button } from '../../../../ui/button'
import { Loaded } from '../../../../ui/loaded'
import { Note } from '../../../../ui/note'
import type { MovingStore } from '../../moving.store'
import { Earlier, EarlierSkeleton } from './earlier'

interface Props {
  store: MovingStore
  /** Files are held over the page. */
  held: boolean
}

const MEGABYTES = BUNDLE_BYTES_MAX / 1_000_000
const BY_HAND =
  process.env.TARO_ENV === 'h5' ? '把文件或文件夹拖到这里，或点“选文件”。' : '从聊天里选文件，可以一次选几个。'

/** The choice of files, and what was begun before. */
export const Begin = observer(function Begin({ store, held }: Props) {
  const { offline, stuck, sent } = store
  return (
    <View className='moving__begin'>
      <View className={`moving__drop${held ? ' moving__drop--held' : ''}`}>
        <View className='text-bold'>{held ? '松手就开始传' : '网页（.html）、Word（.docx），或装着它们的 ZIP'}</View>
        <View className='text-2'>{BY_HAND}</View>
        <View className='moving__acts'>
          {stuck && (
            <Button kind='primary' disabled={offline} onTap={() => void store.goOnSending()}>
              {offline ? '没有网络，联网后接着传' : `接着传，已传 ${sent}%`}
            </Button>
          )}
          <Button kind={stuck ? 'line' : 'primary'} disabled={offline} onTap={() => void store.chooseFiles()}>
            {offline ? '选文件要联网' : stuck ? '换文件' : '选文件'}
          </Button>
        </View>
        <View className='text-cap'>
          {`一次最多 ${BUNDLE_PAGES_MAX} 篇、${MEGABYTES} MB。图片和附件放在网页旁边的文件夹里，一起压缩成 ZIP 就能带上。`}
        </View>
      </View>
      <Note icon='shield'>日期、来源、浏览数照旧保留，标“旧公告”。不触发提醒，不要求确认。</Note>
      <Loaded from={store.earlier} skeleton={<EarlierSkeleton />} onRetry={() => void store.refresh()}>
        {({ bundles }) => <Earlier store={store} bundles={bundles} open />}
      </Loaded>
    </View>
  )
})
