import { Screen } from '../../../../../ui/screen'

export default function RollPage() {
  return <Screen title='名单'>{null}</Screen>
}
