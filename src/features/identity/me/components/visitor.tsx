import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { OwnRequest } from '../../../../contract/identity'
import { requestWords } from '../../../../domain/people/request-words'
import { useStore } from '../../../../stores/app'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { joinUrl } from '../../routes'
import { WithdrawStore } from '../withdraw.store'
import { WithdrawSheet } from './withdraw-sheet'
import './visitor.scss'

interface Props {
  /** What has become of asking a branch to be added; null where none was asked. */
  request: OwnRequest | null
  /** There was a branch once. */
  left: boolean
}

const ON = { open: '换一个邀请码', passed: '去加入', refused: '再申请一次' }

const NOT_ASKED = {
  title: '还没有加入团支部',
  text: '加入后，学完的每一期都有学时和学习证明。不加入也可以看往期团课和公告。',
}

const LEFT = { title: '已退出团支部', text: '学习证明还在下面。用邀请码可以再加入，原来的记录也在。' }

/** For who has not joined: what joining is for, and the way in; who has asked already may take it back. */
export const Visitor = observer(function Visitor({ request, left }: Props) {
  const store = useStore((app) => new WithdrawStore(app))
  const { title, text } = request ? requestWords(request) : left ? LEFT : NOT_ASKED
  return (
    <View className='me-visitor'>
      <View className='text-title-l' {...live}>
        {title}
      </View>
      <View className='text-2 me-visitor__text'>{text}</View>
      <View className='me-visitor__action'>
        <Button
          kind={request === null || request.state === 'passed' ? 'primary' : 'line'}
          onTap={() => void Taro.navigateTo({ url: joinUrl() })}
        >
          {request ? ON[request.state] : '加入团支部'}
        </Button>
        {request && (
          <Button kind='text' onTap={() => store.ask(true)}>
            撤回申请
          </Button>
        )}
      </View>
      {request && <WithdrawSheet store={store} />}
    </View>
  )
})
