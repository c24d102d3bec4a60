import { AppError } from '../../../../contract/errors'
import { Failure } from '../../../../ui/failure'
import { Screen } from '../../../../ui/screen'

const LOST = new AppError('NOT_FOUND', '这个地址没有对应的页面，可能是链接旧了，或者少抄了一段。你的学习记录不受影响')

/** Where an address leads that no page has. */
export default function LostPage() {
  return (
    <Screen title='青年学习'>
      <Failure error={LOST} />
    </Screen>
  )
}
