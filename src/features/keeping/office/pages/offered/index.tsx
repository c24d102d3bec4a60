import { Screen } from '../../../../../ui/screen'

export default function OfferedPage() {
  return <Screen title='接手青年之家'>{null}</Screen>
}
