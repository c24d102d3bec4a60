import { Screen } from '../../../../../ui/screen'

export default function HistoryPage() {
  return <Screen title='签到记录'>{null}</Screen>
}
