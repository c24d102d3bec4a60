import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { OwnRequest } from '../../../contract/identity'
import { requestWords } from '../../../domain/people/request-words'
import { clockTime, dayName } from '../../../domain/time'
import { described, live } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import type { JoinStore } from '../join.store'
import { consentUrl } from '../routes'
import './request-card.scss'

interface Props {
  request: OwnRequest
  store: JoinStore
}

/** What has become of asking the secretary, and the way on where that was passed. */
export const RequestCard = observer(function RequestCard({ request, store }: Props) {
  const { title, text } = requestWords(request)
  const { busy, error } = store.proof
  const goOn = async () => {
    if (await store.takeUp(request)) await Taro.navigateTo({ url: consentUrl() })
  }
  return (
    <View className='request-card' {...described('status')}>
      <View className='text-title'>{title}</View>
      <View className='text-2 request-card__text'>{text}</View>
      <View className='text-cap'>{`${dayName(request.at)} ${clockTime(request.at)} 提交`}</View>
      {request.state === 'passed' && (
        <View className='request-card__on'>
          <Button kind='primary' busy={busy} onTap={() => void goOn()}>
            去加入
          </Button>
        </View>
      )}
      {error && request.state === 'passed' && (
        <View className='text-note text-amber request-card__text' {...live}>
          {error.message}
        </View>
      )}
    </View>
  )
})
