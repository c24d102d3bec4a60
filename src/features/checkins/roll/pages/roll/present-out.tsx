import { View } from '@tarojs/components'
import { useState } from 'react'
import { TableOutSheet } from '../../../../../exports/table-out-sheet'
import { useApp } from '../../../../../stores/app'
import { Row } from '../../../../../ui/row'

/** 导出: who was present and nobody else. */
export function PresentOut({ sessionId }: { sessionId: string }) {
  const app = useApp()
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Row icon='export' title='导出' caption='只有到场的人' onTap={() => setOpen(true)} />
      <TableOutSheet
        open={open}
        title='导出到场名单'
        note='姓名是全的，没到的人不在表里。'
        ask={(format) => app.call('exports', 'exportPresent', { sessionId, format })}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
