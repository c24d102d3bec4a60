import { Screen } from '../../../../../ui/screen'

export default function CheckinPage() {
  return <Screen title='签到'>{null}</Screen>
}
