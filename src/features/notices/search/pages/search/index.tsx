import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { SEARCH_MAX } from '../../../../../domain/limits'
import { useApp, useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Banner } from '../../../../../ui/banner'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { SearchField } from '../../../../../ui/search-field'
import { Beginning } from '../../components/beginning'
import { Narrowing } from '../../components/narrowing'
import { Results } from '../../components/results'
import { ONE_MORE, resultWords } from '../../search-words'
import { SearchStore } from '../../search.store'
import './index.scss'

/** Notices by their words. */
export default observer(function SearchPage() {
  const store = useStore((app) => new SearchStore(app))
  const { online } = useApp().session
  useDidShow(() => void store.show())
  useEffect(() => () => store.stop(), [store])
  return (
    <Screen
      title='搜索公告'
      banner={
        online ? undefined : <Banner icon='offline' title='没有网络' text='搜索要联网。最近搜过的词还在这部手机里。' />
      }
    >
      <Search store={store} />
    </Screen>
  )
})

/** Apart from the page, so that the screen's frame is not drawn again. */
const Search = observer(function Search({ store }: { store: SearchStore }) {
  const { stage } = store
  const begun = stage !== 'start' && stage !== 'short'
  return (
    <View className='search'>
      <View className='search__field'>
        <Field store={store} />
      </View>
      {/* Places of their own: what comes and goes in one of them sends nothing of what stands beside it. */}
      <View>{begun && <Narrowing store={store} />}</View>
      <Rule />
      <Heard store={store} />
      <View>
        {stage === 'start' && <Beginning store={store} />}
        {stage === 'short' && <View className='search__short text-2'>{ONE_MORE}</View>}
        {begun && <Results store={store} />}
      </View>
    </View>
  )
})

/** By itself: an input that is drawn again is sent again, with all its letters. */
const Field = observer(function Field({ store }: { store: SearchStore }) {
  return (
    <SearchField
      focus
      label='搜公告'
      placeholder='搜标题、正文和附件名'
      maxLength={SEARCH_MAX}
      value={store.typed}
      onInput={(typed) => store.type(typed)}
      onSearch={() => store.enter()}
    />
  )
})

/** Says what came of it to who does not see it come. It is always there, or it would not be read out. */
const Heard = observer(function Heard({ store }: { store: SearchStore }) {
  const { value, pages, stage, busy } = store
  const words = stage === 'asked' && value && pages && !busy ? resultWords(value, pages.at) : ''
  return (
    <View className='search__heard' {...described('status')}>
      {stage === 'short' ? ONE_MORE : words}
    </View>
  )
})
