import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { bringTable } from '../../../../services/platform/files'
import { forgetFiles } from '../../../../services/platform/own-folder'
import { useStore } from '../../../../stores/app'
import { TableOutStore } from '../../../../stores/table-out'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Note } from '../../../../ui/note'
import { Row } from '../../../../ui/row'
import { Sheet } from '../../../../ui/sheet'

const FORMATS = [
  { format: 'xlsx', title: 'Excel 表格', caption: '本级和直接下级，一行一个组织' },
  { format: 'csv', title: 'CSV', caption: '给别的系统用' },
] as const

/** 导出表格: the year's numbers, with scope and moment. */
export const TableOut = observer(function TableOut({ orgId, year }: { orgId: string; year: number }) {
  const store = useStore((app) => {
    const ask = (format: 'xlsx' | 'csv') => app.call('exports', 'exportTalks', { orgId, format, year })
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
      <Button small icon='share' onTap={() => setOpen(true)}>
        导出表格
      </Button>
      <Sheet open={open} title={`导出 ${year} 年宣讲数字`} onClose={close}>
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
        {done?.brought.state === 'held' && <Row icon='share' title='发给聊天' onTap={() => void store.sendOn()} />}
        <Note>只有数字，没有人名和讲师。文件留存 24 小时，谁在什么时候导出会留下记录。</Note>
      </Sheet>
    </View>
  )
})
