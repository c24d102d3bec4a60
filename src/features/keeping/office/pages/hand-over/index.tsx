import { Screen } from '../../../../../ui/screen'

export default function HandOverPage() {
  return <Screen title='交接'>{null}</Screen>
}
