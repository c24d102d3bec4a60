import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import type { EditStore } from '../../edit.store'

interface Props {
  store: EditStore
  onPublish: () => void
}

/** What keeps it from being published, or whether it is kept, and both ways on. */
export const Bar = observer(function Bar({ store, onPublish }: Props) {
  const { acts, changed, flaw } = store
  const said = acts.problem ?? flaw ?? (changed ? '还没有保存' : '已保存')
  return (
    <>
      <View className='stars__bar text-cap' {...live}>
        {said}
      </View>
      <Button busy={acts.busy} disabled={!changed} onTap={() => void store.save()}>
        保存
      </Button>
      <Button kind='primary' disabled={flaw !== null} onTap={onPublish}>
        发布
      </Button>
    </>
  )
})
