import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { IconName } from '../../../../ui/icon-names'
import { Row } from '../../../../ui/row'
import type { BranchRows, MeStore } from '../me.store'
import { waitingWords } from '../waiting-words'
import { Role } from './role'

interface Props {
  store: MeStore
  /** Where the desk and its lists stand: they are other features'. Without a branch it is asked for. */
  waitingUrl: () => string
  appealsUrl: (branchId: string | null) => string
  requestsUrl: (branchId: string | null) => string
}

const go = (url: string) => () => void Taro.navigateTo({ url })

/**
 * What waits for who holds a role, and the way to a branch's appeals and requests; nothing for others. The rows stand there from the
 * first, whatever the cloud will say of them: one that came later would push what is below it from under the finger.
 */
export const WaitingRows = observer(function WaitingRows({ store, waitingUrl, appealsUrl, requestsUrl }: Props) {
  if (!store.works) return null
  const { appeals, requests } = store
  return (
    <>
      <Role icon='task' title='工作台' caption={waitingWords(store.forMe)} onTap={go(waitingUrl())} />
      {store.keepsBranch && (
        <View className='me-role__rows'>
          <List icon='alert' title='申诉' of={appeals} words='条待答复' url={appealsUrl} />
          <List icon='user-plus' title='加入申请' of={requests} words='人待审核' url={requestsUrl} />
        </View>
      )}
    </>
  )
})

interface ListProps {
  icon: IconName
  title: string
  of: BranchRows
  words: string
  url: (branchId: string | null) => string
}

const List = observer(function List({ icon, title, of: { count, branchId }, words, url }: ListProps) {
  return <Row icon={icon} title={title} value={count > 0 ? `${count} ${words}` : ''} onTap={go(url(branchId))} />
})
