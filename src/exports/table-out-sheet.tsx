import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { EXPORT_KEPT_HOURS } from '../domain/limits'
import { bringTable } from '../services/platform/files'
import { forgetFiles } from '../services/platform/own-folder'
import { useStore } from '../stores/app'
import { live } from '../ui/aria'
import { Note } from '../ui/note'
import { Row } from '../ui/row'
import { Sheet } from '../ui/sheet'
import { TableOutStore, type Ask, type Format } from './table-out.store'

interface Props {
  open: boolean
  title: string
  /** What is said of a format; of none where its name says enough. */
  captions?: Readonly<Record<Format, string>>
  /** What is in the table, before how long it is kept. */
  note: string
  ask: Ask
  onClose: () => void
}

const FORMATS: readonly { format: Format; title: string }[] = [
  { format: 'xlsx', title: 'Excel 表格' },
  { format: 'csv', title: 'CSV' },
]
const KEPT = `文件留存 ${EXPORT_KEPT_HOURS} 小时，谁在什么时候导出会留下记录。`

/** 导出: in which format, what became of it, and to a chat where the phone only holds it. */
export const TableOutSheet = observer(function TableOutSheet({ open, title, captions, note, ask, onClose }: Props) {
  const store = useStore((app) => new TableOutStore(app, bringTable))
  const { making, problem, done, sent } = store
  // A copy that the phone holds may have names in it.
  const close = () => {
    onClose()
    forgetFiles('tables')
    store.forget()
  }
  return (
    <Sheet open={open} title={title} onClose={close}>
      {FORMATS.map(({ format, title: name }) => (
        <Row
          key={format}
          title={name}
          caption={captions?.[format]}
          value={making === format ? '正在导出' : undefined}
          onTap={() => void store.make(format, ask)}
        />
      ))}
      <View {...live}>
        {problem !== null && <Note icon='alert'>{problem}</Note>}
        {done && problem === null && <Note icon='check-circle'>{`已导出 ${done.rows} 行：${done.fileName}`}</Note>}
        {sent && <Note icon='check-circle'>已发出</Note>}
      </View>
      {store.held && <Row icon='share' title='发给聊天' onTap={() => void store.sendOn()} />}
      <Note>{`${note}${KEPT}`}</Note>
    </Sheet>
  )
})
