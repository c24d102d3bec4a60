import { Screen } from '../../../../ui/screen'

/** Not built yet. */
export default function Page() {
  return <Screen />
}
