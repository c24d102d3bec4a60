import { observer } from 'mobx-react-lite'
import { AppError } from '../../../contract/errors'
import { useApp } from '../../../stores/app'
import { Failure } from '../../../ui/failure'
import { Screen } from '../../../ui/screen'

/** For who came here without a place to look at, once it is known who that is. */
export const NotOpen = observer(function NotOpen({ title }: { title: string }) {
  const { session } = useApp()
  const { value, error } = session.me
  const closed = new AppError('FORBIDDEN', '只有团支书和上级干部能看参学情况。')
  return (
    <Screen title={title}>
      {value && <Failure error={closed} />}
      {!value && error && <Failure error={error} onRetry={() => void session.refresh()} />}
    </Screen>
  )
})
