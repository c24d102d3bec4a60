import { View } from '@tarojs/components'
import { useState } from 'react'
import { TableOutSheet } from '../../../../exports/table-out-sheet'
import { useApp } from '../../../../stores/app'
import { Button } from '../../../../ui/button'

const CAPTIONS = { xlsx: '本级和直接下级，一行一个组织', csv: '给别的系统用' }

/** 导出表格: the year's numbers, with scope and moment. */
export function TableOut({ orgId, year }: { orgId: string; year: number }) {
  const app = useApp()
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Button small icon='share' onTap={() => setOpen(true)}>
        导出表格
      </Button>
      <TableOutSheet
        open={open}
        title={`导出 ${year} 年宣讲数字`}
        captions={CAPTIONS}
        note='只有数字，没有人名和讲师。'
        ask={(format) => app.call('exports', 'exportTalks', { orgId, format, year })}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
