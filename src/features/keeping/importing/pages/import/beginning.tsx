import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { ImportState } from '../../../../../contract/import-replies'
import { useApp } from '../../../../../stores/app'
import { live, part } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { ProgressBar } from '../../../../../ui/progress-bar'
import { TextAction } from '../../../../../ui/text-action'
import { Section } from '../../../components/section'
import { earlierWords } from '../../import-words'
import type { ImportStore } from '../../import.store'

interface Props {
  store: ImportStore
  earlier: readonly ImportState[]
}

/** The choice of a file, what it may have in it, and what can be gone on with. */
export const Beginning = observer(function Beginning({ store, earlier }: Props) {
  const { doing, offline, stuck } = store
  return (
    <View className='import__beginning'>
      <View className='import__choose'>
        {doing === 'sending' || doing === 'reading' ? (
          <View {...live}>
            <View className='text-bold'>{doing === 'sending' ? `正在传 ${store.sent}%` : '正在读表格'}</View>
            <ProgressBar percent={doing === 'sending' ? store.sent : 100} tone='ink' />
          </View>
        ) : (
          <>
            <View className='text-2'>选一张 .xlsx 或 .csv 表格，先预览，确认后才会写入。</View>
            <View className='keeping__acts'>
              {stuck && (
                <Button kind='primary' disabled={offline} onTap={() => void store.goOnSending()}>
                  {offline ? '没有网络' : '接着传'}
                </Button>
              )}
              <Button kind={stuck ? 'line' : 'primary'} disabled={offline} onTap={() => void store.chooseFile()}>
                {offline ? '选文件要联网' : stuck ? '换文件' : '选文件'}
              </Button>
            </View>
          </>
        )}
      </View>
      <Section title='可以有这些列'>
        <View className='keeping__lines' {...part('list')}>
          {store.columns.map(({ field, name, needed, example }) => (
            <View key={field} className='import__column' {...part('listitem')}>
              <View>{needed ? `${name}（必填）` : name}</View>
              <View className='text-cap import__example'>{example}</View>
            </View>
          ))}
        </View>
        <Note>列名不完全一样也能认。空着的格子不会改掉原来的内容。</Note>
      </Section>
      {earlier.length > 0 && (
        <Section title='近 30 天的导入'>
          <View className='keeping__lines' {...part('list')}>
            {earlier.map((one) => (
              <Earlier key={one.importId} one={one} store={store} />
            ))}
          </View>
        </Section>
      )}
    </View>
  )
})

function Earlier({ one, store }: { one: ImportState; store: ImportStore }) {
  const { clock } = useApp()
  const unsent = one.step === 'sending'
  return (
    <View className='import__column' {...part('listitem')}>
      <View className='import__earlier'>
        <View className='text-one-line'>{one.fileName}</View>
        <View className='text-cap'>{earlierWords(one, clock())}</View>
      </View>
      {!unsent && (
        <TextAction
          onTap={() => void store.open(one.importId)}
          spoken={`${one.step === 'done' ? '看结果' : '接着导'} ${one.fileName}`}
        >
          {one.step === 'done' ? '看结果' : '接着导'}
        </TextAction>
      )}
    </View>
  )
}
