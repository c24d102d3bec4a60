import { View } from '@tarojs/components'
import { canScan } from '../../../../services/platform/scan'
import { tappable } from '../../../../ui/aria'
import { Icon } from '../../../../ui/icon'

interface Props {
  /** Scanning is the next action: no code has been typed. */
  next: boolean
  onScan: () => void
}

/** The big target. Outside WeChat it only says where scanning works. */
export function ScanTarget({ next, onScan }: Props) {
  const words = canScan ? '当面扫，或从群里长按识别' : '扫码要在微信里用，这里请输入下面的邀请码'
  const look = !canScan ? 'join-scan--off' : next ? 'join-scan--next' : 'join-scan--line'
  return (
    <View
      className={`join-scan ${look}`}
      hoverClass={canScan ? 'join-scan--pressed' : 'none'}
      {...(canScan ? tappable(onScan, { label: `扫团支书的二维码，${words}` }) : {})}
    >
      <View className='join-scan__glyph'>
        <Icon name='scan' size='l' />
      </View>
      <View className='join-scan__words'>
        <View className='join-scan__title'>扫团支书的二维码</View>
        <View className='text-note'>{words}</View>
      </View>
      {canScan && <Icon name='right' />}
    </View>
  )
}
