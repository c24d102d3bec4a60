import { Screen } from '../../../../../ui/screen'

export default function LatePage() {
  return <Screen title='晚到的签到'>{null}</Screen>
}
