import { View } from '@tarojs/components'
import { useState } from 'react'
import { TableOutSheet } from '../../../../../exports/table-out-sheet'
import { useApp } from '../../../../../stores/app'
import { Button } from '../../../../../ui/button'

const CAPTIONS = { xlsx: '和导入同样的列，改了可以再导回来', csv: '给别的系统用' }

/** 导出: the venues of the level, in the columns in which they are imported. */
export function TableOut({ orgId }: { orgId: string }) {
  const app = useApp()
  const [open, setOpen] = useState(false)
  return (
    <View>
      <Button onTap={() => setOpen(true)}>导出</Button>
      <TableOutSheet
        open={open}
        title='导出青年之家'
        captions={CAPTIONS}
        note='值守的人和电话在表里。'
        ask={(format) => app.call('exports', 'exportVenues', { orgId, format })}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}
