import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { SEARCH_MAX } from '../../../../../domain/limits'
import { SearchField } from '../../../../../ui/search-field'
import type { RollStore } from '../../roll.store'

/** By itself: an input that is drawn again is sent again, with all its letters. */
export const Search = observer(function Search({ store }: { store: RollStore }) {
  return (
    <View className='roll__search'>
      <SearchField
        label='在名单里找'
        placeholder='姓名、序号'
        maxLength={SEARCH_MAX}
        value={store.typed}
        onInput={(typed) => store.search(typed)}
        onSearch={() => undefined}
      />
    </View>
  )
})
