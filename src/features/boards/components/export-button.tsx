import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import type { BoardAssignment } from '../../../contract/boards'
import { spaced } from '../../../domain/assignments/label'
import { EXPORT_KEPT_HOURS, EXPORT_LINK_SECONDS } from '../../../domain/limits'
import { openTable, tableFormats } from '../../../services/platform/files'
import { useStore } from '../../../stores/app'
import { live, tappable } from '../../../ui/aria'
import { Icon } from '../../../ui/icon'
import { Note } from '../../../ui/note'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import { ExportStore, type ExportSpan, type ExportTable } from '../export.store'
import { ExportPeriod } from './export-period'
import './export-button.scss'

/** How long a table can be had. */
const KEPT = `每次导出都会留下记录。下载地址 ${EXPORT_LINK_SECONDS / 3600} 小时后失效，文件 ${EXPORT_KEPT_HOURS} 小时后删除。`

interface Props {
  of: ExportTable
  orgId: string
  /** The assignment on the screen. */
  assignment: Pick<BoardAssignment, 'assignmentId' | 'label'>
  /** The month on the screen; missing where an assignment is. */
  month?: string
  /** What will be in the table of an assignment, and of a month. */
  about: Record<ExportSpan, string>
}

const FORMATS = {
  xlsx: { title: 'Excel 表格', caption: 'XLSX，用 Excel 或 WPS 打开' },
  csv: { title: 'CSV 文件', caption: '纯文本，可导入别的系统' },
}

/** 导出: over what and in which format, then the table itself. */
export const ExportButton = observer(function ExportButton({ of: table, orgId, assignment, month, about }: Props) {
  const store = useStore((app) => new ExportStore(app))
  const [open, setOpen] = useState(false)
  const begin = () => {
    store.begin(month ?? null)
    setOpen(true)
  }
  return (
    <View>
      <View className='export-button' {...tappable(begin, { label: '导出表格' })}>
        <Icon name='export' size='s' />
        <View>导出</View>
      </View>
      <Sheet open={open} title='导出表格' onClose={() => setOpen(false)}>
        <ExportPeriod store={store} assignment={spaced(assignment.label)} />
        <View className='text-2'>{about[store.span]}</View>
        {tableFormats.map((format) => (
          <Row
            key={format}
            title={FORMATS[format].title}
            caption={FORMATS[format].caption}
            value={store.making === format ? '正在导出' : undefined}
            onTap={() => void store.export(store.of(orgId, assignment.assignmentId), { table, format }, openTable)}
          />
        ))}
        <View className='export-button__outcome' {...live}>
          {store.error && <Note icon='alert'>{`没有导出成。${store.error.message}`}</Note>}
          {store.stuck && <Note icon='alert'>表格做好了，但是没有打开，请再点一次。</Note>}
          {store.done && <Note icon='check-circle'>{`已导出 ${store.done.rows} 行：${store.done.fileName}`}</Note>}
        </View>
        <Note>{KEPT}</Note>
      </Sheet>
    </View>
  )
})
