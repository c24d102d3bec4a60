import { Screen } from '../../../../../ui/screen'

export default function CodePage() {
  return <Screen title='签到码'>{null}</Screen>
}
