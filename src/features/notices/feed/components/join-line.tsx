import Taro from '@tarojs/taro'
import { Row } from '../../../../ui/row'
import { joinUrl } from '../../routes'

interface Props {
  /** Asked, not yet answered. */
  pendingBranch: string | null
}

/** For who reads only what is public: what joining would show, and the way to it. */
export function JoinLine({ pendingBranch }: Props) {
  const asked = pendingBranch !== null
  return (
    <Row
      icon='users'
      title={asked ? `已申请加入${pendingBranch}` : '加入团支部'}
      caption={asked ? '团支书确认后，还能看支部和上级的公告' : '现在只有公开的，加入后还能看支部和上级的公告'}
      onTap={() => void Taro.navigateTo({ url: joinUrl() })}
    />
  )
}
