import Taro from '@tarojs/taro'
import { canScan } from '../../../services/platform/scan'
import { Button } from '../../../ui/button'
import { checkinUrl } from '../door-routes'

/** Leads to where one checks in: with the camera open, where there is one. */
export function CheckInButton({ venueId, grow }: { venueId: string; grow?: boolean }) {
  const go = () => void Taro.navigateTo({ url: checkinUrl(venueId, canScan) })
  return (
    <Button kind='primary' {...(canScan ? { icon: 'scan' } : {})} grow={grow ?? false} onTap={go}>
      {canScan ? '扫码签到' : '签到'}
    </Button>
  )
}
