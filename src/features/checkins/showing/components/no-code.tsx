import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Failure } from '../../../../ui/failure'
import { Delayed, Skeleton } from '../../../../ui/skeleton'
import { fromWords } from '../code-words'
import type { CodeStore } from '../code.store'
import './no-code.scss'

/** In place of the code: what it waits for, or why there is none. */
export const NoCode = observer(function NoCode({ store }: { store: CodeStore }) {
  const { shows, session, sessions } = store
  const again = () => void store.refresh()
  if (shows === 'failure') return <Failure error={store.error} onRetry={again} />
  if (shows === 'no-key')
    return (
      <Empty title='要先联网一次才能显示码' text='联网打开过以后，没有网络也能用。扫对方的码现在就可以。'>
        <Button busy={sessions.busy} onTap={again}>
          再试一次
        </Button>
      </Empty>
    )
  if (session !== null && shows === 'over') return <Empty title='已结束' text={`${store.present} 人到场。`} />
  if (session !== null && shows === 'early')
    return (
      <Empty title={fromWords(session, store.now)} text='到时间自动显示签到码。'>
        <Button onTap={() => store.showAhead()}>先显示</Button>
      </Empty>
    )
  return (
    <Delayed>
      <View className='no-code__skeleton'>
        <Skeleton width='50%' height={29} top={6} />
        <Skeleton width='80%' height={300} top={20} />
      </View>
    </Delayed>
  )
})
