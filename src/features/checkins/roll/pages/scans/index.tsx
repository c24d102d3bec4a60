import { Screen } from '../../../../../ui/screen'

export default function ScansPage() {
  return <Screen title='扫码记录'>{null}</Screen>
}
