import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { AppError } from '../../../contract/errors'
import { useApp } from '../../../stores/app'
import { Failure } from '../../../ui/failure'
import { Loaded } from '../../../ui/loaded'
import { Screen } from '../../../ui/screen'
import { Skeleton } from '../../../ui/skeleton'
import './not-open.scss'

/** For who came here without a place to look at, once it is known who that is. */
export const NotOpen = observer(function NotOpen({ title }: { title: string }) {
  const { session } = useApp()
  const closed = new AppError('FORBIDDEN', '只有团支书和上级干部能看参学情况。')
  return (
    <Screen title={title}>
      <Loaded from={session.me} skeleton={<Waiting />} onRetry={() => void session.refresh()}>
        {() => <Failure error={closed} />}
      </Loaded>
    </Screen>
  )
})

/** Which numbers will come is not known before who asks: a page of them, whatever they are. */
const Waiting = () => (
  <View className='not-open'>
    {[32, 84, 16, 120].map((height) => (
      <Skeleton key={height} width='100%' height={height} top={16} />
    ))}
  </View>
)
