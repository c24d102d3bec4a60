import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { NoticeDetail } from '../../../../contract/notices'
import { useApp } from '../../../../stores/app'
import { Row } from '../../../../ui/row'
import { askedUrl, branchConfirmsUrl, confirmsUrl } from '../../../../desk/confirm-ways'
import { goTo } from '../go-to'

/**
 * For who holds an office: how far confirming is, of the own branch with names, of a level and what is below it without. For everyone in a
 * branch: what else it was asked in a month.
 */
export const ConfirmWays = observer(function ConfirmWays({ notice: { confirm } }: { notice: NoticeDetail }) {
  const { desks, session } = useApp()
  const id = confirm?.assignmentId
  if (!id) return null
  const branch = session.me.value?.branch
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
      {branch && (
        <Row icon='task' title='这个月要确认的公告' caption={branch.name} onTap={() => goTo(askedUrl(branch.id))} />
      )}
    </View>
  )
})
