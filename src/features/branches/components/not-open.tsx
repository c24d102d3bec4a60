import { AppError } from '../../../contract/errors'
import { Failure } from '../../../ui/failure'
import { Screen } from '../../../ui/screen'

/** For who came here without a place to look at. */
export function NotOpen({ title }: { title: string }) {
  return (
    <Screen title={title}>
      <Failure error={new AppError('FORBIDDEN', '只有团支书和上级干部能看参学情况。')} />
    </Screen>
  )
}
