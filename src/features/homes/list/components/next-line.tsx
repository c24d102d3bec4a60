import { View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useStore } from '../../../../stores/app'
import { Row } from '../../../../ui/row'
import { mineUrl } from '../../routes'
import { NextStore } from '../next.store'
import './tools.scss'

/** What the reader has signed up for and is next, and the way to all of it, once what stands above it does; nothing where nothing is to come. */
export const NextLine = observer(function NextLine({ above }: { above: { readonly settled: boolean } }) {
  const store = useStore((app) => new NextStore(app))
  useDidShow(() => void store.refresh())
  usePullDownRefresh(() => void store.refresh())
  if (store.words === null || !above.settled) return null
  return (
    <View className='tools__next'>
      <Row
        icon='calendar'
        title='我的报名'
        caption={store.words}
        onTap={() => void Taro.navigateTo({ url: mineUrl() })}
      />
    </View>
  )
})
