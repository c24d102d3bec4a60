import Taro from '@tarojs/taro'
import { useState } from 'react'
import { AppError } from '../../contract/errors'
import { Failure } from '../../ui/failure'
import { Screen } from '../../ui/screen'

const NOT_LOADED = new AppError('UNREACHABLE', '网络没能把这一页送来，不是你的操作问题。已经记下的内容不受影响')

/** On the web, in the place of a page whose code did not come (config/lean/router.ts): nothing of that page is there to say so itself. */
export default function NotLoaded() {
  const [url] = useState(() => window.location.hash.slice(1))
  return (
    <Screen title='青年学习'>
      <Failure error={NOT_LOADED} onRetry={() => void Taro.redirectTo({ url })} />
    </Screen>
  )
}
