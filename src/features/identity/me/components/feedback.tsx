import { Button, View } from '@tarojs/components'
import { Row } from '../../../../ui/row'
import './feedback.scss'

interface Props {
  /** Outside WeChat there is no such form. */
  onElsewhere: () => void
}

/** WeChat's own form opens only from its own button, which lies unseen over the line. */
export function Feedback({ onElsewhere }: Props) {
  if (process.env.TARO_ENV !== 'weapp') return <Row icon='help' title='意见反馈' onTap={onElsewhere} />
  return (
    <View className='me-feedback'>
      <Row icon='help' title='意见反馈' chevron />
      <Button className='me-feedback__button' openType='feedback' ariaLabel='意见反馈' />
    </View>
  )
}
