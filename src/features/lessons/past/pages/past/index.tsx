import { Screen } from '../../../../../ui/screen'
import { PastList } from './past-list'
import './index.scss'

/** All past issues, of all seasons or one. */
export default function PastPage() {
  return (
    <Screen title='往期团课'>
      <PastList />
    </Screen>
  )
}
