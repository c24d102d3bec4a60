import Taro from '@tarojs/taro'
import type { OwnRequest } from '../../../../contract/identity'
import { requestWords } from '../../../../domain/people/request-words'
import { Row } from '../../../../ui/row'
import { joinUrl } from '../../routes'

interface Props {
  /** What has become of asking a branch to be added; null where none was asked. */
  request: OwnRequest | null
}

/** For who reads only what is public: what joining would show, and the way to it. */
export function JoinLine({ request }: Props) {
  const words = request && requestWords(request)
  return (
    <Row
      icon='users'
      title={words?.title ?? '加入团支部'}
      caption={words?.text ?? '现在只有公开的，加入后还能看支部和上级的公告'}
      onTap={() => void Taro.navigateTo({ url: joinUrl() })}
    />
  )
}
