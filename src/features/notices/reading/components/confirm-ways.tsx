import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NoticeDetail } from '../../../../contract/notices'
import { useApp } from '../../../../stores/app'
import { Row } from '../../../../ui/row'
import { branchConfirmsUrl, confirmsUrl } from '../confirm-routes'
import { goTo } from '../go-to'

/** For who holds an office: how far confirming is, of the own branch with names, of a level and what is below it without. */
export const ConfirmWays = observer(function ConfirmWays({ notice: { confirm } }: { notice: NoticeDetail }) {
  const { desks } = useApp()
  const id = confirm?.assignmentId
  if (!id) return null
  return (
    <View>
      {desks.all.map(({ key, work, org }) => (
        <Row
          key={key}
          icon={work === 'board' ? 'users' : 'chart'}
          title={work === 'board' ? '看谁还没确认' : '看确认情况'}
          caption={org.name}
          onTap={() => goTo(work === 'board' ? branchConfirmsUrl(org.id, id) : confirmsUrl(org.id, id))}
        />
      ))}
    </View>
  )
})
