import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import type { HealthList, LackingBranch } from '../../../../../contract/committee'
import { figures } from '../../../../../domain/assignments/rate-words'
import type { Lack } from '../../../../../domain/people/health'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { Num } from '../../../../../ui/num'
import { Pager } from '../../../../../ui/pager'
import { Row } from '../../../../../ui/row'
import { scrollToStart } from '../../../../../ui/scrolling'
import { boardUrl } from '../../../routes'
import { placeWords } from '../../health-words'
import type { HealthStore, LackingPages } from '../../health.store'

interface Props {
  store: HealthStore
  lack: Lack
  title: string
  list: HealthList
  note: string
}

/** Those that lack one thing: how many, the first few, and all of them by the page for who wants that. A tap opens a branch's board. */
export const LackGroup = observer(function LackGroup({ store, lack, title, list, note }: Props) {
  const { count, first } = list
  const all = store.allOf(lack)
  const rows = all?.page.value?.rows ?? first
  const id = `lack-${lack}`
  return (
    <View className='health__group' id={id}>
      <View className='health__head'>
        <View className='text-title' {...described('heading', undefined, 2)}>
          {title}
        </View>
        <View className='health__count'>
          <Num size='m'>{figures(count)}</Num>
          <View className='text-cap'>个支部</View>
        </View>
      </View>
      <View className='text-cap'>{count === 0 ? '没有。' : note}</View>
      {rows.map((branch) => (
        <BranchRow key={branch.org.id} branch={branch} />
      ))}
      {all ? (
        <Turning pages={all} onTurned={() => scrollToStart(id)} />
      ) : (
        count > first.length && (
          <Row title={`看全部 ${figures(count)} 个`} chevron={false} onTap={() => void store.showAll(lack)} />
        )
      )}
    </View>
  )
})

function BranchRow({ branch }: { branch: LackingBranch }) {
  const { org } = branch
  return (
    <Row title={org.name} caption={placeWords(branch)} onTap={() => void Taro.navigateTo({ url: boardUrl(org.id) })} />
  )
}

/** The way to the other pages; where one does not come, why, and the way to the first. */
const Turning = observer(function Turning({ pages, onTurned }: { pages: LackingPages; onTurned: () => void }) {
  const { error } = pages.page
  if (error)
    return (
      <View>
        <Note icon='alert'>{`名单没有加载出来。${error.message}`}</Note>
        <Button kind='quiet' onTap={() => void pages.toFirst()}>
          从第一页看
        </Button>
      </View>
    )
  return <Pager pages={pages} onTurned={onTurned} />
})
