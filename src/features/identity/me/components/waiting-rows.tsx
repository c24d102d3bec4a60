import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Row } from '../../../../ui/row'
import type { MeStore } from '../me.store'
import { waitingWords } from '../waiting-words'
import { Role } from './role'

interface Props {
  store: MeStore
  /** Where the desk and its lists stand: they are other features'. */
  waitingUrl: () => string
  appealsUrl: (branchId: string) => string
  requestsUrl: (branchId: string) => string
}

const go = (url: string) => () => void Taro.navigateTo({ url })

/** What waits for who holds a role, and the way to appeals and requests while there are any; nothing for others. */
export const WaitingRows = observer(function WaitingRows({ store, waitingUrl, appealsUrl, requestsUrl }: Props) {
  if (!store.works) return null
  const { appeals, requests } = store.forMe.found.value ?? {}
  const [appeal, request] = [appeals?.rows[0], requests?.rows[0]]
  return (
    <>
      <Role icon='task' title='工作台' caption={waitingWords(store.forMe)} onTap={go(waitingUrl())} />
      <View className='me-role__rows'>
        {appeal && (
          <Row
            icon='alert'
            title='申诉'
            value={`${appeals?.count} 条待答复`}
            onTap={go(appealsUrl(appeal.branch.id))}
          />
        )}
        {request && (
          <Row
            icon='user-plus'
            title='加入申请'
            value={`${requests?.count} 人待审核`}
            onTap={go(requestsUrl(request.branch.id))}
          />
        )}
      </View>
    </>
  )
})
