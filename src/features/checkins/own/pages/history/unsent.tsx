import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Row } from '../../../../../ui/row'
import { Tag } from '../../../../../ui/tag'
import type { HistoryStore } from '../../history.store'

/** What was done without a network and is still on this phone, or was not taken when it came. */
export const Unsent = observer(function Unsent({ store }: { store: HistoryStore }) {
  const { waiting, unheeded } = store
  return (
    <>
      {waiting.length > 0 && <OnPhone store={store} />}
      {unheeded.map(({ item: { id, title, detail }, why }) => (
        <View key={id}>
          <Row icon='info' title={title} caption={detail} value={<Tag>没有签上</Tag>} />
          <View className='history__refused text-note text-2'>{why}</View>
        </View>
      ))}
    </>
  )
})

const OnPhone = observer(function OnPhone({ store }: { store: HistoryStore }) {
  return (
    <View className='history__unsent'>
      <View className='history__month'>
        <View className='text-bold' {...described('heading', undefined, 2)}>
          还在这部手机里
        </View>
        <View className='text-cap'>联网后自动送出</View>
      </View>
      {store.waiting.map(({ id, title, detail, refused }) => (
        <View key={id}>
          <Row
            icon='device'
            title={title}
            caption={detail}
            value={refused === null ? <Tag tone='amber'>待上传</Tag> : <Tag>没有收下</Tag>}
          />
          {refused !== null && (
            <View className='history__refused'>
              <View className='text-note text-2'>{refused}</View>
              <Button small spoken={`移除${title}`} onTap={() => store.drop(id)}>
                知道了，移除
              </Button>
            </View>
          )}
        </View>
      ))}
    </View>
  )
})
