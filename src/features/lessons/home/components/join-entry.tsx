import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { OwnRequest } from '../../../../contract/identity'
import { requestWords } from '../../../../domain/people/request-words'
import { Row } from '../../../../ui/row'
import { joinUrl } from '../../routes'
import './join-entry.scss'

interface Props {
  /** What has become of asking a branch to be added; null where none was asked. */
  request: OwnRequest | null
}

/** In the place of one's own standing, for those who have not joined a branch. */
export function JoinEntry({ request }: Props) {
  const words = request && requestWords(request)
  return (
    <View className='join-entry'>
      <Row
        icon='users'
        title={words?.title ?? '加入团支部'}
        caption={words?.text ?? '加入后，学习会记进你和支部的记录'}
        onTap={() => void Taro.navigateTo({ url: joinUrl() })}
      />
    </View>
  )
}
