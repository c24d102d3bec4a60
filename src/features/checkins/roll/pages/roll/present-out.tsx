import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { bringTable } from '../../../../../services/platform/files'
import { forgetFiles } from '../../../../../services/platform/own-folder'
import { useStore } from '../../../../../stores/app'
import { TableOutStore } from '../../../../../stores/table-out'
import { live } from '../../../../../ui/aria'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'

const FORMATS = [
  { format: 'xlsx', title: 'Excel 表格' },
  { format: 'csv', title: 'CSV' },
] as const

/** 导出: who was present and nobody else. */
export const PresentOut = observer(function PresentOut({ sessionId }: { sessionId: string }) {
  const store = useStore((app) => {
    const ask = (format: 'xlsx' | 'csv') => app.call('exports', 'exportPresent', { sessionId, format })
    return new TableOutStore(app, { ask, bring: bringTable })
  })
  const [open, setOpen] = useState(false)
  const { making, problem, done, sent } = store
  const close = () => {
    setOpen(false)
    forgetFiles('tables')
  }
  return (
    <View>
      <Row icon='export' title='导出' caption='只有到场的人' onTap={() => setOpen(true)} />
      <Sheet open={open} title='导出到场名单' onClose={close}>
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
        {done?.brought.state === 'held' && <Row icon='share' title='发给聊天' onTap={() => void store.sendOn()} />}
        <Note>姓名是全的，没到的人不在表里。文件留存 24 小时，谁在什么时候导出会留下记录。</Note>
      </Sheet>
    </View>
  )
})
