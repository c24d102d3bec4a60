import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { described } from '../../../../ui/aria'
import { Banner } from '../../../../ui/banner'
import type { MovingStore } from '../../moving.store'

const NOT_CHOSEN = { refused: '没有读文件的权限', failed: '没有读到这个文件' } as const

/** What went wrong last, with what it did not touch. Always there, so that it is read out when it comes. */
export const Failed = observer(function Failed({ store }: { store: MovingStore }) {
  const { failure, notChosen, summary } = store
  return (
    <View {...described('status')}>
      {notChosen && (
        <Banner icon='alert' title={NOT_CHOSEN[notChosen]} text='换一个文件，或在系统设置里打开权限再试。' />
      )}
      {failure && (
        <Banner
          icon='alert'
          title={failure.message}
          text={summary === null ? '公告没有变。' : '做好的都留着，没有丢。'}
        />
      )}
    </View>
  )
})
