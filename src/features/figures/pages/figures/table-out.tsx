import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Month } from '../../../../domain/figures/month'
import { bringTable } from '../../../../services/platform/files'
import { forgetFiles } from '../../../../services/platform/own-folder'
import { useStore } from '../../../../stores/app'
import { TableOutStore } from '../../../../stores/table-out'
import { live } from '../../../../ui/aria'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Sheet } from '../../../../ui/sheet'
import type { Tab } from '../../figures.store'

interface Props {
  orgId: string
  month: Month
  by: Tab
  open: boolean
  onClose: () => void
}

const FORMATS = [
  { format: 'xlsx', title: 'Excel 表格' },
  { format: 'csv', title: 'CSV' },
] as const
const OF: Record<Tab, string> = { districts: '按区县', venues: '按场馆', months: '按月' }

/** What is shown as a file: the same numbers, and the same ones hidden. */
export function TableOut({ open, onClose, ...of }: Props) {
  const close = () => {
    onClose()
    forgetFiles('tables')
  }
  return (
    <Sheet open={open} title={`导出表格（${OF[of.by]}）`} onClose={close}>
      <Formats key={`${of.month} ${of.by}`} {...of} />
      <Note>表里写着范围和截至时间，少于 5 的同样不写。文件留存 24 小时，谁在什么时候导出会留下记录。</Note>
    </Sheet>
  )
}

const Formats = observer(function Formats({ orgId, month, by }: Omit<Props, 'open' | 'onClose'>) {
  const store = useStore((app) => {
    const ask = (format: 'xlsx' | 'csv') => app.call('exports', 'exportFigures', { orgId, month, by, format })
    return new TableOutStore(app, { ask, bring: bringTable })
  })
  const { making, problem, done, sent } = store
  const held = done?.brought.state === 'held'
  return (
    <View>
      {FORMATS.map(({ format, title }) => (
        <Row
          key={format}
          title={title}
          value={making === format ? '正在导出' : undefined}
          onTap={() => void store.make(format)}
        />
      ))}
      <View {...live}>
        {problem !== null && <Note icon='alert'>{problem}</Note>}
        {done && problem === null && <Note icon='check-circle'>{`已导出 ${done.rows} 行：${done.fileName}`}</Note>}
        {sent && <Note icon='check-circle'>已发出</Note>}
      </View>
      {held && <Row icon='share' title='发给聊天' onTap={() => void store.sendOn()} />}
    </View>
  )
})
