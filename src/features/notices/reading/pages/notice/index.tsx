import { Screen } from '../../../../../ui/screen'

/** One notice. */
export default function NoticePage() {
  return <Screen title='公告' />
}
