import Taro from '@tarojs/taro'
import { Row } from '../../../ui/row'
import { askedUrl } from '../../../desk/confirm-ways'

/** The way to what the branch was asked to confirm this month. */
export const AskedEntry = ({ branchId }: { branchId: string }) => (
  <Row icon='task' title='这个月要确认的公告' onTap={() => void Taro.navigateTo({ url: askedUrl(branchId) })} />
)
