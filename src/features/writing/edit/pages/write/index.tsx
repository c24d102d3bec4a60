import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../../desk/desk-screen'

export default observer(function WritePage() {
  return (
    <DeskScreen title='写公告' current='notices'>
      {null}
    </DeskScreen>
  )
})
