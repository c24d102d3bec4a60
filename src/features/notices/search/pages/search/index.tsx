import { Screen } from '../../../../../ui/screen'

/** Notices by their words. */
export default function SearchPage() {
  return <Screen title='搜索公告' />
}
