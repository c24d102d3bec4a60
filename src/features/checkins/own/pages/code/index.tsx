import { Screen } from '../../../../../ui/screen'

export default function OwnCodePage() {
  return <Screen title='我的签到码'>{null}</Screen>
}
