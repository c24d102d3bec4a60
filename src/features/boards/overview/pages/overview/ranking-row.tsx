import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../../../ui/button'
import { Keep, useKeptOpen } from '../../../../../ui/kept'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'
import type { OverviewStore } from '../../overview.store'
import './ranking-row.scss'

const OPEN = new Keep<boolean>()

/** Whether children are ranked, and the way to change it for their subtree. Off until a committee turns it on. */
export const RankingRow = observer(function RankingRow({ store }: { store: OverviewStore }) {
  const [open, setOpen] = useKeptOpen(OPEN)
  const { ranking, rankingError } = store
  if (!ranking || !store.may.includes('set-ranking')) return null
  const choose = () => void store.rank(!ranking.on).then(() => store.rankingError ?? setOpen(false))
  return (
    <View>
      <Row
        icon='chart'
        title='显示名次'
        caption={ranking.by ? `由${ranking.by.name}设定` : undefined}
        value={ranking.on ? '已打开' : '已关闭'}
        onTap={() => setOpen(true)}
      />
      <Sheet open={open} title='显示名次' onClose={() => setOpen(false)}>
        <View className='overview__sheet text-2'>
          打开后，这一级和下面各级的总览里，组织前面会显示参学率名次，看得到这些总览的干部都能看到。下面的团委可以为自己的下级另行设定。只给组织排，不给个人排。
        </View>
        {rankingError && <Note icon='alert'>{`没有改成。${rankingError.message}`}</Note>}
        <Button kind='primary' onTap={choose}>
          {ranking.on ? '关闭名次' : '打开名次'}
        </Button>
      </Sheet>
    </View>
  )
})
