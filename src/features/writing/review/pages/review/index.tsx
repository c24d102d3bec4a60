import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../../desk/desk-screen'

export default observer(function ReviewPage() {
  return (
    <DeskScreen title='审核公告' current='notices'>
      {null}
    </DeskScreen>
  )
})
