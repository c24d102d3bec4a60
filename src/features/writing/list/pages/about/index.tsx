import { observer } from 'mobx-react-lite'
import { DeskScreen } from '../../../../../desk/desk-screen'

export default observer(function AboutPage() {
  return (
    <DeskScreen title='公告' current='notices'>
      {null}
    </DeskScreen>
  )
})
