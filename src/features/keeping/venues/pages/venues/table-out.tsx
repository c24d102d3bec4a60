import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { bringTable } from '../../../../../services/platform/files'
import { forgetFiles } from '../../../../../services/platform/own-folder'
import { useStore } from '../../../../../stores/app'
import { TableOutStore } from '../../../../../stores/table-out'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Sheet } from '../../../../../ui/sheet'

const FORMATS = [
  { format: 'xlsx', title: 'Excel 表格', caption: '和导入同样的列，改了可以再导回来' },
  { format: 'csv', title: 'CSV', caption: '给别的系统用' },
] as const

/** 导出: the venues of the level, in the columns in which they are imported. */
export const TableOut = observer(function TableOut({ orgId }: { orgId: string }) {
  const store = useStore((app) => {
    const ask = (format: 'xlsx' | 'csv') => app.call('exports', 'exportVenues', { orgId, format })
    return new TableOutStore(app, { ask, bring: bringTable })
  })
  const [open, setOpen] = useState(false)
  const { making, problem, done, sent } = store
  const close = () => {
    setOpen(false)
    forgetFiles('tables')
  }
  const held = done?.brought.state === 'held'
  return (
    <View>
      <Button onTap={() => setOpen(true)}>导出</Button>
      <Sheet open={open} title='导出青年之家' onClose={close}>
        {FORMATS.map(({ format, title, caption }) => (
          <Row
            key={format}
            title={title}
            caption={caption}
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
        <Note>值守的人和电话在表里。文件留存 24 小时，谁在什么时候导出会留下记录。</Note>
      </Sheet>
    </View>
  )
})
