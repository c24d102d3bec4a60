import Taro from '@tarojs/taro'
import type { Work } from '../../../stores/desks'
import { Row } from '../../../ui/row'
import { confirmListUrl } from '../inner-routes'

/** The way to the notices that were to be confirmed. */
export const ConfirmsEntry = ({ orgId, work }: { orgId: string; work: Work }) => (
  <Row
    icon='notice'
    title='公告确认'
    caption={work === 'board' ? '要确认的公告，谁还没确认' : '要确认的公告，各单位到了多少'}
    onTap={() => void Taro.navigateTo({ url: confirmListUrl(orgId, work) })}
  />
)
