import { Screen } from '../../../../../ui/screen'

export default function PasscodePage() {
  return <Screen title='输入口令'>{null}</Screen>
}
