import Taro from '@tarojs/taro'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'

/** A link leads to nothing. */
export function NoVenue() {
  return (
    <Empty title='没有这个青年之家' text='可能已经停用，或从名录里拿掉了。'>
      <Button onTap={() => void Taro.switchTab({ url: '/pages/homes/index' })}>看全部青年之家</Button>
    </Empty>
  )
}
